import { oc } from '@orpc/contract';
import { z } from 'zod';
import { oneLine } from '../kernel/index.ts';

const tags = ['custody'];

const keyRow = z.object({
	/** Algorithm and id, as they stand before each sealed value. */
	name: z.string(),
	/** It seals what is sealed now. */
	current: z.boolean(),
	inKeyFile: z.boolean(),
	/** Values sealed with it. */
	values: z.number().int(),
	/** Since when nothing is sealed with it; null while something is or may be. */
	retiredAt: z.iso.datetime().nullable(),
});

const what = z.string().regex(/^[a-z_]+\.[a-z_]+$/);
const periodRow = z.object({
	/** Whose, and of what, e.g. organisation.transfer_reason. */
	what: z.string(),
	days: z.number().int(),
	/** The program's own period, and the fewest days that may be set. */
	usual: z.number().int(),
	least: z.number().int(),
	reason: z.string(),
	/** What is older than this has been kept long enough, and so many there were when they were counted. */
	before: z.iso.datetime(),
	due: z.number().int(),
	/** Where looking at everybody takes a worker, he counts by night and when asked; null: he has not yet. */
	countedAt: z.iso.datetime().nullable(),
});

/** What is kept of people: the keys of sensitive fields, and how long what is kept. */
export const custodyContract = {
	key: {
		list: oc
			.route({ method: 'GET', path: '/keys', summary: 'The keys of sensitive fields, never a key itself', tags })
			.output(z.array(keyRow)),
		rotate: oc
			.route({ method: 'POST', path: '/keys/rotate', summary: 'Seal everything anew with a new key', tags })
			/** `made`: false when an earlier rotation is being ended. */
			.output(z.object({ made: z.boolean(), current: z.string() })),
	},
	retention: {
		list: oc
			.route({ method: 'GET', path: '/retention', summary: 'How long what is kept, and what is due', tags })
			.output(z.array(periodRow)),
		set: oc
			.route({ method: 'PUT', path: '/retention/{what}', summary: 'Set a period, and why', tags })
			.input(
				z.object({
					what,
					days: z.number().int().min(1).max(36_500),
					reason: z.string().trim().min(2).max(200).regex(oneLine),
				}),
			)
			.output(periodRow),
		count: oc
			.route({ method: 'POST', path: '/retention/count', summary: 'Count what is due where a worker does', tags })
			.output(z.object({ begun: z.boolean() })),
		run: oc
			.route({ method: 'POST', path: '/retention/run', summary: 'Remove what is due, now instead of at night', tags })
			.output(z.object({ begun: z.boolean() })),
	},
};
