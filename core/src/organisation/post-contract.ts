import { oc } from '@orpc/contract';
import { z } from 'zod';
import { flagInput, oneLine, pageOf, pagingInput } from '../kernel/index.ts';
import { dueStates, postClocks, postKinds } from './post.ts';
import { day, organisationId, organisationName } from './schemas.ts';

const tags = ['people'];
const one = z.object({ id: z.uuid() });

export const postRow = z.object({
	id: z.uuid(),
	organisation: organisationName,
	kind: z.enum(postKinds),
	title: z.string(),
	/** 第一责任人 (R66). */
	responsible: z.boolean(),
	elected: z.boolean(),
	holder: z.object({ personId: z.uuid(), name: z.string(), from: day }).nullable(),
	termEndsOn: day.nullable(),
	clock: z.object({ state: z.enum(postClocks), days: z.number().int().nullable() }),
});

/** One organisation with everything below it. */
export const postCounts = z.object({
	organisation: organisationName,
	posts: z.number().int(),
	vacant: z.number().int(),
	/** Of them: too long, see `dueDays`. */
	longVacant: z.number().int(),
	termEnding: z.number().int(),
	termOver: z.number().int(),
});

const post = {
	list: oc
		.route({ method: 'GET', path: '/organisations/{organisationId}/posts', summary: 'Posts of an organisation', tags })
		.input(z.object({ ...pagingInput, organisationId }))
		.output(pageOf(postRow)),
	due: oc
		.route({ method: 'GET', path: '/posts/due', summary: 'Posts that are vacant or whose term ends', tags })
		.input(
			z.object({
				...pagingInput,
				below: organisationId.optional(),
				/** All of them when it is left out. */
				state: z.enum(dueStates).optional(),
				/** Only those of responsible persons (R66). */
				responsible: flagInput,
			}),
		)
		.output(pageOf(postRow)),
	summary: oc
		.route({
			method: 'GET',
			path: '/posts/summary',
			summary: 'How many posts are due, of one and of each below it',
			tags,
		})
		.input(z.object({ of: organisationId.optional(), responsible: flagInput }))
		.output(z.array(postCounts)),
	create: oc
		.route({ method: 'POST', path: '/organisations/{organisationId}/posts', summary: 'Create a post', tags })
		.input(
			z.object({
				organisationId,
				kind: z.enum(postKinds),
				title: z.string().trim().min(1).max(60).regex(oneLine),
				responsible: z.boolean().default(false),
				elected: z.boolean().default(false),
				on: day,
			}),
		)
		.output(postRow),
	answer: oc
		.route({ method: 'POST', path: '/posts/{id}/responsible', summary: 'Mark it as the responsible one', tags })
		.input(one)
		.output(postRow),
	appoint: oc
		.route({ method: 'POST', path: '/posts/{id}/appoint', summary: 'Appoint somebody to a vacant post', tags })
		.input(one.extend({ personId: z.uuid(), from: day, termEndsOn: day.nullable().default(null) }))
		.output(postRow),
	relieve: oc
		.route({ method: 'POST', path: '/posts/{id}/relieve', summary: 'Relieve who holds it', tags })
		.input(one.extend({ on: day }))
		.output(postRow),
	retract: oc
		.route({ method: 'POST', path: '/posts/{id}/retract', summary: 'Take back an appointment just made', tags })
		.input(one)
		.output(postRow),
	reinstate: oc
		.route({ method: 'POST', path: '/posts/{id}/reinstate', summary: 'Take back that its holder was relieved', tags })
		.input(one)
		.output(postRow),
	abolish: oc
		.route({ method: 'POST', path: '/posts/{id}/abolish', summary: 'Abolish a post', tags })
		.input(one.extend({ on: day }))
		.output(z.object({ abolished: z.boolean() })),
};

export const postContract = { post };
