import type { Hit } from '../../platform/search/index.ts';
import type { Candidates } from './candidates.ts';
import type { Checked } from './store/index.ts';

/** A document with the pages that were found of it, best first. */
export interface Group {
	readonly document: Checked;
	readonly parts: readonly Hit[];
	readonly partial: boolean;
}

/** Pages by their documents, in the order of each one's best page; what is not among the checked is not there at all. */
function byDocument(hits: readonly Hit[], checked: ReadonlyMap<number, Checked>, partial: boolean): Group[] {
	const parts = new Map<number, Hit[]>();
	for (const hit of hits) {
		const before = parts.get(hit.stamp);
		if (before) before.push(hit);
		else parts.set(hit.stamp, [hit]);
	}
	return [...parts].flatMap(([stamp, found]) => {
		const document = checked.get(stamp);
		return document ? [{ document, parts: found, partial }] : [];
	});
}

/** Documents with all of the words, and the others that may have some, the best first. */
export function groupHits(
	{ full, partial }: Candidates,
	checked: ReadonlyMap<number, Checked>,
	strict: boolean,
): { whole: Group[]; some: Group[] } {
	const some = byDocument(partial, checked, strict);
	if (!strict) return { whole: some, some: [] };
	const whole = byDocument(full, checked, false);
	const there = new Set(whole.map(({ document }) => document.stamp));
	return { whole, some: some.filter(({ document }) => !there.has(document.stamp)) };
}

/** How many documents there are of each value that one has, with those of all below it (`pathTo`: what a value lies in, itself among it); most first. */
export function countBy<Value>(
	groups: readonly Group[],
	value: (document: Checked) => Value,
	pathTo: (value: Value) => readonly Value[] = (own) => [own],
) {
	const own = new Map<Value, number>();
	for (const { document } of groups) own.set(value(document), (own.get(value(document)) ?? 0) + 1);
	const counts = new Map<Value, number>();
	for (const [each, documents] of own)
		for (const above of pathTo(each)) if (own.has(above)) counts.set(above, (counts.get(above) ?? 0) + documents);
	return [...counts]
		.map(([counted, documents]) => ({ value: counted, documents }))
		.toSorted((one, other) => other.documents - one.documents);
}
