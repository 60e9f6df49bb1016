import { oc } from '@orpc/contract';
import { z } from 'zod';
import { oneLine } from '../kernel/index.ts';
import { organisationTypes } from '../organisation/index.ts';
import { mostPaperworkDays, usualPaperworkDays } from './emergency.ts';
import { countsSchema, named, organisationId } from './schemas.ts';

const tags = ['campaigns'];
const one = z.object({ id: z.uuid() });
const day = z.iso.date();
const name = z.string().trim().min(2).max(60).regex(oneLine);

/** A short task of an emergency, with where it stands in the caller's reach. */
const shortTask = z.object({
	id: z.uuid(),
	text: z.string(),
	owner: z.string(),
	within: named,
	types: z.array(z.enum(organisationTypes)),
	dueOn: day,
	/** The moment, where the day alone doesn't say it. */
	dueAt: z.iso.datetime().nullable(),
	counts: countsSchema,
	withdrawnFor: z.string().nullable(),
});

export const emergencyRow = z.object({
	id: z.uuid(),
	campaign: z.object({ id: z.uuid(), name: z.string() }),
	organisation: named,
	name: z.string(),
	reason: z.string(),
	fromOn: day,
	state: z.enum(['lasting', 'lifted', 'withdrawn']),
	by: z.string().nullable(),
	at: z.iso.datetime(),
	liftedOn: day.nullable(),
	liftedBy: z.string().nullable(),
	/** Until when paperwork may be completed; null while it lasts. */
	paperworkDays: z.number().int(),
	paperworkUntil: day.nullable(),
	/** Of what is in reach: organisations in it, tasks that rest, acts done in it and those that still lack paperwork. */
	organisations: z.number().int(),
	suspended: z.number().int(),
	acts: z.number().int(),
	owed: z.number().int(),
	mayLift: z.boolean(),
	/** By mistake, within the last day while it lasts; for whoever keeps the campaign always. Then nothing moves. */
	mayWithdraw: z.boolean(),
	/** Lifted or taken back within the last day. */
	mayResume: z.boolean(),
	tasks: z.array(shortTask),
});

const emergency = {
	list: oc
		.route({ method: 'GET', path: '/campaigns/{id}/emergencies', summary: 'Emergencies, the newest first', tags })
		.input(one)
		.output(z.object({ mayDeclare: z.boolean(), items: z.array(emergencyRow) })),
	mine: oc
		.route({
			method: 'GET',
			path: '/campaigns/emergencies',
			summary: 'Emergencies of the organisations one acts for: those that last, and those with paperwork to complete',
			tags,
		})
		.input(z.object({}))
		.output(z.array(emergencyRow)),
	declare: oc
		.route({ method: 'POST', path: '/campaigns/{id}/emergencies', summary: 'Declare an emergency', tags })
		.input(
			one.extend({
				/** With all below it. */
				organisationId,
				name,
				reason: z.string().trim().min(2).max(400),
				fromOn: day,
				paperworkDays: z.number().int().min(0).max(mostPaperworkDays).default(usualPaperworkDays),
			}),
		)
		.output(z.object({ id: z.uuid(), organisations: z.number().int(), suspended: z.number().int() })),
	lift: oc
		.route({ method: 'POST', path: '/campaigns/emergencies/{id}/lift', summary: 'Lift it, and move the days', tags })
		.input(one)
		.output(z.object({ moved: z.number().int() })),
	withdraw: oc
		.route({
			method: 'POST',
			path: '/campaigns/emergencies/{id}/withdraw',
			summary: 'Take back what was declared by mistake: nothing moves',
			tags,
		})
		.input(one)
		.output(one),
	resume: oc
		.route({
			method: 'POST',
			path: '/campaigns/emergencies/{id}/resume',
			summary: 'Take back that it was lifted or taken back',
			tags,
		})
		.input(one)
		.output(one),
	ask: oc
		.route({ method: 'POST', path: '/campaigns/emergencies/{id}/tasks', summary: 'Ask for something at once', tags })
		.input(
			one.extend({
				text: z.string().trim().min(2).max(400),
				/** The office or post that answers for it. */
				owner: z.string().trim().max(60).regex(oneLine).default(''),
				/** With all below it that lies in the emergency. */
				organisationId,
				/** Empty: those of the campaign. */
				types: z.array(z.enum(organisationTypes)).max(8).default([]),
				/** So many hours from now, or until the end of a day. */
				due: z.union([z.object({ hours: z.number().int().min(1).max(72) }), z.object({ on: day })]),
			}),
		)
		.output(z.object({ id: z.uuid(), organisations: z.number().int() })),
	cancel: oc
		.route({
			method: 'POST',
			path: '/campaigns/short-tasks/{id}/cancel',
			summary: 'Ask for a short task no longer',
			tags,
		})
		.input(one.extend({ reason: z.string().trim().min(2).max(400) }))
		.output(one),
	reinstate: oc
		.route({ method: 'POST', path: '/campaigns/short-tasks/{id}/reinstate', summary: 'Ask for it again', tags })
		.input(one)
		.output(one),
};

export const emergencyContract = { emergency };
