import {
	alone,
	even,
	type Ground,
	type Synonyms,
	type SynonymTable,
	standingIn,
	synonymsOf,
	together,
	type Weights,
} from '@pacesetter/core/directives/proofread';
import { round } from '../lib/report.ts';
import { chosen, type Pair, putFor, tableOf, toolPairs, washedBy } from './dictionary.ts';
import { type Example, fitted } from './fit.ts';
import { chance } from './plant.ts';

interface Weighed extends Example {
	/** Which place of which text. */
	readonly place: string;
}

interface Some {
	readonly text: string;
	readonly index: number;
	readonly ground: Ground;
}

const oddsBy =
	(values: readonly number[]) =>
	({ evidence }: Example): number =>
		evidence.reduce((sum, value, at) => sum + value * (values[at] ?? 0), 0);

/** The odds from which no more places of clean texts are told than so many. */
function leastFor(examples: readonly Weighed[], odds: (example: Example) => number, allowed: number): number {
	const clean = new Map<string, number>();
	for (const example of examples)
		if (!example.slip)
			clean.set(example.place, Math.max(clean.get(example.place) ?? Number.NEGATIVE_INFINITY, odds(example)));
	return [...clean.values()].toSorted((a, b) => b - a)[Math.floor(allowed)] ?? 0;
}

/** False findings for each 10,000 characters that are let pass where the weights are fitted: of a text that nobody washed, and of one that was. */
const allowed = { alone: 0.08, together: 4 };
/** One word in so many is swapped where swaps are weighed alone. */
const apart = 20;
const around = 14;

const weights = (names: readonly string[], values: readonly number[], least: number): Weights => ({
	weights: Object.fromEntries(names.map((each, at) => [each, values[at] ?? 0])),
	least: round(least, 2),
});

/** Swaps weighed by what stands around them. */
function fittedAlone(some: readonly Some[], synonyms: Synonyms, put: ReadonlyMap<string, readonly Pair[]>): Weights {
	let names: string[] = [];
	const all: Weighed[] = [];
	for (const { text, index, ground } of some) {
		const { places, times } = standingIn(text, synonyms);
		const add = (evidence: object, slip: boolean, at: number): void => {
			names = Object.keys(evidence);
			const values = Float64Array.from(Object.values(evidence));
			all.push({ evidence: values, slip, place: `${index} ${at}` });
		};
		for (const place of places)
			for (const { evidence } of alone(ground, text, place, times)) add(evidence, false, place.at);
		for (const { at, meant, written, usual } of plantedIn(text, put, chance(index))) {
			const from = Math.max(0, at - around);
			const behind = at + meant.length;
			const damaged = text.slice(from, at) + written + text.slice(behind, behind + around);
			const timesIn = (word: string): number => times(word) + (word === written ? 1 : word === meant ? -1 : 0);
			const standing = { at: at - from, written, meant: [{ word: meant, usual }] };
			for (const { evidence } of alone(ground, damaged, standing, timesIn)) add(evidence, true, at);
		}
	}
	const values = fitted(all, names.length).map((value) => round(value, 3));
	return told('swaps alone', all, names, values, (allowed.alone * charactersOf(some)) / 10_000);
}

const charactersOf = (some: readonly Some[]): number => some.reduce((sum, { text }) => sum + text.length, 0);

function told(
	name: string,
	all: readonly Weighed[],
	names: readonly string[],
	values: readonly number[],
	most: number,
): Weights {
	const odds = oddsBy(values);
	const least = leastFor(all, odds, most);
	const made = all.filter(({ slip }) => slip);
	console.log(
		`${name}: ${made.length}, ${made.filter((one) => odds(one) >= least).length} told from ${round(least, 2)}`,
	);
	return weights(names, values, least);
}

function plantedIn(text: string, put: ReadonlyMap<string, readonly Pair[]>, random: () => number) {
	const planted: (Pair & { at: number })[] = [];
	for (let at = 0; at < text.length; at += 1) {
		for (let size = 1; size <= 4; size += 1) {
			const pair = chosen(put.get(text.slice(at, at + size)) ?? [], random);
			if (pair !== undefined && random() * apart < 1) planted.push({ at, ...pair });
		}
	}
	return planted;
}

/** Swaps of texts that tools went over, where nothing is mended: what stands around a swap is damaged as often as it can be. */
function fittedTogether(
	some: readonly Some[],
	synonyms: Synonyms,
	put: ReadonlyMap<string, readonly Pair[]>,
	byItself: Weights,
): Weights {
	let names: string[] = [];
	const all: Weighed[] = [];
	for (const { text, index, ground } of some) {
		const random = chance(index + 1);
		const washed = washedBy(text, put, 0.1 + 0.9 * random(), random);
		const made = new Map(washed.swaps.map((swap) => [swap.at, swap]));
		const { places, times } = standingIn(washed.text, synonyms);
		for (const { swap, evidence } of together(ground, washed.text, places, times, byItself)) {
			names = Object.keys(evidence);
			const here = made.get(swap.at);
			const slip = here?.written === swap.written && here.meant === swap.meant;
			const values = Float64Array.from(Object.values(evidence));
			// What else may have been meant at the same place is neither.
			if (slip || here === undefined) all.push({ evidence: values, slip, place: `${index} ${swap.at}` });
		}
	}
	const values = fitted(all, names.length).map((value) => round(value, 3));
	return told('swaps together', all, names, values, (allowed.together * charactersOf(some)) / 10_000);
}

/**
 * The table of what may have been meant by what a tool puts, and how that is weighed.
 * @param groundOf what is known of a text that was never seen
 * @param every the weights are fitted on one text in so many
 */
export async function synonymTable(
	texts: readonly string[],
	level: (run: string) => number,
	groundOf: (text: string) => Ground,
	every: number,
): Promise<SynonymTable & { readonly fitted: { readonly alone: Weights; readonly together: Weights } }> {
	const pairs = await toolPairs(level);
	const [synonyms, put] = [synonymsOf(tableOf(pairs)), putFor(pairs)];
	const some = texts
		.map((text, index) => ({ text, index }))
		.filter(({ index }) => index % every === 0)
		.map(({ text, index }) => ({ text: even(text), index: index / every, ground: groundOf(text) }));
	const byItself = fittedAlone(some, synonyms, put);
	return {
		...tableOf(pairs),
		fitted: { alone: byItself, together: fittedTogether(some, synonyms, put, byItself) },
	};
}
