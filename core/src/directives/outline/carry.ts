import type { Outline, OutlineNode } from './read.ts';

/** How alike two headings are, from 0 to 1: by the pairs of characters they share. */
function likeness(a: string, b: string): number {
	const pairs = (text: string): string[] =>
		[...text].slice(0, -1).map((char, index) => char + ([...text][index + 1] ?? ''));
	const [own, other] = [pairs(a), pairs(b)];
	if (own.length + other.length === 0) return a === b ? 1 : 0;
	const left = new Map<string, number>();
	for (const pair of other) left.set(pair, (left.get(pair) ?? 0) + 1);
	let shared = 0;
	for (const pair of own) {
		const count = left.get(pair) ?? 0;
		if (count > 0) shared += 1;
		left.set(pair, count - 1);
	}
	return (2 * shared) / (own.length + other.length);
}

const wordsOf = ({ heading, marker }: OutlineNode): string => heading.slice(marker.length);
const enough = 0.4;

/**
 * A corrected version of a document with the ids of the one before, where its clauses are the same or were reworded: what has no id of the
 * old version takes that of the likest old clause of its depth that lies between the same neighbours and went missing.
 */
export function carryIds(before: Outline, after: Outline): Outline {
	const kept = new Set(after.nodes.map(({ id }) => id));
	const known = new Map(before.nodes.map((node, index) => [node.id, index]));
	const nodes = [...after.nodes];
	let from = 0;
	nodes.forEach((node, index) => {
		const same = known.get(node.id);
		if (same !== undefined) {
			from = same + 1;
			return;
		}
		const next = nodes.slice(index + 1).find(({ id }) => known.has(id));
		const to = next === undefined ? before.nodes.length : (known.get(next.id) ?? before.nodes.length);
		const missing = before.nodes
			.slice(from, Math.max(from, to))
			.filter(({ id, level }) => !kept.has(id) && level === node.level);
		const likest = missing
			.map((old) => ({ old, like: likeness(wordsOf(old), wordsOf(node)) }))
			.toSorted((a, b) => b.like - a.like)[0];
		if (likest === undefined || likest.like < enough) return;
		nodes[index] = { ...node, id: likest.old.id };
		kept.add(likest.old.id);
		from = (known.get(likest.old.id) ?? from) + 1;
	});
	return { ...after, nodes };
}
