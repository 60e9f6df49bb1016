import { oc } from '@orpc/contract';
import { z } from 'zod';
import { proposalKinds } from './administrators.ts';
import { separateRoles } from './role.ts';

const tags = ['administrators'];
const accountId = z.string().min(1).max(60);
const one = z.object({ id: z.uuid() });
const who = z.object({ id: z.string(), userName: z.string(), name: z.string() });

const administrators = z.object({
	/** One each, once they are named; none before. */
	holders: z.array(
		z.object({
			role: z.enum(separateRoles),
			account: who,
			since: z.iso.datetime(),
			lastSignedInAt: z.iso.datetime().nullable(),
			secondFactor: z.boolean(),
		}),
	),
	/** What waits for another of the three. */
	proposals: z.array(
		z.object({
			id: z.uuid(),
			kind: z.enum(proposalKinds),
			role: z.enum(separateRoles),
			holder: who,
			successor: who.nullable(),
			reason: z.string(),
			proposedBy: who,
			proposedAt: z.iso.datetime(),
			expiresAt: z.iso.datetime(),
		}),
	),
});
export interface Administrators extends z.infer<typeof administrators> {}

const path = '/administrators';

const administrator = {
	list: oc
		.route({ method: 'GET', path, summary: 'The three administrators and what is proposed', tags })
		.output(administrators),
	candidates: oc
		.route({ method: 'GET', path: `${path}/candidates`, summary: 'Accounts that can become one of the three', tags })
		.input(z.object({ query: z.string().trim().max(60).default('') }))
		.output(z.array(who)),
	name: oc
		.route({ method: 'POST', path, summary: 'Name the three, and give the rights of the founder up', tags })
		.input(z.object({ system_administrator: accountId, security_administrator: accountId, auditor: accountId }))
		.output(administrators),
	propose: oc
		.route({ method: 'POST', path: `${path}/proposals`, summary: 'Ask another of the three to agree', tags })
		.input(
			z
				.object({
					kind: z.enum(proposalKinds),
					role: z.enum(separateRoles),
					/** Of a replacement. */
					successorId: accountId.nullable().default(null),
					reason: z.string().trim().min(1).max(400),
				})
				.refine((wish) => (wish.kind === 'replace') === (wish.successorId !== null), { path: ['successorId'] }),
		)
		.output(administrators),
	confirm: oc
		.route({ method: 'POST', path: `${path}/proposals/{id}/confirm`, summary: 'Agree, so that it is done', tags })
		.input(one)
		/** `link`: of a new password, for whoever it is about; told once, to whom confirmed. */
		.output(administrators.extend({ link: z.object({ token: z.string(), expiresAt: z.iso.datetime() }).nullable() })),
	decline: oc
		.route({ method: 'POST', path: `${path}/proposals/{id}/decline`, summary: 'Refuse it, or take it back', tags })
		.input(one)
		.output(administrators),
};

export const administratorContract = { administrator };
