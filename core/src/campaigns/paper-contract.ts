import { oc } from '@orpc/contract';
import { z } from 'zod';
import { flagInput } from '../kernel/index.ts';
import { paperSchema } from '../papers/index.ts';
import { paperKinds } from './paper-kind.ts';
import { organisationId } from './schemas.ts';

const tags = ['campaigns'];
const wish = z.object({
	id: z.uuid(),
	kind: z.enum(paperKinds),
	/** Whom a report is of; left out: where the caller's reach begins. */
	at: organisationId.optional(),
	/** A plan with the issuer's name in red. */
	red: flagInput,
});

const paper = {
	get: oc
		.route({ method: 'GET', path: '/campaigns/{id}/papers/{kind}', summary: 'A paper of a campaign', tags })
		.input(wish)
		.output(
			z.object({
				paper: paperSchema,
				/** The document that it lies in the library as, where the caller may put it there. */
				kept: z
					.object({
						number: z.number().int(),
						keptAt: z.iso.datetime(),
						/** It was thrown away: it has to be restored, or erased, before the paper is put in again. */
						recycled: z.boolean(),
					})
					.nullable(),
				mayKeep: z.boolean(),
			}),
		),
	keep: oc
		.route({ method: 'POST', path: '/campaigns/{id}/papers/{kind}', summary: 'Put it into the library', tags })
		.input(wish)
		/** `changed`: not, where it lay there already word for word. */
		.output(z.object({ number: z.number().int(), changed: z.boolean() })),
};

export const paperContract = { paper };
