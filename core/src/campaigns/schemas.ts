import { z } from 'zod';
import { organisationTypes } from '../organisation/index.ts';
import { qualities } from './act.ts';
import { alikeReasons } from './alike.ts';
import { clauseStates } from './answer.ts';
import { deviationKinds } from './deviation.ts';
import { toldSchema } from './difference.ts';
import { paperworks } from './emergency.ts';
import { planFaults } from './fault.ts';
import { directiveParts } from './follow-directive.ts';
import { evidenceKinds, pillars, shownPlanSchema } from './plan.ts';
import { key } from './plan-day.ts';
import { readinessChecks } from './readiness.ts';
import { standings } from './standing.ts';

/** The shapes of campaigns on the wire. Days are YYYY-MM-DD. */

export const day = z.iso.date();
export const organisationId = z.coerce.number().int().positive();
export const named = z.object({ id: organisationId, type: z.enum(organisationTypes), shortName: z.string() });
export const lamp = z.enum(['green', 'yellow', 'red', 'grey']);

/** 起草, 进行, 结束. */
export const campaignStates = ['draft', 'running', 'ended'] as const;

export const countsSchema = z.object({
	done: z.number().int(),
	done_late: z.number().int(),
	overdue: z.number().int(),
	soon: z.number().int(),
	open: z.number().int(),
	excused: z.number().int(),
	suspended: z.number().int(),
	doneWell: z.number().int(),
});

export const campaignRow = z.object({
	id: z.uuid(),
	name: z.string(),
	issuer: named,
	state: z.enum(campaignStates),
	/** The number of the plan in force; null before one is approved. */
	planNumber: z.number().int().nullable(),
	issuedAt: z.iso.datetime().nullable(),
	/** Tasks in the caller's reach. */
	counts: countsSchema,
});

const progress = z.object({
	state: z.enum(['running', 'done']),
	planNumber: z.number().int(),
	made: z.number().int(),
	total: z.number().int(),
});

const planVersionRow = z.object({
	number: z.number().int(),
	reference: z.string().nullable(),
	approvedAt: z.iso.datetime(),
	approvedBy: z.string().nullable(),
	issuedAt: z.iso.datetime().nullable(),
});

const seatRow = z.object({
	role: z.enum(['head', 'deputy', 'member', 'office']),
	title: z.string(),
	organisation: z.string(),
	/** Null while the post is vacant. */
	holder: z.string().nullable(),
});

/** A campaign that stands directly below another one. */
export const belowRow = campaignRow.pick({ id: true, name: true, state: true, issuer: true });

/** The plan above, as far as it binds here, and what the draft says to each of its clauses. */
const upperSchema = shownPlanSchema
	.pick({ sections: true, events: true, actions: true, phases: true, standards: true })
	.extend({
		/** Where its issuer answers clauses there; null where it has none there any more. */
		instanceId: z.uuid().nullable(),
		clauses: z.array(
			z.object({
				key,
				text: z.string(),
				state: z.enum(clauseStates),
				reason: z.string(),
				by: z.array(key),
				actions: z.number().int(),
			}),
		),
	});

export const campaignDetail = campaignRow.extend({
	/** The directive whose items it was made of. */
	directiveId: z.uuid().nullable(),
	/** The campaign that it stands below; null also where the caller does not see it. */
	parent: z.object({ id: z.uuid(), name: z.string() }).nullable(),
	below: z.array(belowRow),
	/** What its issuer has to do itself, and how that stands: shown first to everybody whom it asks. Source: R68. */
	example: z.array(
		z.object({
			id: z.uuid(),
			text: z.string(),
			form: z.enum(['act', 'meeting']),
			standing: z.enum(standings),
			lamp,
			dueOn: day.nullable(),
			doneWell: z.boolean(),
		}),
	),
	/** To whoever keeps a campaign that stands below another one. */
	upper: upperSchema.nullable(),
	/** What is being worked on; others than its office are given the plan in force, with what it takes over. */
	plan: shownPlanSchema,
	/** Counts each change of the draft: whoever saves an older one is told. */
	edition: z.number().int(),
	/** Whether the draft differs from the plan in force. */
	changed: z.boolean(),
	manages: z.boolean(),
	/** Whether whoever issues it is in the caller's reach: then he reads what its leading group does. */
	oversees: z.boolean(),
	scope: z.array(named),
	types: z.array(z.enum(organisationTypes)),
	versions: z.array(planVersionRow),
	progress: progress.nullable(),
	seats: z.array(seatRow),
	faults: z.array(
		z.object({
			code: z.enum(planFaults),
			weight: z.enum(['must', 'should']),
			part: z.string().nullable(),
			value: z.number().nullable(),
			campaign: z.string().nullable(),
		}),
	),
	burden: z.object({
		rows: z.array(
			z.object({
				key: z.string(),
				text: z.string(),
				fields: z.number().int(),
				timesAMonth: z.number(),
				minutes: z.number(),
				entriesAMonth: z.number(),
				minutesAMonth: z.number(),
				/** Another campaign asks for it already: one act counts for both. */
				shared: z.boolean(),
			}),
		),
		organisations: z.number().int(),
		months: z.number().int(),
		entriesAMonth: z.number(),
		minutesAMonth: z.number(),
		sharedMinutesAMonth: z.number(),
	}),
	readiness: z.record(z.enum(readinessChecks), z.boolean()),
});

export const differenceRow = z.object({
	part: z.string(),
	key: z.string(),
	name: z.string(),
	kind: z.enum(['added', 'removed', 'changed']),
	field: z.string(),
	before: toldSchema,
	after: toldSchema,
});

/** An item that the desk of the directive has changed. */
export const directiveChangeRow = z.object({
	part: z.enum(directiveParts),
	key: z.string(),
	kind: z.enum(['added', 'removed', 'changed']),
	name: z.string(),
	fields: z.array(differenceRow.pick({ field: true, before: true, after: true })),
	/** The same was changed by hand in the plan. */
	reworked: z.boolean(),
});

/** An action as it was issued, or as an organisation added it. */
export const actionRow = z.object({
	id: z.uuid(),
	key,
	kind: z.enum(['mandatory', 'optional']),
	form: z.enum(['act', 'meeting']),
	text: z.string(),
	standard: z.string(),
	pillar: z.enum(pillars).nullable(),
	centreWork: z.string(),
	owner: z.string(),
	fromOn: day.nullable(),
	dueOn: day.nullable(),
	evidence: z.enum(evidenceKinds),
	target: z.number().nullable(),
	unit: z.string(),
	quotaLow: z.number().int(),
	quotaHigh: z.number().int().nullable(),
	/** Of one round; null: done once. Source: R29. */
	months: z.number().int().nullable(),
	/** Null: from the plan; otherwise whose own it is. */
	local: named.nullable(),
	/** Whether one of an organisation's own was filed with the level above. Source: R75. */
	filed: z.boolean(),
	/** The meeting of the leading group that decided it. Source: R70. */
	meeting: z.object({ heldOn: day }).nullable(),
	/** The emergency that it is a short task of, and the moment until which it is to be done where that is an hour. Source: R37. */
	emergency: z.object({ id: z.uuid(), name: z.string(), fromOn: day }).nullable(),
	dueAt: z.iso.datetime({ offset: true }).nullable(),
});

/** One organisation with one action of the campaign, in one round. */
export const taskRow = z.object({
	id: z.uuid(),
	campaign: z.object({ id: z.uuid(), name: z.string() }),
	organisation: named,
	action: actionRow,
	round: z.number().int(),
	/** What the organisation, and those above it, added. */
	textAddition: z.string(),
	standardAddition: z.string(),
	dueOn: day.nullable(),
	target: z.number().nullable(),
	/** What the organisation wants to reach of its own accord: an amount, or so many acts. Missing it is no fault. Source: R58. */
	stretch: z.number().nullable(),
	doneOn: day.nullable(),
	doneWell: z.boolean(),
	standing: z.enum(standings),
	lamp,
	acts: z.number().int(),
});

export const actRow = z.object({
	id: z.uuid(),
	doneOn: day,
	record: z.string(),
	documentNumber: z.number().int().nullable(),
	amount: z.number().nullable(),
	meeting: z.object({ chair: z.string(), expected: z.number().int(), attended: z.number().int() }).nullable(),
	by: z.string().nullable(),
	at: z.iso.datetime(),
	quality: z.enum(qualities).nullable(),
	qualityNote: z.string().nullable(),
	judgedBy: z.string().nullable(),
	/** The emergency in which it was done. */
	emergency: z.string().nullable(),
	paperwork: z.enum(paperworks).nullable(),
	/** Until when it may be completed; null while the emergency lasts, and where nothing is owed. */
	paperworkUntil: day.nullable(),
	/** Other tasks of the organisation for which the same entry counts. Source: R73. */
	also: z.array(z.object({ taskId: z.uuid(), campaign: z.string(), text: z.string() })),
});

/** Another open task of the organisation that asks for the same kind of thing, and why one thinks so. */
export const besideRow = z.object({
	taskId: z.uuid(),
	campaign: z.object({ id: z.uuid(), name: z.string() }),
	text: z.string(),
	evidence: z.enum(evidenceKinds),
	dueOn: day.nullable(),
	reason: z.enum(alikeReasons),
	kind: z.string().nullable(),
	share: z.number().int(),
	/** Both campaigns ask for the same thing at one time. */
	twice: z.boolean(),
});

export const deviationRow = z.object({
	id: z.uuid(),
	taskId: z.uuid(),
	campaign: z.object({ id: z.uuid(), name: z.string() }),
	organisation: named,
	actionText: z.string(),
	kind: z.enum(deviationKinds),
	/** The later day that is asked for. */
	dueOn: day.nullable(),
	reason: z.string(),
	state: z.enum(['asked', 'granted', 'refused', 'withdrawn']),
	answer: z.string().nullable(),
	askedBy: z.string().nullable(),
	askedAt: z.iso.datetime(),
	/** Whether the action it is about is in force: a plan may have left it out, or a decision hold no longer. */
	inForce: z.boolean(),
	/** Whether the caller may answer it. */
	mayAnswer: z.boolean(),
});

export const boardSchema = z.object({
	campaign: z.object({ id: z.uuid(), name: z.string() }),
	today: day,
	/** From the top in reach down to the organisation shown. */
	path: z.array(named),
	actions: z.array(actionRow),
	rows: z.array(
		z.object({
			organisation: named,
			hasChildren: z.boolean(),
			/** The instance of the organisation itself, where it has one. */
			instanceId: z.uuid().nullable(),
			/** What it runs below this campaign. */
			own: z.array(belowRow.omit({ issuer: true })),
			/** Of this organisation with all below it. */
			counts: countsSchema,
			lamp,
			cells: z.array(z.object({ actionId: z.uuid(), counts: countsSchema, lamp })),
		}),
	),
	/** Of everything below the organisation shown, which the rows add up to. */
	total: countsSchema,
});
