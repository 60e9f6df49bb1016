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
