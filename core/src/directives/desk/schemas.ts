import { z } from 'zod';
import { oneLine } from '../../kernel/index.ts';
import { organisationTypes } from '../../organisation/index.ts';
import { clauseKinds, decisions, frequencies, itemKinds, itemStates, pillars, seatRoles } from './draft.ts';

/** The acts of the desk on the wire. Days are YYYY-MM-DD. */

const clauseId = z.string().min(1).max(80);
const day = z.iso.date();
const words = (most: number) => z.string().trim().min(1).max(most);
const line = (most: number) => words(most).regex(oneLine);
/** No quota is larger. */
export const mostQuota = 1_000_000;
const count = z.number().int().min(0).max(mostQuota);
const quota = count.min(1);

/** An item holds so much. */
export const mostItemText = 2000;
export const mostItemWords = 1000;
export const mostItemClauses = 50;
/** So many items are set or settled at once. */
export const mostItems = 2000;
/** So many findings are decided at once. */
export const mostDecided = 500;
/** So many clauses are put in by hand at once. */
export const mostLines = 200;

export const seatSchema = z.object({ role: z.enum(seatRoles), who: line(60) });

export const citationSchema = z.object({ directive: z.uuid(), clause: clauseId });

/** What a person may change of an item; what is left out stays. */
export const itemFields = z.object({
	kind: z.enum(itemKinds).optional(),
	text: words(mostItemText).optional(),
	clauses: z.array(clauseId).min(1).max(mostItemClauses).optional(),
	pillar: z.enum(pillars).nullable().optional(),
	mandatory: z.boolean().optional(),
	ownerOrganisation: z.number().int().positive().nullable().optional(),
	ownerPost: z.uuid().nullable().optional(),
	startsOn: day.nullable().optional(),
	dueOn: day.nullable().optional(),
	event: line(60).nullable().optional(),
	offsetDays: z.number().int().min(-3650).max(3650).nullable().optional(),
	quotaLow: quota.nullable().optional(),
	quotaHigh: quota.nullable().optional(),
	measure: words(mostItemWords).nullable().optional(),
	standard: words(mostItemWords).nullable().optional(),
	types: z.array(z.enum(organisationTypes)).max(organisationTypes.length).optional(),
	every: z.enum(frequencies).optional(),
	centreWork: line(60).nullable().optional(),
	also: z.array(line(60)).max(10).optional(),
	seats: z.array(seatSchema).max(60).optional(),
	partCount: count.nullable().optional(),
	wholeCount: quota.nullable().optional(),
});

/** What is set of many items at once; what is left out stays as it is of each. */
const sharedFields = itemFields
	.pick({ ownerOrganisation: true, ownerPost: true, dueOn: true, event: true, offsetDays: true })
	.extend({ state: z.enum(itemStates).optional() })
	.refine((fields) => Object.values(fields).some((value) => value !== undefined));

const act = <Name extends string, Shape extends z.core.$ZodShape>(name: Name, shape: Shape) =>
	z.object({ act: z.literal(name), ...shape });
const manyItems = z.array(z.uuid()).min(1).max(mostItems);
const by = z.union([z.literal(-1), z.literal(1)]);

export const deskAct = z.discriminatedUnion('act', [
	act('clause.split', { clause: clauseId, at: z.number().int().min(1) }),
	act('clause.merge', { clause: clauseId }),
	act('clause.move', { clause: clauseId, before: clauseId.nullable(), level: z.number().int().min(1).max(12) }),
	act('clause.shift', { clause: clauseId, by }),
	act('clause.level', { clause: clauseId, by }),
	act('clause.title', { clause: clauseId, title: line(200).nullable() }),
	act('clause.mark', { clause: clauseId, kind: z.enum(clauseKinds).nullable(), reason: line(200).nullable() }),
	act('clause.add', { behind: clauseId.nullable(), lines: z.array(line(200)).min(1).max(mostLines) }),
	act('clause.remove', { clause: clauseId }),
	act('clause.cite', { clause: clauseId, cites: z.array(citationSchema).max(20) }),
	act('item.add', {
		kind: z.enum(itemKinds),
		text: words(mostItemText),
		clauses: z.array(clauseId).min(1).max(mostItemClauses),
		/** What else is known of it from the beginning. */
		fields: itemFields.optional(),
	}),
	act('item.edit', { item: z.uuid(), fields: itemFields }),
	act('item.split', { item: z.uuid(), at: z.number().int().min(1) }),
	act('item.merge', { item: z.uuid(), into: z.uuid() }),
	act('item.renew', { item: z.uuid(), by: z.uuid() }),
	act('item.settle', { items: manyItems, state: z.enum(itemStates) }),
	act('item.set', { items: manyItems, fields: sharedFields }),
	act('finding.decide', {
		findings: z.array(z.string().max(80)).min(1).max(mostDecided),
		decision: z.enum(decisions),
		note: line(200).nullable(),
	}),
	act('check.waive', {
		checks: z.array(words(200)).min(1).max(mostDecided),
		/** Null takes it back. */
		reason: line(200).nullable(),
	}),
	act('event.set', { event: line(60), on: day.nullable() }),
]);
/** What the stream of a desk tells. */
export const deskNews = z.object({ revision: z.number().int(), reading: z.string(), state: z.string() });

export type DeskAct = z.infer<typeof deskAct>;
