import { freely } from '../words/rewriting.ts';
import { swaps } from '../words/swaps.ts';
import counts from './data/swaps.json' with { type: 'json' };
import { type Finding, swapped } from './finding.ts';
import type { Language } from './language/language.ts';
import { keyOf, type Suspect, suspectsIn } from './pairs.ts';
import type { Plain } from './plain.ts';
import { findingOf, mendedBy, swapsIn, type TakenBack } from './synonyms/synonyms.ts';
import { why } from './why.ts';

/** What a collocation written by hand adds: a little in any text, and all it takes in one that was washed. */
const [hint, proof] = [1.5, 7];

/** Odds from which a swap is told: in any text, which fewer than one place in 10,000 characters of clean official texts have, and where a tool went over the text. */
interface Least {
	readonly sure: number;
	readonly likely: number;
}
const ofList: Least = { sure: 7.5, likely: 0.5 };
const ofUsual: Least = { sure: 8.8, likely: 2.5 };

const isSure = ({ odds, wanted, certain }: Suspect, { sure }: Least): boolean =>
	certain || odds + (wanted ? hint : 0) > sure;

/** One sure place in so many characters and more, three at least (two in a short text) and of two pairs, and a tool went over the text. */
const washedFrom = { places: 3, pairs: 2, apart: 5000, short: 1500, placesInShort: 2 };

function isWashed(text: string, clear: readonly string[]): boolean {
	const { places, placesInShort, short, apart } = washedFrom;
	const least = Math.max(text.length < short ? placesInShort : places, text.length / apart);
	return clear.length >= least && new Set(clear).size >= washedFrom.pairs;
}

/** The likeliest swap at each place, with how far the log of its odds is above that from which one is told. */
function told(text: string, suspects: readonly Suspect[], washed: boolean, { sure, likely }: Least) {
	const best = new Map<number, { suspect: Suspect; above: number }>();
	for (const suspect of suspects) {
		const { at, right, wanted } = suspect;
		// A tool that swaps a word swaps all of them: where none is left of the right one, this one is more likely wrong.
		const gone = washed && !text.includes(right) ? 2 : 0;
		const odds = suspect.odds + gone + (wanted ? (washed ? proof : hint) : 0);
		const least = odds - (washed ? likely : sure);
		const above = suspect.certain ? Math.max(least, hint) : least;
		const known = best.get(at);
		if (above > 0 && (known === undefined || known.above < above)) best.set(at, { suspect, above });
	}
	return [...best.values()];
}

function findingFor(plain: Plain, { at, washed, right, by }: Suspect, above: number): Finding {
	const because = by === '' ? why('swap', { washed, right }) : why('swap_beside', { washed, right, beside: by });
	return swapped(plain, { at, written: washed, meant: right }, above, because);
}

/** A swap that is told, by its place in the plain text. */
interface Told {
	readonly swap: TakenBack;
	readonly finding: Finding;
}

/** Those that meet none before them. */
function apart(all: readonly Told[]): Told[] {
	const taken = new Set<number>();
	return all.filter(({ swap: { at, written } }) => {
		const places = Array.from(written, (_, index) => at + index);
		if (places.some((place) => taken.has(place))) return false;
		for (const place of places) taken.add(place);
		return true;
	});
}

function toldIn(plain: Plain, language: Language | undefined): Told[] {
	const { text } = plain;
	const listed = suspectsIn(text, swaps, counts);
	const clear = listed.filter((suspect) => isSure(suspect, ofList)).map(({ washed }) => washed);
	const toldBy = (suspects: readonly { suspect: Suspect; above: number }[]): Told[] =>
		suspects.map(({ suspect, above }) => ({ swap: backOf(suspect), finding: findingFor(plain, suspect, above) }));
	if (language === undefined) return toldBy(told(text, listed, isWashed(text, clear), ofList));

	const usual = suspectsIn(text, language.usual.pairs, language.usual.table);
	const clearly = usual.filter((suspect) => !freely.has(keyOf(suspect)));
	const others = swapsIn(plain, language);
	const outside = [
		...clearly.filter((suspect) => isSure(suspect, ofUsual)).map(({ washed }) => washed),
		...others.sure.map(({ swap }) => swap.written),
	];
	// Who went by the list alone left other words as they were.
	const beyond = isWashed(text, outside);
	const counted = [
		...told(text, listed, isWashed(text, [...clear, ...outside]), ofList),
		...told(text, beyond ? usual : clearly, beyond, ofUsual),
	];
	const swapped = beyond ? others.likely(counted.map(({ suspect }) => backOf(suspect))) : others.sure;
	return apart([
		...toldBy(counted),
		...swapped.map((weighed) => ({ swap: weighed.swap, finding: findingOf(plain, language, weighed) })),
	]);
}

const backOf = ({ at, washed, right }: Suspect): TakenBack => ({ at, written: washed, meant: right });

/**
 * Words that a tool swapped for others, told by what stands around them; and the plain text with those taken back that move nothing.
 * @param language without it only pairs of the list are looked for
 */
export function swappedWords(plain: Plain, language?: Language): { findings: Finding[]; mended: Plain } {
	const all = toldIn(plain, language);
	const text = mendedBy(
		plain.text,
		all.map(({ swap }) => swap),
	);
	return { findings: all.map(({ finding }) => finding), mended: { text, span: plain.span } };
}
