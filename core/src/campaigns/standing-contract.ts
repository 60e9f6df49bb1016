import { oc } from '@orpc/contract';
import { z } from 'zod';
import { pageOf, pagingInput } from '../kernel/index.ts';
import { named } from './schemas.ts';

const tags = ['campaigns'];
const day = z.iso.date();
/** An action that a campaign made permanent. */
const one = z.object({ id: z.uuid() });

const standingRow = z.object({
	id: z.uuid(),
	/** Where it came from. */
	campaign: z.object({ id: z.uuid(), name: z.string() }),
	issuer: named,
	text: z.string(),
	standard: z.string(),
	owner: z.string(),
	/** Months of a round, and the one that runs now. */
	months: z.number().int(),
	round: z.object({ from: day, until: day }),
	/** Organisations in reach that have it to do. */
	organisations: z.number().int(),
	reason: z.string(),
	stopped: z.object({ on: day, reason: z.string() }).nullable(),
	mayEnd: z.boolean(),
});

const standing = {
	list: oc
		.route({ method: 'GET', path: '/campaigns/standing', summary: 'Work that goes on after its campaign', tags })
		.input(z.object(pagingInput))
		.output(pageOf(standingRow)),
	end: oc
		.route({ method: 'POST', path: '/campaigns/standing/{id}/end', summary: 'End it', tags })
		.input(one.extend({ reason: z.string().trim().min(2).max(400) }))
		.output(one),
	resume: oc
		.route({ method: 'POST', path: '/campaigns/standing/{id}/resume', summary: 'Take back that it was ended', tags })
		.input(one)
		.output(one),
};

export const standingContract = { standing };
