import { oc } from '@orpc/contract';
import { z } from 'zod';
import { oneLine, pageOf, pagingInput } from '../kernel/index.ts';
import { organisationTypes } from '../organisation/index.ts';
import { partKinds } from './asked.ts';
import { calendarContract } from './calendar-contract.ts';
import { closingContract } from './closing-contract.ts';
import { emergencyContract } from './emergency-contract.ts';
import { filingContract } from './filing-contract.ts';
import { directiveParts } from './follow-directive.ts';
import { meetingContract } from './meeting-contract.ts';
import { modelContract } from './model-contract.ts';
import { paperContract } from './paper-contract.ts';
import { planSchema } from './plan.ts';
import { key } from './plan-day.ts';
import { practiceContract } from './practice-contract.ts';
import { repeatContract } from './repeat-contract.ts';
import {
	boardSchema,
	campaignDetail,
	campaignRow,
	campaignStates,
	countsSchema,
	differenceRow,
	directiveChangeRow,
	named,
	organisationId,
	taskRow,
} from './schemas.ts';
import { standings } from './standing.ts';
import { standingContract } from './standing-contract.ts';

const tags = ['campaigns'];
const one = z.object({ id: z.uuid() });
const name = z.string().trim().min(2).max(80).regex(oneLine);

const campaign = {
	list: oc
		.route({ method: 'GET', path: '/campaigns', summary: 'Campaigns in reach, the newest first', tags })
		.input(z.object({ ...pagingInput, state: z.enum(campaignStates).optional() }))
		.output(pageOf(campaignRow)),
	get: oc
		.route({ method: 'GET', path: '/campaigns/{id}', summary: 'A campaign with its plan', tags })
		.input(one)
		.output(campaignDetail),
	create: oc
		.route({ method: 'POST', path: '/campaigns', summary: 'Begin a campaign', tags })
		.input(
			z.object({
				name,
				issuerId: organisationId,
				/** Whose accepted items its first plan is made of. */
				directiveId: z.uuid().nullable().default(null),
				/** The campaign that it stands below: one that its issuer was given and that runs. */
				parentId: z.uuid().nullable().default(null),
			}),
		)
		.output(one),
	end: oc.route({ method: 'POST', path: '/campaigns/{id}/end', summary: 'End it', tags }).input(one).output(one),
	resume: oc
		.route({ method: 'POST', path: '/campaigns/{id}/resume', summary: 'Take back that it was ended', tags })
		.input(one)
		.output(one),
	issuers: oc
		.route({ method: 'GET', path: '/campaigns/issuers', summary: 'Organisations for which the caller may issue', tags })
		.input(
			z.object({
				query: z.string().trim().max(60).optional(),
				/** Only this organisation and those below it. */
				within: organisationId.optional(),
			}),
		)
		.output(z.array(named)),
	uppers: oc
		.route({ method: 'GET', path: '/campaigns/uppers', summary: 'Below which an organisation may run one', tags })
		.input(z.object({ issuerId: organisationId }))
		.output(z.array(z.object({ id: z.uuid(), name: z.string() }))),
};

const choices = z.array(z.object({ part: z.enum(directiveParts), key })).max(1000);

const plan = {
	save: oc
		.route({ method: 'POST', path: '/campaigns/{id}/plan', summary: 'Keep the draft of the plan', tags })
		.input(one.extend({ name, plan: planSchema, edition: z.number().int() }))
		.output(z.object({ edition: z.number().int() })),
	approve: oc
		.route({ method: 'POST', path: '/campaigns/{id}/plan/approve', summary: 'Approve and number the plan', tags })
		.input(
			one.extend({
				edition: z.number().int(),
				/** The document that says so. */
				reference: z.string().trim().max(80).regex(oneLine).default(''),
			}),
		)
		.output(z.object({ number: z.number().int() })),
	pending: oc
		.route({
			method: 'GET',
			path: '/campaigns/{id}/directive',
			summary: 'What the desk of its directive has changed since the plan was made of it',
			tags,
		})
		.input(one)
		.output(z.object({ revision: z.number().int().nullable(), changes: z.array(directiveChangeRow) })),
	follow: oc
		.route({
			method: 'POST',
			path: '/campaigns/{id}/directive',
			summary: 'Take changes of the directive into the draft, or leave them',
			tags,
		})
		/** Refused with PLAN_CHANGED where the draft is of another edition, or the desk at another revision. */
		.input(one.extend({ edition: z.number().int(), revision: z.number().int(), take: choices, leave: choices }))
		.output(z.object({ edition: z.number().int() })),
	difference: oc
		.route({ method: 'GET', path: '/campaigns/{id}/plan/difference', summary: 'What a revision changes', tags })
		.input(
			one.extend({
				from: z.coerce.number().int().min(1),
				/** Left out: the draft. */
				to: z.coerce.number().int().min(1).optional(),
			}),
		)
		.output(z.array(differenceRow)),
	issue: oc
		.route({ method: 'POST', path: '/campaigns/{id}/issue', summary: 'Issue the plan in force', tags })
		.input(
			one.extend({
				scope: z.array(organisationId).min(1).max(50),
				types: z.array(z.enum(organisationTypes)).min(1).max(8),
				/** The plan that the caller saw as the newest: refused with PLAN_CHANGED where a newer one was approved meanwhile. */
				number: z.number().int().optional(),
			}),
		)
		.output(z.object({ organisations: z.number().int() })),
};

const event = {
	set: oc
		.route({ method: 'POST', path: '/campaigns/{id}/events/{key}', summary: 'Set the day of an event', tags })
		.input(one.extend({ key: z.string(), on: z.iso.date().nullable() }))
		/** `moved`: tasks whose day moved with it. */
		.output(z.object({ moved: z.number().int() })),
};

const traced = z.object({
	key: z.string(),
	text: z.string(),
	/** Who asked for it before, from the centre down. */
	from: z.array(
		z.object({
			campaign: z.object({ id: z.uuid(), name: z.string() }).nullable(),
			issuer: z.string(),
			title: z.string(),
			text: z.string(),
		}),
	),
	/** In how many earlier directives its words stood, for whoever may see its own; null where there are none. */
	repeated: z.object({ times: z.number().int(), directive: z.uuid() }).nullable(),
	/** Campaigns directly below whose plans implement it. */
	below: z.array(z.object({ id: z.uuid(), name: z.string(), issuer: named })),
	actions: z.array(
		z.object({
			id: z.uuid(),
			text: z.string(),
			kind: z.enum(['mandatory', 'optional']),
			local: named.nullable(),
			counts: countsSchema,
		}),
	),
	/** What else the plan made of it. */
	parts: z.array(z.object({ kind: z.enum(partKinds), key, text: z.string() })),
	notApplicable: z.number().int(),
	/** Of those that it asks for something, how many said nothing to it yet. */
	open: z.number().int(),
	acts: z.number().int(),
});

const board = {
	get: oc
		.route({ method: 'GET', path: '/campaigns/{id}/board', summary: 'The map: organisations by actions', tags })
		.input(one.extend({ at: organisationId.optional() }))
		.output(boardSchema),
	list: oc
		.route({ method: 'GET', path: '/campaigns/{id}/tasks', summary: 'Organisations by where they stand', tags })
		.input(
			one.extend({
				...pagingInput,
				at: organisationId.optional(),
				action: z.uuid().optional(),
				standing: z.enum(standings).optional(),
			}),
		)
		.output(pageOf(taskRow)),
	trace: oc
		.route({ method: 'GET', path: '/campaigns/{id}/clauses', summary: 'What became of each clause', tags })
		.input(one)
		.output(z.array(traced)),
	rhythm: oc
		.route({ method: 'GET', path: '/campaigns/{id}/rhythm', summary: 'Planned against done, week by week', tags })
		.input(one.extend({ at: organisationId.optional() }))
		.output(
			z.object({
				weeks: z.array(
					z.object({
						from: z.iso.date(),
						/** Due before the week's end, and done before it; null in weeks that have not begun. */
						planned: z.number().int(),
						done: z.number().int().nullable(),
						/** Acts of the week, and those of them shortly before something was due. */
						acts: z.number().int(),
						bunched: z.number().int(),
					}),
				),
				today: z.iso.date(),
				denominator: z.number().int(),
				/** Weeks that have passed, and those of them with acts. */
				elapsed: z.number().int(),
				active: z.number().int(),
				acts: z.number().int(),
				bunched: z.number().int(),
			}),
		),
};

export const campaignsContract = {
	campaign,
	plan,
	event,
	board,
	...practiceContract,
	...meetingContract,
	...closingContract,
	...modelContract,
	...filingContract,
	...emergencyContract,
	...calendarContract,
	...paperContract,
	...repeatContract,
	...standingContract,
};
