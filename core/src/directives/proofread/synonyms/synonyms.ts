import { freely } from '../../words/rewriting.ts';
import { type Finding, swapped } from '../finding.ts';
import { even } from '../language/even.ts';
import type { Language } from '../language/language.ts';
import { countOf } from '../language/levels.ts';
import { oddsOf } from '../language/weights.ts';
import type { Plain } from '../plain.ts';
import { why } from '../why.ts';
import type { Swap } from './evidence.ts';
import { standingIn } from './places.ts';
import { alone, together, type Weighed } from './weigh.ts';

/** The likeliest of those that meet each other. */
function likeliest(all: readonly Weighed[]): Weighed[] {
	const taken = new Set<number>();
	return all
		.filter(({ odds }) => odds >= 0)
		.toSorted((a, b) => b.odds - a.odds)
		.filter(({ swap: { at, written } }) => {
			const places = Array.from(written, (_, index) => at + index);
			if (places.some((place) => taken.has(place))) return false;
			for (const place of places) taken.add(place);
			return true;
		});
}

export type TakenBack = Omit<Swap, 'usual'>;

/** A text with swaps taken back where that moves nothing. */
export function mendedBy(text: string, swaps: readonly TakenBack[]): string {
	const pieces: string[] = [];
	let from = 0;
	for (const { at, written, meant } of swaps.toSorted((a, b) => a.at - b.at)) {
		if (written.length !== meant.length || at < from) continue;
		pieces.push(text.slice(from, at), meant);
		from = at + written.length;
	}
	return pieces.join('') + text.slice(from);
}

const rounds = 2;

/** Swaps outside the list, in a text that is not evened: the surest by what stands around them, and how to tell likely ones where a tool went over it. */
export function swapsIn(plain: Plain, language: Language) {
	const { synonyms, swapped } = language;
	const text = even(plain.text);
	const { places, times } = standingIn(text, synonyms);
	const sure = likeliest(
		places.flatMap((place) =>
			alone(language, text, place, times)
				.filter(({ swap }) => !freely.has(`${swap.meant}>${swap.written}`))
				.map(({ swap, evidence }) => ({
					swap,
					odds: oddsOf(swapped.alone, evidence),
				})),
		),
	);
	return {
		sure,
		/** @param listed swaps of the list that were told */
		likely(listed: readonly TakenBack[]): Weighed[] {
			let found = sure;
			// What was found mends what stands around the rest.
			for (let round = 0; round < rounds; round += 1) {
				const mended = mendedBy(text, [...listed, ...found.map(({ swap }) => swap)]);
				const all = together(language, mended, places, times, swapped.alone);
				found = likeliest(all.map(({ swap, evidence }) => ({ swap, odds: oddsOf(swapped.together, evidence) })));
			}
			return found;
		},
	};
}

/** The longest run of official texts that holds the word that was meant, at its place: what a reader should see. */
function runAround({ gram }: Language, text: string, { at, written, meant }: Swap): { run: string; times: number } {
	const [left, right] = [text.slice(Math.max(0, at - 2), at), text.slice(at + written.length, at + written.length + 2)];
	let best = { run: meant, worth: 0 };
	for (const before of [0, 1, 2]) {
		for (const behind of [0, 1, 2]) {
			const run = left.slice(left.length - before) + meant + right.slice(0, behind);
			if (before > left.length || run.length > 4 || /[^\u4e00-\u9fff]/.test(run)) continue;
			const met = gram(run);
			const worth = met === 0 ? 0 : 3 * (before + behind) + met;
			if (worth > best.worth) best = { run, worth };
		}
	}
	return { run: best.run, times: countOf(gram(best.run)) };
}

export function findingOf(plain: Plain, language: Language, { swap, odds }: Weighed): Finding {
	const { written: washed, meant: right } = swap;
	const { run, times } = runAround(language, plain.text, swap);
	return swapped(plain, swap, odds, why('synonym', { washed, right, run, times }));
}
