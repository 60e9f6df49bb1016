import type { Candidate } from './candidate.ts';

/** Characters between two items of one enumeration that begins inside a paragraph. */
const reach = 4000;
/** Of these the next is close by: ① elsewhere is a footnote's mark, 一方面 a turn of speech. */
const closeBy: ReadonlyMap<string, number> = new Map([
	['①', 600],
	['一方面', 120],
]);
/** Series of which a single one, at the beginning of a paragraph, is a clause. */
const standAlone = new Set(['编', '分编', '篇', '卷', '部分', '章', '节', '条', '一、', '（一）']);

interface Chain {
	readonly kind: string;
	items: Candidate[];
	last: number;
	prefix: string | undefined;
	/** How far the row before it had come. */
	readonly before: number | undefined;
}

const isNext = (chain: Chain, { marker }: Candidate): boolean =>
	marker.number === undefined
		? chain.items.length >= 2
		: marker.number === chain.last + 1 && (marker.prefix === undefined || marker.prefix === chain.prefix);

/** 第二 goes on where 首先 began, as speakers mix them. */
const series = (kind: string): string => (kind === '第一' ? '首先' : kind);

function chainsOf(candidates: readonly Candidate[]): Chain[] {
	const open = new Map<string, Chain[]>();
	const all: Chain[] = [];
	for (const candidate of candidates) {
		const { marker, at } = candidate;
		const kind = series(marker.kind);
		const ofKind = open.get(kind) ?? [];
		const fits = ofKind.filter((each) => {
			if (!isNext(each, candidate)) return false;
			const last = each.items.at(-1);
			const near = last !== undefined && at - last.at < (closeBy.get(marker.kind) ?? reach);
			return near || (!candidate.inside && marker.number !== undefined);
		});
		const chain = fits.findLast((each) => each.items.at(-1)?.marker.kind === marker.kind) ?? fits.at(-1);
		if (chain !== undefined) {
			chain.items.push(candidate);
			chain.last = marker.number ?? chain.last;
		} else if (marker.number !== undefined) {
			const begun = {
				kind,
				items: [candidate],
				last: marker.number,
				prefix: marker.prefix,
				before: ofKind.at(-1)?.last,
			};
			all.push(begun);
			open.set(kind, [...ofKind.slice(-7), begun]);
		}
	}
	return all;
}

/** A number that skips a few is damaged; one that leaps counts nothing: 十一、国庆… */
const isDamaged = ({ marker }: Candidate, before: number | undefined): boolean =>
	before === undefined || (marker.number !== undefined && marker.number >= before && marker.number <= before + 3);

/** Of these numbers a row is told by itself; parts of laws and 1.2.3 are told by what they are below. */
const skipping = /^(?:1\.|（1）|1）|①|（甲）|第一|其一|一是.*|point.*|step.*)$/;
/** Told within a paragraph as well. */
const spoken = /^(?:第一|其一|一是|point)/;
const [skips, beside] = [3, 600];

/**
 * Rows from one on whose numbers were damaged: 1 2 4, 1 1 3, and （1）（3）, each close behind the one before. A number that stands twice is of
 * the row where the next one says how many there are.
 */
function damaged(candidates: readonly Candidate[]): Set<Candidate> {
	const rows = new Map<string, Candidate[]>();
	const found = new Set<Candidate>();
	for (const candidate of candidates) {
		const { kind, number, prefix } = candidate.marker;
		if (number === undefined || prefix !== undefined || !skipping.test(kind)) continue;
		if (candidate.inside && !spoken.test(kind)) continue;
		const row = rows.get(kind) ?? [];
		const last = row.at(-1);
		const steps = number - (last?.marker.number ?? number + 1);
		const far = steps === 1 || (row.length > 1 && !spoken.test(kind)) ? reach : beside;
		const by = last !== undefined && candidate.at - last.at < far ? steps : -1;
		const isTwice = row.length > 1 && row.at(-2)?.marker.number === last?.marker.number;
		if (isTwice && by === 1 && number !== row.length + 1) row.splice(-2, 1);
		else if (by < 0 || by > skips || (isTwice && number !== row.length + 1)) {
			if (number === 1) rows.set(kind, [candidate]);
			else rows.delete(kind);
			continue;
		}
		row.push(candidate);
		if (by > 0) for (const each of row) found.add(each);
	}
	return found;
}

/** Kept where it counts: two and more in a row from one on, or a form that stands for itself at a paragraph's beginning. */
export function counting(candidates: readonly Candidate[]): Candidate[] {
	const kept = new Set<Candidate>();
	for (const { kind, items, before } of chainsOf(candidates)) {
		const [first] = items;
		if (first === undefined) continue;
		const fromOne = first.marker.number === 1;
		const opens = items.filter((item) => !item.inside);
		if (items.length >= 2 && (fromOne || opens.length >= 2)) for (const item of items) kept.add(item);
		else if (standAlone.has(kind) && (fromOne || isDamaged(first, before))) for (const item of opens) kept.add(item);
	}
	for (const candidate of damaged(candidates)) kept.add(candidate);
	// A single 2.2.1 stands below its 2.2.
	const told = new Set([...kept].map(({ marker }) => marker.text));
	for (const candidate of candidates) {
		const { marker, inside } = candidate;
		if (inside || marker.number !== 1 || !marker.prefix || !told.has(marker.prefix)) continue;
		kept.add(candidate);
		told.add(marker.text);
	}
	return candidates.filter((candidate) => kept.has(candidate));
}
