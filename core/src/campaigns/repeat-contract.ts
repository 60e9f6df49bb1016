import { oc } from '@orpc/contract';
import { z } from 'zod';
import { campaignStates, countsSchema, lamp } from './schemas.ts';

const tags = ['campaigns'];

const earlierClause = z.object({
	directive: z.uuid(),
	title: z.string(),
	issuer: z.string(),
	level: z.number().int(),
	/** The day it was issued, or received where that is not known. */
	on: z.iso.date(),
	/** The clause there, and how it begins. */
	earlier: z.string(),
	heading: z.string(),
	/** How much of one clause the other holds, in hundredths. */
	share: z.number().int(),
	/** Items that were made of it on its desk. */
	items: z.number().int(),
	/** Actions that came of it, with where their tasks in reach stand. */
	actions: z.array(
		z.object({
			id: z.uuid(),
			text: z.string(),
			campaign: z.object({ id: z.uuid(), name: z.string(), state: z.enum(campaignStates) }),
			counts: countsSchema,
			lamp,
		}),
	),
});

const repeat = {
	list: oc
		.route({ method: 'GET', path: '/campaigns/repeats', summary: 'What of a directive was asked for before', tags })
		.input(z.object({ directive: z.uuid() }))
		.output(
			z.array(
				z.object({
					clause: z.string(),
					/** In how many earlier directives. */
					times: z.number().int(),
				}),
			),
		),
	get: oc
		.route({ method: 'GET', path: '/campaigns/repeats/{clause}', summary: 'Where a clause was asked for before', tags })
		.input(z.object({ directive: z.uuid(), clause: z.string().min(1).max(80) }))
		/** The likest twenty, the newest first. */
		.output(z.array(earlierClause)),
};

export const repeatContract = { repeat };
