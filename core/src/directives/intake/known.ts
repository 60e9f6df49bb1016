import type { DeskClause } from '../desk/index.ts';
import { carryIds, type Known, knownOf } from '../outline/carry.ts';
import { type Outline, readOutline } from '../outline/read.ts';
import { type Kept, wordsOf } from './carry.ts';
import { ends } from './clauses.ts';

const outside: ReadonlySet<string> = new Set(Object.values(ends));
const isPiece = (id: string): boolean => id.includes('~');

type Placed = Known & { readonly start: number };

/** A clause as it lies on the desk: where and how deep a person put it. */
const asLaid = ({ id, marker, level, heading, spans }: DeskClause, text: string): Placed => ({
	id,
	marker,
	level,
	heading,
	own: wordsOf(text, spans),
	start: spans[0]?.start ?? -1,
});

/** The clause that holds each place where one begins, and that all pieces split off it are told by. */
function holders(clauses: readonly DeskClause[]): (at: number) => string | undefined {
	const spans = clauses
		.flatMap((clause) => clause.spans.map((span) => ({ ...span, root: clause.origin ?? clause.id })))
		.toSorted((a, b) => a.start - b.start);
	let next = 0;
	return (at) => {
		while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
		return spans[next]?.root;
	};
}

/**
 * The clauses that were read from a text, with the ids that they have on the desk by where they begin there, whatever a person made of
 * their order, depth and words since: also those that were merged into another.
 */
function asRead(text: string, clauses: readonly DeskClause[]): Placed[] {
	const { nodes, ...outline } = readOutline({ text });
	const known = knownOf({ ...outline, nodes });
	const holder = holders(clauses);
	const read = nodes.map((node, index) => ({ ...node, own: known[index]?.own ?? '', holder: holder(node.start) }));
	const ids = Map.groupBy(
		clauses.flatMap(({ id, origin, merged }) => [id, ...merged].map((one) => ({ id: one, root: origin ?? id }))),
		({ root }) => root,
	);
	return [...Map.groupBy(read, ({ holder }) => holder)].flatMap(([root, own]) => {
		const left = new Set((ids.get(root ?? '') ?? []).map(({ id }) => id).filter((id) => !isPiece(id)));
		const told = own.filter(({ id }) => left.delete(id));
		const others = own.filter((node) => !told.includes(node));
		// Those that were merged into one are merged again: which of them is which, changes nothing.
		const named = [...left].flatMap((id, index) => (others[index] ? [{ ...others[index], id }] : []));
		return [...told, ...named];
	});
}

/** Those of the text in its order; what has no words in it behind what it stands behind on the desk. */
function inOrder(placed: readonly Placed[], clauses: readonly DeskClause[]): Known[] {
	const order: Placed[] = placed.toSorted((a, b) => a.start - b.start);
	let before: string | null = null;
	for (const clause of clauses) {
		if (clause.spans.length === 0 && !order.some(({ id }) => id === clause.id)) {
			order.splice(order.findIndex(({ id }) => id === before) + 1, 0, asLaid(clause, ''));
		}
		before = clause.id;
	}
	return order;
}

/**
 * A corrected version of a document with the ids of the one that was worked on. That one is held against it as its text is read, and as it
 * lies on the desk, whose depths are those of a file that tells its paragraphs: what knows more of the clauses again holds.
 */
export function withIdsOf({ draft: { clauses }, text }: Kept, read: Outline): Outline {
	const own = clauses.filter(({ id, origin }) => origin === null && !outside.has(id));
	const fromText = asRead(text, clauses);
	const told = new Set(fromText.map(({ id }) => id));
	const laid = own.filter(({ spans }) => spans.length > 0).map((clause) => asLaid(clause, text));
	const ids = new Set(own.flatMap(({ id, merged }) => [id, ...merged]));
	const known = ({ nodes }: Outline): number => nodes.filter(({ id }) => ids.has(id)).length;
	const [byText, byDesk] = [
		carryIds(inOrder([...fromText, ...laid.filter(({ id }) => !told.has(id))], own), read),
		carryIds(
			own.map((clause) => asLaid(clause, text)),
			read,
		),
	];
	return known(byDesk) > known(byText) ? byDesk : byText;
}
