import { collocations } from '../words/collocations.ts';
import { swaps } from '../words/swaps.ts';
import { contextOf } from './context.ts';
import counts from './data/swaps.json' with { type: 'json' };
import type { Finding } from './finding.ts';
import type { Plain } from './plain.ts';
import { why } from './why.ts';

/** What a pair's counts say: how often each word was met, and for what stands around it ten times the log of its odds. */
interface PairCounts {
	readonly met: readonly number[];
	readonly odds: Readonly<Record<string, number>>;
}
const known: Readonly<Record<string, PairCounts>> = counts;

/** A place where a washed word may stand, and how surely it does, as the log of the odds. */
interface Suspect {
	readonly at: number;
	readonly washed: string;
	readonly right: string;
	readonly odds: number;
	/** Only the other word is said beside these. */
	readonly wanted: boolean;
	readonly by: string;
}

const most = 5;
const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
/** What a collocation written by hand adds: a little in any text, and all it takes in one that was washed. */
const [hint, proof] = [1.5, 7];

function byCounts(text: string, at: number, washed: string): { odds: number; by: string } {
	const { met, odds } = known[washed] ?? { met: [0, 0], odds: {} };
	const [right = 0, wrong = 0] = met;
	let sum = within(Math.log((right + 1) / (wrong + 1)), -3, 3.5);
	let by = '';
	let strongest = 0;
	const { left, right: behind, head } = contextOf(text, at, at + washed.length);
	for (const side of [left, behind, head === undefined ? [] : [head]]) {
		const feature = side.find((each) => odds[each] !== undefined);
		if (feature === undefined) continue;
		const value = within((odds[feature] ?? 0) / 10, -most, most);
		sum += value;
		if (value > strongest) [by, strongest] = [feature.slice(1).replace(/[\^$]/g, ''), value];
	}
	return { odds: sum, by };
}

/** The collocations of a word, with the word itself in the place of ~, tried on the words around a place. */
const tries = new Map(
	Object.entries(collocations).map(([word, { keeps = [], wants = [] }]) => {
		const filled = (patterns: readonly RegExp[]): RegExp[] =>
			patterns.map((pattern) => new RegExp(pattern.source.replaceAll('~', word), 'g'));
		return [word, { keeps: filled(keeps), wants: filled(wants) }];
	}),
);
const around = 24;

function stands(patterns: readonly RegExp[], text: string, at: number, word: string): boolean {
	const from = Math.max(0, at - around);
	const window = text.slice(from, at + word.length + around);
	return patterns.some((pattern) =>
		[...window.matchAll(pattern)].some((match) => {
			const start = from + match.index;
			return start <= at && start + match[0].length >= at + word.length;
		}),
	);
}

function suspects(text: string): Suspect[] {
	return swaps.flatMap(({ right, washed }) => {
		const hand = tries.get(washed);
		const found: Suspect[] = [];
		for (let at = text.indexOf(washed); at >= 0; at = text.indexOf(washed, at + 1)) {
			const { odds, by } = byCounts(text, at, washed);
			const wants = hand !== undefined && stands(hand.wants, text, at, washed);
			if (!wants && hand !== undefined && stands(hand.keeps, text, at, washed)) continue;
			found.push({ at, washed, right, odds, wanted: wants, by });
		}
		return found;
	});
}

/** Sure enough in any text: fewer than one in 10,000 characters of clean official texts comes so far. */
const sure = 7.5;
/** Enough where the rest of the text shows that a tool went over it. */
const likely = 0.5;

const isSure = ({ odds, wanted }: Suspect): boolean => odds + (wanted ? hint : 0) > sure;

/** A text was washed where several sure places of several pairs stand in it. */
function isWashed(all: readonly Suspect[]): boolean {
	const clear = all.filter(isSure);
	return clear.length >= 3 && new Set(clear.map(({ washed }) => washed)).size >= 2;
}

/** Words that a tool swapped for others, told by what stands around them. */
export function swappedWords(plain: Plain): Finding[] {
	const all = suspects(plain.text);
	const washed = isWashed(all);
	return all.flatMap((suspect) => {
		// A tool that swaps a word swaps all of them: where none is left of the right one, this one is more likely wrong.
		const gone = washed && !plain.text.includes(suspect.right) ? 2 : 0;
		const odds = suspect.odds + gone + (suspect.wanted ? (washed ? proof : hint) : 0);
		if (odds <= (washed ? likely : sure)) return [];
		const span = plain.span(suspect.at, suspect.at + suspect.washed.length);
		const { washed: wrong, right, by } = suspect;
		return [
			{
				...span,
				found: suspect.washed,
				suggestion: suspect.right,
				kind: 'word',
				confidence: Number((1 / (1 + Math.exp(-odds / 2))).toFixed(2)),
				why:
					by === '' ? why('swap', { washed: wrong, right }) : why('swap_beside', { washed: wrong, right, beside: by }),
			},
		];
	});
}
