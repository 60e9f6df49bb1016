import { oc } from '@orpc/contract';
import { z } from 'zod';
import { pageOf, pagingInput } from '../kernel/index.ts';
import { filingStates, unfiledStates } from './filing.ts';
import { named, organisationId } from './schemas.ts';

const counts = z.record(z.enum(filingStates), z.number().int());

const filingRow = z.object({
	/** Of the organisation's own plan. */
	id: z.uuid(),
	organisation: named,
	state: z.enum(filingStates),
	filedAt: z.iso.datetime().nullable(),
	/** Until when it is to be filed; null while that hangs on an event without a day. */
	dueOn: z.iso.date().nullable(),
	/** Why it was given back. */
	note: z.string().nullable(),
	/** What is the organisation's own about it, once it is filed. */
	feature: z.string(),
});

const ownFiling = z.object({
	/** Of the organisation's own plan. */
	id: z.uuid(),
	campaign: z.object({ id: z.uuid(), name: z.string() }),
	organisation: named,
	state: z.enum(unfiledStates),
	/** Null while that hangs on an event without a day. */
	dueOn: z.iso.date().nullable(),
	/** Why it was given back. */
	note: z.string().nullable(),
});

/** Plans that were filed upward. Source: R71. */
export const filingContract = {
	filing: {
		mine: oc
			.route({
				method: 'GET',
				path: '/campaigns/filings',
				summary: 'Plans that the organisations one acts for have still to file, the nearest day first',
				tags: ['campaigns'],
			})
			.input(z.object({}))
			.output(z.array(ownFiling)),
		list: oc
			.route({
				method: 'GET',
				path: '/campaigns/{id}/filings',
				summary: 'Which organisations have filed their plans, in reach',
				tags: ['campaigns'],
			})
			.input(
				z.object({
					id: z.uuid(),
					...pagingInput,
					at: organisationId.optional(),
					state: z.enum(filingStates).optional(),
				}),
			)
			.output(
				pageOf(filingRow).extend({
					/** Of the place and the reach, whatever state is asked for. */
					counts,
					dueOn: z.iso.date().nullable(),
					/** From the top in reach down to the organisation asked for. */
					path: z.array(named),
					/** Those directly below it that have others below them, each with all of these. */
					places: z.array(z.object({ organisation: named, counts })),
				}),
			),
	},
};
