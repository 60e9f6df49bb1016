import { type DeskClause, type DeskFinding, type Draft, isByHand, withoutOldWaivers } from '../desk/index.ts';
import { levelled, positioned } from '../desk/order.ts';
import type { Span } from '../source.ts';
import { itemsAgain } from './carry-items.ts';

/** A version that was worked on. */
export interface Kept {
	readonly draft: Draft;
	/** Decisions about what the version before did not have any more. */
	readonly past: readonly Pick<DeskFinding, 'id' | 'decision' | 'note'>[];
	readonly text: string;
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
/** What stands at the places. */
export const wordsOf = (text: string, spans: readonly Span[]): string =>
	spans.map(({ start, end }) => text.slice(start, end)).join('');

/** What a person did to a clause, on the clause as it is now. */
function withWork(fresh: DeskClause, before: DeskClause | undefined): DeskClause {
	if (before === undefined) return fresh;
	const { title, kind, reason, cites, level } = before;
	return { ...fresh, title, kind, reason, cites, level };
}

/** The order that a person gave them; what is new stands behind what it follows in the document. */
function inOrder(fresh: readonly DeskClause[], before: readonly DeskClause[]): DeskClause[] {
	const byId = new Map(fresh.map((clause) => [clause.id, clause]));
	const order = before.flatMap(({ id }) => byId.get(id) ?? []);
	const placed = new Set(order.map(({ id }) => id));
	fresh.forEach((clause, index) => {
		if (placed.has(clause.id)) return;
		const previous = fresh[index - 1];
		order.splice(previous ? order.indexOf(previous) + 1 : 0, 0, clause);
		placed.add(clause.id);
	});
	return order;
}

/** Clauses that were merged are merged again, as far as both are still there. */
function mergedAgain(clauses: readonly DeskClause[], before: readonly DeskClause[]): DeskClause[] {
	const left = new Map(clauses.map((clause) => [clause.id, clause]));
	for (const { id, merged } of before) {
		for (const one of merged) {
			const [into, gone] = [left.get(id), left.get(one)];
			if (into === undefined || gone === undefined) continue;
			const spans = [...into.spans, ...gone.spans].toSorted((a, b) => a.start - b.start);
			left.set(id, { ...into, spans, merged: [...into.merged, one] });
			left.delete(one);
		}
	}
	return clauses.flatMap(({ id }) => left.get(id) ?? []);
}

/** So many characters tell where a piece began. */
const telling = 16;

/** Where the words of a piece that was split off begin now; null where that cannot be told. */
function beginning(words: string, spans: readonly Span[], text: string): number | null {
	const wanted = bare(words).slice(0, telling);
	const places = spans.flatMap(({ start, end }) =>
		Array.from({ length: end - start }, (_, by) => start + by).filter((at) => /[\p{L}\p{N}]/u.test(text.charAt(at))),
	);
	const own = places.map((at) => text.charAt(at)).join('');
	const found = own.indexOf(wanted);
	return wanted === '' || found <= 0 || own.indexOf(wanted, found + 1) >= 0 ? null : (places[found] ?? null);
}

/** Pieces that a person split off are split off again, where their first words are still found. */
function splitAgain(clauses: readonly DeskClause[], kept: Kept, text: string): DeskClause[] {
	const made = [...clauses];
	for (const piece of kept.draft.clauses) {
		if (piece.origin === null) continue;
		const words = wordsOf(kept.text, piece.spans);
		for (const [index, clause] of made.entries()) {
			const at =
				clause.id === piece.origin || clause.origin === piece.origin ? beginning(words, clause.spans, text) : null;
			if (at === null) continue;
			const before = clause.spans
				.filter(({ start }) => start < at)
				.map(({ start, end }) => ({ start, end: Math.min(end, at) }));
			const behind = clause.spans
				.filter(({ end }) => end > at)
				.map(({ start, end }) => ({ start: Math.max(start, at), end }));
			made.splice(index, 1, { ...clause, spans: before }, { ...piece, spans: behind });
			break;
		}
	}
	return made;
}

/** Clauses that are no more, but on which somebody's work hangs. */
function withGone(clauses: readonly DeskClause[], kept: Draft): DeskClause[] {
	const there = new Set(clauses.flatMap(({ id, merged }) => [id, ...merged]));
	const used = new Set(kept.items.flatMap((item) => (item.state === 'accepted' ? item.clauses : [])));
	const gone = kept.clauses.filter(
		(clause) =>
			!there.has(clause.id) && !isByHand(clause) && (clause.gone || clause.kind === 'none' || used.has(clause.id)),
	);
	return [...clauses, ...gone.map((clause) => ({ ...clause, spans: [], gone: true, position: 0 }))];
}

/** Clauses that a person put in, and that no version has, each behind the one that it stood behind. */
function withThoseByHand(clauses: readonly DeskClause[], kept: Draft): DeskClause[] {
	const made = [...clauses];
	kept.clauses.forEach((clause, index) => {
		const at = (id: string): number => made.findIndex((each) => each.id === id || each.merged.includes(id));
		if (!isByHand(clause) || at(clause.id) >= 0) return;
		const before = kept.clauses.slice(0, index).findLast(({ id }) => at(id) >= 0);
		made.splice(before ? at(before.id) + 1 : 0, 0, { ...clause, position: 0 });
	});
	return made;
}

const decidedAgain = (fresh: readonly DeskFinding[], kept: Kept['past']): DeskFinding[] => {
	const before = new Map(kept.map((finding) => [finding.id, finding]));
	return fresh.map((finding) => {
		const { decision, note } = before.get(finding.id) ?? finding;
		return { ...finding, decision, note };
	});
};

/**
 * The draft of a corrected version of the document with the work that was done on the one before. What a person settled is never lost: an item
 * whose clause is no more keeps it, and that is told.
 * @param fresh its clauses have the ids of the version before already, where they are the same
 */
export function carryWork(fresh: Draft, text: string, kept: Kept): Draft {
	const before = new Map(kept.draft.clauses.map((clause) => [clause.id, clause]));
	const worked = fresh.clauses.map((clause) => withWork(clause, before.get(clause.id)));
	const merged = mergedAgain(inOrder(worked, kept.draft.clauses), kept.draft.clauses);
	const there = withThoseByHand(splitAgain(merged, kept, text), kept.draft);
	const clauses = positioned(levelled(withGone(there, kept.draft)));
	const named = new Set(fresh.events.map(({ id }) => id));
	const days = new Map(kept.draft.events.map(({ id, on }) => [id, on]));
	const draft = {
		clauses,
		...itemsAgain({ ...fresh, clauses }, text, kept),
		findings: decidedAgain(fresh.findings, [...kept.past, ...kept.draft.findings]),
		events: [
			...fresh.events.map((event) => ({ ...event, on: days.get(event.id) ?? event.on })),
			...kept.draft.events.filter(({ id }) => !named.has(id)),
		],
	};
	return withoutOldWaivers(draft, text);
}
