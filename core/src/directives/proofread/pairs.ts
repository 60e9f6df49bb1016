import { collocations } from '../words/collocations.ts';
import { contextOf } from './context.ts';

/** A word, and the one that a tool puts in its place. */
export interface SwapPair {
	readonly right: string;
	readonly washed: string;
}

/** What a pair's counts say: how often each word was met, and for what stands around it ten times the log of its odds. */
export interface PairCounts {
	readonly met: readonly number[];
	readonly odds: Readonly<Record<string, number>>;
}
/** By pair, as `right>washed`. */
export type PairTable = Readonly<Record<string, PairCounts>>;
export const keyOf = ({ right, washed }: SwapPair): string => `${right}>${washed}`;

/** A place where a washed word may stand, and how surely it does, as the log of the odds. */
export interface Suspect {
	readonly at: number;
	readonly washed: string;
	readonly right: string;
	readonly odds: number;
	/** Only the other word is said beside these. */
	readonly wanted: boolean;
	/** It is never right beside these, in whatever text. */
	readonly certain: boolean;
	readonly by: string;
}

const most = 5;
const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
function byCounts(text: string, at: number, washed: string, counts: PairCounts): { odds: number; by: string } {
	const { met, odds } = counts;
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
	Object.entries(collocations).map(([word, { keeps = [], wants = [], never = [] }]) => {
		const filled = (patterns: readonly RegExp[]): RegExp[] =>
			patterns.map((pattern) => new RegExp(pattern.source.replaceAll('~', word), 'g'));
		return [word, { keeps: filled(keeps), wants: filled(wants), never: filled(never) }];
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

/** Every place where a washed word stands that may be wrong there. */
export function suspectsIn(text: string, pairs: readonly SwapPair[], table: PairTable): Suspect[] {
	return pairs.flatMap((pair) => {
		const { right, washed } = pair;
		const hand = tries.get(washed);
		const counts = table[keyOf(pair)] ?? { met: [0, 0], odds: {} };
		const found: Suspect[] = [];
		for (let at = text.indexOf(washed); at >= 0; at = text.indexOf(washed, at + 1)) {
			const { odds, by } = byCounts(text, at, washed, counts);
			const certain = hand !== undefined && stands(hand.never, text, at, washed);
			const wants = certain || (hand !== undefined && stands(hand.wants, text, at, washed));
			if (!wants && hand !== undefined && stands(hand.keeps, text, at, washed)) continue;
			found.push({ at, washed, right, odds, wanted: wants, certain, by });
		}
		return found;
	});
}
