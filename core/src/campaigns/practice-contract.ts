import { oc } from '@orpc/contract';
import { z } from 'zod';
import { oneLine, pageOf, pagingInput } from '../kernel/index.ts';
import { qualities } from './act.ts';
import { sectionStates } from './answer.ts';
import { instanceDetail, taskDetail } from './detail-schemas.ts';
import { deviationKinds } from './deviation.ts';
import { evidenceKinds, pillars, sectionNames } from './plan.ts';
import { deviationRow, named, taskRow } from './schemas.ts';

const tags = ['campaigns'];
const one = z.object({ id: z.uuid() });
const reason = z.string().trim().min(2).max(400);
/** What is asked for beyond what is locked; all empty takes it back. */
const tightening = {
	textAddition: z.string().trim().max(400),
	standardAddition: z.string().trim().max(400),
	dueOn: z.iso.date().nullable(),
	target: z.number().min(0).max(1_000_000_000).nullable(),
};

const instance = {
	list: oc
		.route({ method: 'GET', path: '/campaigns/instances', summary: 'Plans of the organisations one acts for', tags })
		.input(z.object({ ...pagingInput, campaign: z.uuid().optional() }))
		.output(
			pageOf(
				z.object({
					id: z.uuid(),
					campaign: z.object({ id: z.uuid(), name: z.string() }),
					organisation: named,
					state: z.enum(['draft', 'filed', 'returned']),
					/** Until when it is filed in time. */
					dueOn: z.iso.date().nullable(),
				}),
			),
		),
	get: oc
		.route({ method: 'GET', path: '/campaigns/instances/{id}', summary: 'An organisation’s own plan', tags })
		.input(one)
		.output(instanceDetail),
	save: oc
		.route({ method: 'POST', path: '/campaigns/instances/{id}', summary: 'Keep its sections and its feature', tags })
		.input(
			one.extend({
				edition: z.number().int(),
				feature: z.string().trim().max(2000),
				sections: z.record(
					z.enum(sectionNames),
					z.object({ state: z.enum(sectionStates).nullable(), text: z.string().trim().max(4000) }),
				),
			}),
		)
		.output(z.object({ edition: z.number().int() })),
	answer: oc
		.route({ method: 'POST', path: '/campaigns/instances/{id}/clauses/{key}', summary: 'Answer a clause', tags })
		.input(
			one.extend({
				key: z.string(),
				/** Null: open again. */
				answer: z.enum(['taken_up', 'not_applicable']).nullable(),
				reason: z.string().trim().max(400).default(''),
			}),
		)
		.output(one),
	file: oc
		.route({ method: 'POST', path: '/campaigns/instances/{id}/file', summary: 'File the plan upward', tags })
		.input(one)
		.output(one),
	return: oc
		.route({ method: 'POST', path: '/campaigns/instances/{id}/return', summary: 'Give it back to be mended', tags })
		.input(one.extend({ note: reason }))
		.output(one),
};

const action = {
	add: oc
		.route({ method: 'POST', path: '/campaigns/instances/{id}/actions', summary: 'Add an optional action', tags })
		.input(
			one.extend({
				text: z.string().trim().min(2).max(400),
				standard: z.string().trim().max(400).default(''),
				owner: z.string().trim().max(60).regex(oneLine).default(''),
				pillar: z.enum(pillars).nullable().default(null),
				centreWork: z.string().trim().max(60).regex(oneLine).default(''),
				clauses: z.array(z.string()).max(50).default([]),
				evidence: z.enum(evidenceKinds).default('record'),
				dueOn: z.iso.date(),
			}),
		)
		.output(z.object({ taskId: z.uuid() })),
	take: oc
		.route({ method: 'POST', path: '/campaigns/instances/{id}/actions/{action}', summary: 'Take one on offer', tags })
		.input(one.extend({ action: z.uuid() }))
		.output(z.object({ taskId: z.uuid() })),
	tighten: oc
		.route({
			method: 'POST',
			path: '/campaigns/instances/{id}/actions/{action}/tighten',
			summary: 'Ask for more of those below, of what the organisation has not to do itself',
			tags,
		})
		.input(one.extend({ action: z.uuid(), round: z.number().int().min(1).max(10_000), ...tightening }))
		.output(one),
	drop: oc
		.route({ method: 'POST', path: '/campaigns/tasks/{id}/drop', summary: 'Drop an optional one without acts', tags })
		.input(one)
		.output(one),
};

const task = {
	list: oc
		.route({ method: 'GET', path: '/campaigns/tasks', summary: 'Tasks of the organisations one acts for', tags })
		.input(z.object({ ...pagingInput, done: z.enum(['true', 'false']).default('false') }))
		.output(pageOf(taskRow)),
	get: oc
		.route({ method: 'GET', path: '/campaigns/tasks/{id}', summary: 'A task with its acts', tags })
		.input(one)
		.output(taskDetail),
	tighten: oc
		.route({ method: 'POST', path: '/campaigns/tasks/{id}/tighten', summary: 'Ask for more, here and below', tags })
		.input(one.extend(tightening))
		.output(one),
	stretch: oc
		.route({
			method: 'POST',
			path: '/campaigns/tasks/{id}/stretch',
			summary: 'Set one’s own target above what is asked',
			tags,
		})
		/** An amount, or so many acts; null takes it back. */
		.input(one.extend({ stretch: z.number().positive().max(1_000_000_000).nullable() }))
		.output(one),
};

/** What shows that something was done. */
const evidence = {
	record: z.string().trim().max(2000).default(''),
	documentNumber: z.number().int().positive().nullable().default(null),
	amount: z.number().min(0).max(1_000_000_000).nullable().default(null),
	meeting: z
		.object({
			chair: z.string().trim().min(1).max(60).regex(oneLine),
			expected: z.number().int().min(1).max(100_000),
			attended: z.number().int().min(0).max(100_000),
		})
		.nullable()
		.default(null),
};

const act = {
	add: oc
		.route({ method: 'POST', path: '/campaigns/tasks/{id}/acts', summary: 'Enter what was done', tags })
		.input(
			one.extend({
				doneOn: z.iso.date(),
				...evidence,
				/** Other tasks of the organisation for which it counts as well. */
				also: z.array(z.uuid()).max(20).default([]),
			}),
		)
		.output(
			one.extend({
				/** It has completed what was there: taking it back would take that as well. */
				completed: z.boolean(),
			}),
		),
	withdraw: oc
		.route({ method: 'POST', path: '/campaigns/acts/{id}/withdraw', summary: 'Take it back, wherever it counts', tags })
		.input(one)
		.output(one),
	restore: oc
		.route({ method: 'POST', path: '/campaigns/acts/{id}/restore', summary: 'Enter it again as it was', tags })
		.input(one)
		.output(one),
	complete: oc
		.route({
			method: 'POST',
			path: '/campaigns/acts/{id}/complete',
			summary: 'Complete what was entered in an emergency',
			tags,
		})
		.input(one.extend(evidence))
		.output(one),
	judge: oc
		.route({ method: 'POST', path: '/campaigns/acts/{id}/judge', summary: 'Say how well it was done', tags })
		.input(one.extend({ quality: z.enum(qualities).nullable(), note: z.string().trim().max(400).default('') }))
		.output(one),
};

const deviation = {
	list: oc
		.route({ method: 'GET', path: '/campaigns/deviations', summary: 'Requests to deviate, the open ones first', tags })
		.input(z.object({ ...pagingInput, campaign: z.uuid().optional() }))
		.output(pageOf(deviationRow)),
	ask: oc
		.route({ method: 'POST', path: '/campaigns/tasks/{id}/deviations', summary: 'Ask to deviate', tags })
		.input(
			one.extend({
				kind: z.enum(deviationKinds),
				dueOn: z.iso.date().nullable().default(null),
				reason,
			}),
		)
		.output(one),
	withdraw: oc
		.route({ method: 'POST', path: '/campaigns/deviations/{id}/withdraw', summary: 'Take the request back', tags })
		.input(one)
		.output(one),
	answer: oc
		.route({ method: 'POST', path: '/campaigns/deviations/{id}/answer', summary: 'Grant or refuse it', tags })
		.input(one.extend({ granted: z.boolean(), answer: z.string().trim().max(400).default('') }))
		.output(one),
};

export const practiceContract = { instance, action, task, act, deviation };
