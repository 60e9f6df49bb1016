import { compile, type Registered } from '../compile/index.ts';
import { type DeskEvent, type Draft, mostClauses } from '../desk/index.ts';
import { readOutline } from '../outline/read.ts';
import { type Known, proofread } from '../proofread/index.ts';
import type { SourceText } from '../source.ts';
import { carryWork, type Kept } from './carry.ts';
import { deskClauses } from './clauses.ts';
import type { DeskNote } from './codes.ts';
import { deskFindings } from './findings.ts';
import { withIdsOf } from './known.ts';
import { notesOf } from './note.ts';
import { type Notice, noticesOf } from './notices.ts';
import { proposals } from './propose.ts';

export interface Intake {
	readonly draft: Draft;
	readonly notices: readonly Notice[];
	readonly notes: readonly DeskNote[];
}

function eventsOf(meanings: ReturnType<typeof compile>['meanings']): DeskEvent[] {
	const known = new Map<string, DeskEvent>();
	for (const { value } of meanings) {
		if (typeof value.event !== 'string') continue;
		const expected = typeof value.date === 'string' ? value.date : null;
		if (!known.has(value.event)) known.set(value.event, { id: value.event, on: null, expected });
	}
	return [...known.values()];
}

/**
 * Lays a document on the desk: its clauses, what the rules propose, and what stands wrong in it. Of one that has more clauses than a desk
 * serves, only these: it is refused by them.
 * @param before what was done on the version before, where there is one
 * @param newId gives an id for each item
 * @param registered its days, by which days without a year are told
 */
export function takeIn(
	source: SourceText,
	known: Known,
	before: Kept | null,
	newId: () => string,
	registered: Registered | null = null,
): Intake {
	const { text } = source;
	const read = readOutline(source);
	if (read.nodes.length > mostClauses) {
		const draft = { clauses: deskClauses(read), items: [], findings: [], events: [], waivers: [] };
		return { draft, notices: [], notes: [] };
	}
	const outline = before === null ? read : withIdsOf(before, read);
	const clauses = deskClauses(outline);
	const findings = proofread(source, known);
	const compiled = compile(source, registered);
	const items = proposals(text, compiled, findings, clauses).map((item, index) => ({
		...item,
		id: newId(),
		position: (index + 1) * 1024,
	}));
	const events = eventsOf(compiled.meanings).filter(({ id }) => items.some(({ event }) => event === id));
	const fresh: Draft = { clauses, items, findings: deskFindings(text, findings), events, waivers: [] };
	return {
		draft: before === null ? fresh : carryWork(fresh, text, before),
		notices: noticesOf(source, read.nodes.length, items, findings),
		notes: notesOf(text, compiled, findings, items),
	};
}
