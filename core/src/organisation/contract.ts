import { oc } from '@orpc/contract';
import { z } from 'zod';
import { flagInput, pageOf, pagingInput } from '../kernel/index.ts';
import { peopleContract } from './people-contract.ts';
import {
	changeEffects,
	changeInput,
	codeSchema,
	day,
	fullNameSchema,
	historySchema,
	levelSchema,
	organisationDetail,
	organisationId,
	organisationRow,
	pastNode,
	shortNameSchema,
	treeNode,
} from './schemas.ts';
import { organisationTypes } from './type.ts';

const tags = ['organisation'];
const one = z.object({ id: organisationId });
const changing = one.extend(changeInput.shape);

const organisation = {
	tree: oc
		.route({
			method: 'GET',
			path: '/organisations/tree',
			summary: 'Organisations directly below one, or the tops',
			tags,
		})
		.input(z.object({ below: organisationId.optional() }))
		.output(z.array(treeNode)),
	list: oc
		.route({ method: 'GET', path: '/organisations', summary: 'Organisations below one, or all in reach', tags })
		.input(
			z.object({
				...pagingInput,
				below: organisationId.optional(),
				/** In a name, its pinyin or initials, or the code. */
				query: z.string().trim().max(60).optional(),
				type: z.enum(organisationTypes).optional(),
				/** Only those directly below. */
				direct: flagInput,
				ended: flagInput,
			}),
		)
		.output(pageOf(organisationRow)),
	get: oc
		.route({ method: 'GET', path: '/organisations/{id}', summary: 'One organisation', tags })
		.input(one)
		.output(organisationDetail),
	history: oc
		.route({
			method: 'GET',
			path: '/organisations/{id}/history',
			summary: 'Its names, places and changes, the newest first',
			tags,
		})
		.input(one)
		.output(historySchema),
	past: oc
		.route({ method: 'GET', path: '/organisations/{id}/past', summary: 'What stood below it on a day', tags })
		.input(one.extend({ on: day }))
		.output(z.array(pastNode)),
};

const change = {
	create: oc
		.route({ method: 'POST', path: '/organisations', summary: 'Establish an organisation', tags })
		.input(
			z.object({
				parentId: organisationId.nullable(),
				type: z.enum(organisationTypes),
				level: levelSchema.default(4),
				fullName: fullNameSchema,
				shortName: shortNameSchema,
				/** Given by the product when it is left out. */
				code: codeSchema.optional(),
				establishedBy: z.string().trim().max(120).optional(),
				...changeInput.shape,
			}),
		)
		.output(changeEffects),
	rename: oc
		.route({ method: 'POST', path: '/organisations/{id}/rename', summary: 'Rename, or change the type', tags })
		.input(
			changing.extend({
				fullName: fullNameSchema,
				shortName: shortNameSchema,
				type: z.enum(organisationTypes).optional(),
			}),
		)
		.output(changeEffects),
	move: oc
		.route({ method: 'POST', path: '/organisations/{id}/move', summary: 'Move it with all that is below it', tags })
		.input(changing.extend({ parentId: organisationId, position: z.number().int().min(0).optional() }))
		.output(changeEffects),
	merge: oc
		.route({ method: 'POST', path: '/organisations/{id}/merge', summary: 'Merge others into it', tags })
		.input(changing.extend({ sources: z.array(organisationId).min(1).max(50) }))
		.output(changeEffects),
	split: oc
		.route({ method: 'POST', path: '/organisations/{id}/split', summary: 'Split a new organisation off it', tags })
		.input(
			changing.extend({
				fullName: fullNameSchema,
				shortName: shortNameSchema,
				code: codeSchema.optional(),
				members: z.array(z.uuid()).max(500).default([]),
				organisations: z.array(organisationId).max(500).default([]),
			}),
		)
		.output(changeEffects),
	abolish: oc
		.route({ method: 'POST', path: '/organisations/{id}/abolish', summary: 'Abolish an empty organisation', tags })
		.input(changing)
		.output(changeEffects),
	restore: oc
		.route({ method: 'POST', path: '/organisations/{id}/restore', summary: 'Restore an abolished organisation', tags })
		.input(changing)
		.output(changeEffects),
};

export const organisationContract = { organisation, change, ...peopleContract };
