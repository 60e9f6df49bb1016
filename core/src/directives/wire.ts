import { z } from 'zod';
import { documentNumber } from '../library/index.ts';
import { organisationName, organisationTypes } from '../organisation/index.ts';
import {
	clauseKinds,
	decisions,
	fates,
	findingKinds,
	frequencies,
	itemKinds,
	itemStates,
	lintCodes,
	parts,
	pillars,
} from './desk/index.ts';
import { citationSchema, seatSchema } from './desk/schemas.ts';
import { itemReasons, noteSchema } from './intake/codes.ts';
import { intakeFailures, notices } from './intake/notices.ts';
import { whySchema } from './proofread/why.ts';
import { directiveStates, documentForms, numberSchema, readingStates } from './registration/index.ts';

/** The shapes of directives on the wire. Times are ISO 8601 with zone, days YYYY-MM-DD, places UTF-16 units into the text. */

const issuer = z.object({ id: z.number().int().nullable(), name: z.string() });
const level = z.number().int();
const span = z.object({ start: z.number().int(), end: z.number().int() });

export const directiveSummary = z.object({
	id: z.uuid(),
	title: z.string(),
	organisation: organisationName,
	issuer,
	level,
	number: numberSchema.nullable(),
	issuedOn: z.iso.date().nullable(),
	receivedAt: z.iso.datetime(),
	deployedAt: z.iso.datetime().nullable(),
	/** From receipt to deployment. */
	hours: z.number().nullable(),
	/** From receipt to now, where it is not deployed yet. */
	waited: z.number().nullable(),
	/** As its organisation, or the next above that has one, allows itself; null where there is none. */
	limit: z.number().int().nullable(),
	late: z.boolean(),
	state: z.enum(directiveStates),
	reading: z.enum(readingStates),
	failure: z.enum(intakeFailures).nullable(),
	/** Accepted ones. */
	items: z.number().int(),
});

/** One of those above, from the top down. */
const above = z.object({ id: z.uuid(), title: z.string(), issuer, level, number: numberSchema.nullable() });

export const directiveDetail = directiveSummary.extend({
	form: z.enum(documentForms),
	notices: z.array(z.enum(notices)),
	parentId: z.uuid().nullable(),
	chain: z.array(above),
	attachments: z.array(z.object({ number: documentNumber, title: z.string() })),
	revision: z.number().int(),
	/** Hints for buttons; the server decides again. */
	editable: z.boolean(),
	removable: z.boolean(),
});

const clause = z.object({
	id: z.string(),
	position: z.number(),
	level,
	marker: z.string(),
	heading: z.string(),
	title: z.string().nullable(),
	spans: z.array(span),
	kind: z.enum(clauseKinds).nullable(),
	reason: z.string().nullable(),
	cites: z.array(citationSchema),
	merged: z.array(z.string()),
	origin: z.string().nullable(),
	gone: z.boolean(),
	fate: z.enum(fates),
	/** Who asked for it, from the top down, as far as the caller may see them. */
	provenance: z.array(
		z.object({
			directive: z.uuid(),
			title: z.string(),
			issuer: z.string(),
			level,
			clause: z.string(),
			heading: z.string(),
		}),
	),
});

const item = z.object({
	id: z.uuid(),
	position: z.number(),
	kind: z.enum(itemKinds),
	text: z.string(),
	clauses: z.array(z.string()),
	state: z.enum(itemStates),
	pillar: z.enum(pillars).nullable(),
	mandatory: z.boolean(),
	ownerOrganisation: z.number().int().nullable(),
	ownerPost: z.uuid().nullable(),
	ownerSaid: z.string().nullable(),
	/** As the tree names it; null where there is none, or it is not for the caller. */
	ownerName: z.string().nullable(),
	startsOn: z.iso.date().nullable(),
	dueOn: z.iso.date().nullable(),
	dueSaid: z.string().nullable(),
	event: z.string().nullable(),
	offsetDays: z.number().int().nullable(),
	quotaLow: z.number().int().nullable(),
	quotaHigh: z.number().int().nullable(),
	measure: z.string().nullable(),
	standard: z.string().nullable(),
	types: z.array(z.enum(organisationTypes)),
	every: z.enum(frequencies),
	centreWork: z.string().nullable(),
	also: z.array(z.string()),
	seats: z.array(seatSchema),
	partCount: z.number().int().nullable(),
	wholeCount: z.number().int().nullable(),
	rule: z.string().nullable(),
	/** Why it was read as an item. */
	why: z.enum(itemReasons),
	said: span.nullable(),
});

const finding = span.extend({
	id: z.string(),
	found: z.string(),
	suggestion: z.string().nullable(),
	kind: z.enum(findingKinds),
	confidence: z.number(),
	/** Null where it was laid out before reasons were told by codes. */
	why: whySchema.nullable(),
	decision: z.enum(decisions),
	note: z.string().nullable(),
});

const event = z.object({ id: z.string(), on: z.iso.date().nullable(), expected: z.string().nullable() });

const waiver = z.object({ id: z.string(), reason: z.string() });

const lintSchema = z.object({
	/** By which it is waived. */
	key: z.string(),
	code: z.enum(lintCodes),
	weight: z.enum(['must', 'should']),
	item: z.string().nullable(),
	clause: z.string().nullable(),
	finding: z.string().nullable(),
	about: z.string(),
	/** Why somebody leaves it as it is. */
	waived: z.string().nullable(),
});

/** What was done, the newest first. */
const step = z.object({
	number: z.number().int(),
	/** The revision that it led to last, by being done, undone or done again. */
	revision: z.number().int(),
	act: z.string(),
	by: z.string().nullable(),
	at: z.iso.datetime(),
	undone: z.boolean(),
	touched: z.array(z.string()),
});

export const deskSchema = z.object({
	revision: z.number().int(),
	text: z.string(),
	clauses: z.array(clause),
	items: z.array(item),
	findings: z.array(finding),
	events: z.array(event),
	waivers: z.array(waiver),
	/** What the rules read beside the items, in the order of the text. `asks`: a person has to say something. */
	notes: z.array(noteSchema.extend({ asks: z.boolean() })),
	lint: z.array(lintSchema),
	length: z.number().int(),
	pages: z.array(z.object({ number: z.number().int(), width: z.number(), height: z.number() })),
	steps: z.array(step),
	canUndo: z.boolean(),
	canRedo: z.boolean(),
});

/** What an act changed of a desk: whole rows as they are now, without what follows from the whole draft. */
export const deskChanges = z.object({
	clauses: z.array(clause.omit({ fate: true })),
	items: z.array(item),
	findings: z.array(finding),
	events: z.array(event),
	waivers: z.array(waiver),
	removed: z.array(z.object({ part: z.enum(parts), id: z.string() })),
});

export const litPage = z.object({
	page: z.number().int(),
	/** Parts of the page from 0 to 1, from the top left corner. */
	boxes: z.array(z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })),
});
