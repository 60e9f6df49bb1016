import type { Span } from '../source.ts';
import { isByHand, mostHandWords } from './by-hand.ts';
import type { DeskClause, Draft } from './draft.ts';
import { levelled, parentOf, positioned, subtree } from './order.ts';
import { clauseOf, impossible } from './refuse.ts';

const arranged = (draft: Draft, clauses: readonly DeskClause[]): Draft => ({
	...draft,
	clauses: positioned(levelled(clauses)),
});

/** Changes one clause where it lies. */
export function changed(draft: Draft, id: string, change: Partial<DeskClause>): Draft {
	clauseOf(draft, id);
	return { ...draft, clauses: draft.clauses.map((clause) => (clause.id === id ? { ...clause, ...change } : clause)) };
}

/** An id for what is split off: told by the clause it comes from, and never given twice. */
function splitId(draft: Draft, origin: string): string {
	const taken = new Set(draft.clauses.flatMap(({ id, merged }) => [id, ...merged]));
	let number = 1;
	while (taken.has(`${origin}~${number}`)) number += 1;
	return `${origin}~${number}`;
}

/** Parts spans at a place in the text. */
function parted(spans: readonly Span[], at: number): { before: Span[]; behind: Span[] } {
	const before = spans.filter(({ start }) => start < at).map(({ start, end }) => ({ start, end: Math.min(end, at) }));
	const behind = spans.filter(({ end }) => end > at).map(({ start, end }) => ({ start: Math.max(start, at), end }));
	return { before, behind };
}

const mostHeading = 60;

/** The first words of a piece, for the tree. */
export function headingOf(text: string, spans: readonly Span[]): string {
	const words = spans.map(({ start, end }) => text.slice(start, end)).join('');
	const first = /^\s*(?<sentence>[^。；;！？!?\n]*)/.exec(words)?.groups?.sentence ?? '';
	return first.trim().slice(0, mostHeading);
}

/**
 * Makes two of one clause. What lies below it lies below neither less deep than before: the second half comes first among them where there
 * are any, else beside the first half.
 * @throws Refusal NOT_FOUND; DESK_ACT where there is nothing on one side of the place
 */
export function split(draft: Draft, text: string, { clause: id, at }: { clause: string; at: number }): Draft {
	const clause = clauseOf(draft, id);
	const { before, behind } = parted(clause.spans, at);
	const blank = (spans: readonly Span[]): boolean =>
		spans.every(({ start, end }) => text.slice(start, end).trim() === '');
	if (blank(before) || blank(behind)) throw impossible('split');
	const index = draft.clauses.indexOf(clause);
	const parent = (draft.clauses[index + 1]?.level ?? 0) > clause.level;
	const second: DeskClause = {
		...clause,
		id: splitId(draft, clause.origin ?? id),
		position: 0,
		level: clause.level + (parent ? 1 : 0),
		marker: '',
		heading: headingOf(text, behind),
		title: null,
		spans: behind,
		kind: null,
		reason: null,
		merged: [],
		origin: clause.origin ?? id,
	};
	const next = draft.clauses.toSpliced(index, 1, { ...clause, spans: before }, second);
	// What was read from the second half belongs to it from now on.
	const moved = draft.items.map((item) =>
		item.said !== null && item.said.start >= at && behind.some(({ start, end }) => within(item.said, start, end))
			? { ...item, clauses: item.clauses.map((one) => (one === id ? second.id : one)) }
			: item,
	);
	return arranged({ ...draft, items: moved }, next);
}

const within = (span: Span | null, start: number, end: number): boolean =>
	span !== null && span.start >= start && span.start < end;

/** Spans in the order of the text, those that touch as one. */
function joined(spans: readonly Span[]): Span[] {
	const made: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		const last = made.at(-1);
		if (last !== undefined && last.end === span.start) made[made.length - 1] = { start: last.start, end: span.end };
		else made.push(span);
	}
	return made;
}

/**
 * The heading of what is made of two clauses. One that was put in by hand has no words but its heading, which would be lost in one of the
 * document. @throws Refusal DESK_ACT, also where it would be longer than `mostHandWords`
 */
function headingTogether(into: DeskClause, clause: DeskClause): string {
	if (!isByHand(clause)) return into.heading;
	if (!isByHand(into)) throw impossible('mergeHand');
	const heading = `${into.heading}；${clause.heading}`;
	if (heading.length > mostHandWords) throw impossible('mergeHandLong');
	return heading;
}

/**
 * Makes one of a clause and the one before it, which takes its items.
 * @throws Refusal NOT_FOUND; DESK_ACT for the first, and for one put in by hand whose words would be lost, or too many
 */
export function merge(draft: Draft, { clause: id }: { clause: string }): Draft {
	const clause = clauseOf(draft, id);
	const index = draft.clauses.indexOf(clause);
	const into = draft.clauses[index - 1];
	if (into === undefined) throw impossible('merge');
	const cites = [...into.cites, ...clause.cites];
	const one: DeskClause = {
		...into,
		heading: headingTogether(into, clause),
		spans: joined([...into.spans, ...clause.spans]),
		merged: [...into.merged, id, ...clause.merged],
		cites: cites.filter(
			(cite, at) => cites.findIndex((other) => JSON.stringify(other) === JSON.stringify(cite)) === at,
		),
		gone: into.gone && clause.gone,
	};
	const items = draft.items.map((item) =>
		item.clauses.includes(id)
			? { ...item, clauses: [...new Set(item.clauses.map((each) => (each === id ? into.id : each)))] }
			: item,
	);
	return arranged({ ...draft, items }, draft.clauses.toSpliced(index - 1, 2, one));
}

/**
 * Puts a clause with all below it before another, or at the end, at a level.
 * @throws Refusal NOT_FOUND; DESK_ACT into itself
 */
export function move(
	draft: Draft,
	{ clause: id, before, level }: { clause: string; before: string | null; level: number },
): Draft {
	const clause = clauseOf(draft, id);
	if (before !== null) clauseOf(draft, before);
	const { from, to } = subtree(draft.clauses, id);
	const moved = draft.clauses.slice(from, to);
	if (moved.some((each) => each.id === before)) throw impossible('move');
	const by = level - clause.level;
	const rest = draft.clauses.toSpliced(from, to - from);
	const at = before === null ? rest.length : rest.findIndex((each) => each.id === before);
	const placed = moved.map((each) => ({ ...each, level: each.level + by }));
	return arranged(draft, rest.toSpliced(at, 0, ...placed));
}

/** Moves a clause past the sister before or behind it. @throws Refusal NOT_FOUND; DESK_ACT where there is none */
export function shift(draft: Draft, { clause: id, by }: { clause: string; by: -1 | 1 }): Draft {
	const { level } = clauseOf(draft, id);
	const { clauses } = draft;
	const { from, to } = subtree(clauses, id);
	if (by === 1) {
		const next = clauses[to];
		if (next === undefined || next.level !== level) throw impossible('shift');
		const behind = clauses[subtree(clauses, next.id).to];
		return move(draft, { clause: id, before: behind?.id ?? null, level });
	}
	const parent = parentOf(clauses, id);
	const sister = clauses.slice(0, from).findLast((clause) => clause.level === level);
	if (sister === undefined || parentOf(clauses, sister.id)?.id !== parent?.id) throw impossible('shift');
	return move(draft, { clause: id, before: sister.id, level });
}

/** Moves a clause with all below it one level in or out. @throws Refusal NOT_FOUND; DESK_ACT where it cannot go further */
export function relevel(draft: Draft, { clause: id, by }: { clause: string; by: -1 | 1 }): Draft {
	const { level } = clauseOf(draft, id);
	const { from, to } = subtree(draft.clauses, id);
	const above = draft.clauses[from - 1]?.level ?? 0;
	if (level + by < 1 || level + by > above + 1) throw impossible('level');
	return arranged(
		draft,
		draft.clauses.map((clause, index) =>
			index >= from && index < to ? { ...clause, level: clause.level + by } : clause,
		),
	);
}
