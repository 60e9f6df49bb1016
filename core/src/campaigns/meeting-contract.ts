import { oc } from '@orpc/contract';
import { z } from 'zod';
import { oneLine } from '../kernel/index.ts';
import { evidenceKinds } from './plan.ts';
import { named, organisationId } from './schemas.ts';
import { standings } from './standing.ts';

const tags = ['campaigns'];
const one = z.object({ id: z.uuid() });
const edition = z.number().int();

const meetingFields = z.object({
	heldOn: z.iso.date(),
	agenda: z.string().trim().min(2).max(2000),
	chair: z.string().trim().min(1).max(60).regex(oneLine),
	expected: z.number().int().min(1).max(1000),
	attended: z.number().int().min(0).max(1000),
	/** Who was missing, and why. */
	absent: z.string().trim().max(400).default(''),
	/** Its minutes in the library. */
	documentNumber: z.number().int().positive().nullable().default(null),
});

const decisionFields = z.object({
	text: z.string().trim().min(2).max(400),
	standard: z.string().trim().max(400).default(''),
	organisationId,
	/** The office or post that answers for it there. */
	owner: z.string().trim().max(60).regex(oneLine).default(''),
	dueOn: z.iso.date(),
});

export const decisionRow = z.object({
	id: z.uuid(),
	/** Null when it was withdrawn: its task is in no list then. */
	taskId: z.uuid().nullable(),
	text: z.string(),
	standard: z.string(),
	organisation: named,
	owner: z.string(),
	/** The day that was decided; the task may have been granted a later one. */
	dueOn: z.iso.date(),
	evidence: z.enum(evidenceKinds),
	edition,
	acts: z.number().int(),
	standing: z.enum(standings),
	lamp: z.enum(['green', 'yellow', 'red', 'grey']),
	withdrawnFor: z.string().nullable(),
});

export const meetingRow = meetingFields.extend({
	id: z.uuid(),
	edition,
	by: z.string().nullable(),
	at: z.iso.datetime(),
	decisions: z.array(decisionRow),
	/** Null while it stands. */
	withdrawnAt: z.iso.datetime().nullable(),
	/** Whether it may still be entered again as it was: for a day. */
	mayRestore: z.boolean(),
});

const meeting = {
	list: oc
		.route({
			method: 'GET',
			path: '/campaigns/{id}/meetings',
			summary: 'Meetings of the leading group, the newest first, and those taken back',
			tags,
		})
		.input(one)
		.output(z.array(meetingRow)),
	add: oc
		.route({ method: 'POST', path: '/campaigns/{id}/meetings', summary: 'Enter a meeting that was held', tags })
		.input(one.extend(meetingFields.shape))
		.output(one),
	change: oc
		.route({ method: 'POST', path: '/campaigns/meetings/{id}', summary: 'Put a meeting right', tags })
		.input(one.extend(meetingFields.shape).extend({ edition }))
		.output(z.object({ edition })),
	withdraw: oc
		.route({ method: 'POST', path: '/campaigns/meetings/{id}/withdraw', summary: 'Take a meeting back', tags })
		.input(one)
		.output(one),
	restore: oc
		.route({ method: 'POST', path: '/campaigns/meetings/{id}/restore', summary: 'Enter it again as it was', tags })
		.input(one)
		.output(one),
};

const decision = {
	add: oc
		.route({ method: 'POST', path: '/campaigns/meetings/{id}/decisions', summary: 'Make a decision a task', tags })
		.input(one.extend(decisionFields.shape).extend({ evidence: z.enum(evidenceKinds).default('record') }))
		.output(one.extend({ taskId: z.uuid() })),
	change: oc
		.route({ method: 'POST', path: '/campaigns/decisions/{id}', summary: 'Change a decision and its task', tags })
		.input(one.extend(decisionFields.shape).extend({ edition }))
		.output(z.object({ edition })),
	withdraw: oc
		.route({
			method: 'POST',
			path: '/campaigns/decisions/{id}/withdraw',
			summary: 'Let a decision hold no longer',
			tags,
		})
		.input(one.extend({ reason: z.string().trim().min(2).max(400) }))
		.output(one),
	restore: oc
		.route({ method: 'POST', path: '/campaigns/decisions/{id}/restore', summary: 'Let it hold again', tags })
		.input(one)
		.output(one),
};

export const meetingContract = { meeting, decision };
