import search from 'approx-string-match';
import type { Anchor } from './anchor.ts';

/** Where the words of a note stand in a text, and what they are there. */
export interface Standing {
	readonly page: number;
	readonly from: number;
	readonly to: number;
	/** As they stand now; as they were chosen unless they were changed. */
	readonly words: string;
}

/** Fewer characters stand in many places by chance: their surroundings have to tell which is meant. */
const telling = 8;
/** So many characters of the surroundings have to be the same, where they are needed. */
const sure = 4;
/** Places that are weighed; a text with more has them everywhere. */
const mostPlaces = 2_000;

/** All pages as one text, so that words which now go on overleaf are found. */
interface Whole {
	readonly text: string;
	readonly starts: readonly number[];
}

function joined(pages: readonly string[]): Whole {
	const starts: number[] = [];
	let length = 0;
	for (const page of pages) {
		starts.push(length);
		length += page.length;
	}
	return { text: pages.join(''), starts };
}

interface Range {
	readonly from: number;
	readonly to: number;
}

const lastPage = ({ starts }: Whole, at: number): number => starts.findLastIndex((start) => start <= at);

/** Where a range stands: on the page that holds most of it, the rest left out. */
function standing(whole: Whole, { from, to }: Range): Standing {
	let best: Standing | null = null;
	for (let page = lastPage(whole, from); page <= lastPage(whole, Math.max(from, to - 1)); page += 1) {
		const start = whole.starts[page] ?? 0;
		const end = whole.starts[page + 1] ?? whole.text.length;
		const part = { from: Math.max(from, start), to: Math.min(to, end) };
		if (best !== null && part.to - part.from <= best.to - best.from) continue;
		const words = whole.text.slice(part.from, part.to);
		best = { page: page + 1, from: part.from - start, to: part.to - start, words };
	}
	return best ?? { page: 1, from: 0, to: 0, words: '' };
}

function alike(one: string, other: string, back: boolean): number {
	const length = Math.min(one.length, other.length);
	for (let count = 0; count < length; count += 1) {
		const [a, b] = back ? [one.length - 1 - count, other.length - 1 - count] : [count, count];
		if (one[a] !== other[b]) return count;
	}
	return length;
}

/** How much of what stood around the words stands around a range. */
function surroundings({ text }: Whole, anchor: Anchor, { from, to }: Range): number {
	const before = text.slice(Math.max(0, from - anchor.before.length), from);
	const after = text.slice(to, to + anchor.after.length);
	return alike(before, anchor.before, true) + alike(after, anchor.after, false);
}

/** Of several places the one whose surroundings are most alike, then the nearest to where the words stood. */
function likeliest(whole: Whole, anchor: Anchor, ranges: readonly Range[]): (Range & { same: number }) | null {
	const weighed = ranges.map((range) => {
		const { page, from } = standing(whole, range);
		return { ...range, same: surroundings(whole, anchor, range), far: [Math.abs(page - anchor.page), from] as const };
	});
	const by = (one: (typeof weighed)[number], other: (typeof weighed)[number]): number =>
		other.same - one.same ||
		one.far[0] - other.far[0] ||
		Math.abs(one.far[1] - anchor.from) - Math.abs(other.far[1] - anchor.from);
	return weighed.toSorted(by)[0] ?? null;
}

function placesOf(text: string, words: string): Range[] {
	const places: Range[] = [];
	for (let from = text.indexOf(words); from >= 0 && places.length < mostPlaces; from = text.indexOf(words, from + 1))
		places.push({ from, to: from + words.length });
	return places;
}

const nearly = (text: string, words: string, errors: number): Range[] =>
	search(text, words, errors)
		.slice(0, mostPlaces)
		.map(({ start, end }) => ({ from: start, to: end }))
		.filter(({ from, to }) => to > from);

/** The same words where they stand now. */
function unchanged(whole: Whole, anchor: Anchor): Range | null {
	const found = likeliest(whole, anchor, placesOf(whole.text, anchor.quote));
	const around = Math.min(sure, anchor.before.length + anchor.after.length);
	return found && (anchor.quote.length >= telling || found.same >= around) ? found : null;
}

/** Words of which at most a fifth was changed. */
const changed = (whole: Whole, anchor: Anchor): Range | null =>
	anchor.quote.length < telling
		? null
		: likeliest(whole, anchor, nearly(whole.text, anchor.quote, Math.floor(anchor.quote.length / 5)));

/** Words that were changed more, or are few, between surroundings that are still there. */
function surrounded(whole: Whole, anchor: Anchor): Range | null {
	const { before, quote, after } = anchor;
	// Words alone are no surroundings.
	if (before.length + after.length < telling) return null;
	const all = before + quote + after;
	const [found] = nearly(whole.text, all, Math.floor(all.length / 4));
	if (!found) return null;
	const there = whole.text.slice(found.from, found.to);
	const errors = Math.floor(quote.length / 2);
	const [inside] = placesOf(there, quote).concat(errors > 0 ? nearly(there, quote, errors) : []);
	return inside ? { from: found.from + inside.from, to: found.from + inside.to } : null;
}

/** The page that begins as the note's page began, or nearly so; a page without words is known by its number alone. */
function carryPage(anchor: Anchor, pages: readonly string[]): Standing | null {
	const there = (page: number): Standing => ({ page, from: 0, to: 0, words: '' });
	if (anchor.after === '') return anchor.page <= pages.length ? there(anchor.page) : null;
	const whole = joined(pages);
	const same = likeliest(whole, anchor, placesOf(whole.text, anchor.after));
	const [found] = same ? [same] : nearly(whole.text, anchor.after, Math.floor(anchor.after.length / 4));
	return found ? there(standing(whole, found).page) : null;
}

/**
 * Where the words of a note stand in another text of its document, page by page without blanks: a new version, or the
 * same file converted anew. Null: they are no longer there.
 */
export function carry(anchor: Anchor, pages: readonly string[]): Standing | null {
	if (anchor.quote === '') return carryPage(anchor, pages);
	const whole = joined(pages);
	const range = unchanged(whole, anchor) ?? changed(whole, anchor) ?? surrounded(whole, anchor);
	return range && standing(whole, range);
}
