import { type DeskClause, headingOf, untouched } from '../desk/index.ts';
import type { Outline } from '../outline/read.ts';
import type { Span } from '../source.ts';

/** What stands before the first clause, and behind the last, where words of their own stand there. */
export const ends = { first: 'preamble', last: 'closing' } as const;

interface Piece extends Span {
	/** Null where the words belong to no clause. */
	readonly owner: string | null;
}

/** The text cut where clauses begin and end, each piece with the innermost clause that holds it. */
function piecesOf({ text, nodes }: Outline): Piece[] {
	const cuts = [...new Set([0, text.length, ...nodes.flatMap(({ start, end }) => [start, end])])].toSorted(
		(a, b) => a - b,
	);
	const open: Outline['nodes'][number][] = [];
	let next = 0;
	const pieces: Piece[] = [];
	for (const [index, start] of cuts.slice(0, -1).entries()) {
		while ((nodes[next]?.start ?? Number.POSITIVE_INFINITY) <= start) {
			const node = nodes[next];
			if (node !== undefined) open.push(node);
			next += 1;
		}
		// One that has ended never holds anything again; what ends later may lie below it in the list.
		while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= start) open.pop();
		const owner = open.findLast(({ end }) => end > start)?.id ?? null;
		pieces.push({ start, end: cuts[index + 1] ?? text.length, owner });
	}
	return pieces;
}

/** Gives the words that belong to no clause to the clause before them, or to one of their own at the beginning and the end. */
function claimed(pieces: readonly Piece[], text: string): (Span & { owner: string })[] {
	const last = pieces.findLastIndex(({ owner }) => owner !== null);
	let before: string | null = null;
	return pieces.map(({ start, end, owner }, index) => {
		const blank = text.slice(start, end).trim() === '';
		const following = pieces.slice(index).find((piece) => piece.owner !== null)?.owner;
		const alone = blank && following ? following : ends.first;
		// What only parts two clauses belongs to the one before it.
		const taken: string = (blank && before) || (owner ?? (index > last ? ends.last : (before ?? alone)));
		before = taken;
		return { start, end, owner: taken };
	});
}

/** The clauses of an outline as they lie on the desk at first: every character of the text is in one of them. */
export function deskClauses(outline: Outline): DeskClause[] {
	const spans = new Map<string, Span[]>();
	for (const { owner, start, end } of claimed(piecesOf(outline), outline.text)) {
		const own = spans.get(owner) ?? [];
		const last = own.at(-1);
		if (last !== undefined && last.end === start) own[own.length - 1] = { start: last.start, end };
		else own.push({ start, end });
		spans.set(owner, own);
	}
	const nameless = (id: string): { id: string; marker: string; level: number; heading: string }[] => {
		const own = spans.get(id);
		return own === undefined ? [] : [{ id, marker: '', level: 1, heading: headingOf(outline.text, own) }];
	};
	return [...nameless(ends.first), ...outline.nodes, ...nameless(ends.last)].map(
		({ id, marker, level, heading }, index) => ({
			...untouched,
			id,
			position: (index + 1) * 1024,
			level,
			marker,
			heading,
			spans: spans.get(id) ?? [],
		}),
	);
}
