import { oc } from '@orpc/contract';
import { z } from 'zod';
import { qualities } from './act.ts';
import { closingKinds, dispositions } from './closing.ts';
import { exitReasons, exitStates, phaseStates } from './exits.ts';
import { key } from './plan-day.ts';
import { mostCriterion } from './settled.ts';

const tags = ['campaigns'];
const one = z.object({ id: z.uuid() });
const value = z.number().min(0).max(1_000_000_000).nullable();
const reason = z.string().trim().min(2).max(400);
const said = { by: z.string().nullable(), at: z.iso.datetime() };

const judgement = z.object({
	quality: z.enum(qualities),
	note: z.string(),
	documentNumber: z.number().int().nullable(),
	...said,
});
const exitRow = z.object({
	key: z.string(),
	text: z.string(),
	judged: z.boolean(),
	measure: z.string().nullable(),
	/** The name of what it is counted by. */
	of: z.string().nullable(),
	state: z.enum(exitStates),
	reason: z.enum(exitReasons),
	value: z.number().nullable(),
	denominator: z.number().nullable(),
	goal: z.number().nullable(),
	judgement: judgement.nullable(),
	/** The newest one of words that the criterion had before, and how they were; while there is none of those it has now. */
	earlier: judgement.extend({ text: z.string() }).nullable(),
});
const ended = z.object({ reason: z.string(), unmet: z.number().int(), ...said });

const phase = {
	board: oc
		.route({ method: 'GET', path: '/campaigns/{id}/phases', summary: 'How the criteria of each phase stand', tags })
		.input(one)
		.output(
			z.object({
				phases: z.array(
					z.object({
						key: z.string(),
						name: z.string(),
						from: z.iso.date().nullable(),
						until: z.iso.date().nullable(),
						state: z.enum(phaseStates),
						isNext: z.boolean(),
						exits: z.array(exitRow),
						ended: ended.nullable(),
					}),
				),
				indicators: z.array(
					z.object({
						key: z.string(),
						name: z.string(),
						unit: z.string(),
						baseline: z.number().nullable(),
						floor: z.number().nullable(),
						stretch: z.number().nullable(),
						value: z.number().nullable(),
						measuredOn: z.iso.date().nullable(),
						source: z.string().nullable(),
					}),
				),
			}),
		),
	judge: oc
		.route({ method: 'POST', path: '/campaigns/{id}/phases/{phase}/exits/{key}', summary: 'Judge a criterion', tags })
		.input(
			one.extend({
				phase: key,
				key,
				/** Null takes it back. */
				quality: z.enum(qualities).nullable(),
				/** What shows it, in words or by a document. */
				note: z.string().trim().max(400).default(''),
				documentNumber: z.number().int().positive().nullable().default(null),
				/** The criterion as the caller saw it: refused with PLAN_CHANGED where it reads otherwise now. */
				text: z.string().max(mostCriterion).optional(),
			}),
		)
		.output(one),
	measure: oc
		.route({ method: 'POST', path: '/campaigns/{id}/indicators/{key}', summary: 'Enter what an indicator is', tags })
		.input(
			one.extend({
				key,
				on: z.iso.date(),
				/** Null takes back what was entered of that day. */
				value,
				source: z.string().trim().max(200).default(''),
			}),
		)
		.output(one),
	close: oc
		.route({ method: 'POST', path: '/campaigns/{id}/phases/{phase}/close', summary: 'Go on to the next phase', tags })
		.input(one.extend({ phase: key, reason: z.string().trim().max(400).default('') }))
		.output(z.object({ unmet: z.number().int() })),
	reopen: oc
		.route({ method: 'POST', path: '/campaigns/{id}/phases/{phase}/reopen', summary: 'Take that back', tags })
		.input(one.extend({ phase: key }))
		.output(one),
};

const closing = {
	get: oc
		.route({ method: 'GET', path: '/campaigns/{id}/closing', summary: 'What is open before it ends', tags })
		.input(one)
		.output(
			z.array(
				z.object({
					item: z.string(),
					kind: z.enum(closingKinds),
					part: z.string().nullable(),
					text: z.string(),
					count: z.number().int(),
					settled: z.object({ disposition: z.enum(dispositions), reason: z.string(), ...said }).nullable(),
				}),
			),
		),
	settle: oc
		.route({ method: 'POST', path: '/campaigns/{id}/closing', summary: 'Say what becomes of something open', tags })
		.input(
			one.extend({
				item: z.string().max(100),
				/** How much of it the caller saw open. */
				count: z.number().int().min(1),
				disposition: z.enum(dispositions),
				reason,
			}),
		)
		.output(one),
	unsettle: oc
		.route({ method: 'POST', path: '/campaigns/{id}/closing/unsettle', summary: 'Take that back', tags })
		.input(one.extend({ item: z.string().max(100) }))
		.output(one),
};

export const closingContract = { phase, closing };
