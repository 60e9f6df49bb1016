import { oc } from '@orpc/contract';
import { z } from 'zod';

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
};
