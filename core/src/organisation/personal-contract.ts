import { oc } from '@orpc/contract';
import { z } from 'zod';
import { oneLine } from '../kernel/index.ts';
import { grantRow } from './grant-contract.ts';
import { memberRow, personDetail } from './member-contract.ts';
import { day, organisationName } from './schemas.ts';
import { holdsNumber, sensitiveFields } from './sensitive.ts';
import { transferStates } from './transfer.ts';

const tags = ['personal data'];
const one = z.object({ id: z.uuid() });
/** Kept in the log of acts. */
const reason = z
	.string()
	.trim()
	.min(2)
	.max(200)
	.regex(oneLine)
	.refine((text) => !holdsNumber(text));

/** How often something was done, and when last. */
const actCount = z.object({
	act: z.string(),
	outcome: z.enum(['done', 'refused']),
	count: z.number().int(),
	lastAt: z.iso.datetime(),
});

/** Everything that is held about one person. */
export const personalData = z.object({
	exportedAt: z.iso.datetime(),
	person: personDetail
		.omit({ memberships: true, posts: true, maskedIdNumber: true, maskedPhone: true, permissions: true })
		.extend({ idNumber: z.string().nullable(), phone: z.string().nullable(), enteredAt: z.iso.datetime() }),
	memberships: z.array(memberRow.omit({ personId: true, maskedIdNumber: true, maskedPhone: true })),
	posts: personDetail.shape.posts,
	transfers: z.array(
		z.object({
			from: organisationName,
			to: organisationName,
			state: z.enum(transferStates),
			reason: z.string().nullable(),
			proposedAt: z.iso.datetime(),
			closedAt: z.iso.datetime().nullable(),
		}),
	),
	/** Accounts that sign in as him, with their rights. */
	accounts: z.array(z.object({ userName: z.string(), grants: z.array(grantRow) })),
	/** What other domains keep of his account; null: somebody else asks. */
	own: z
		.array(
			z.object({
				what: z.string(),
				entries: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
			}),
		)
		.nullable(),
	/** What the log of acts holds: done to his entries, and done by his accounts. */
	log: z.object({ about: z.array(actCount), by: z.array(actCount) }),
});

/** What is held about one person, and what he may ask for. */
export const personalContract = {
	reveal: oc
		.route({ method: 'POST', path: '/persons/{id}/reveal', summary: 'A sealed field, whole; the log says why', tags })
		.input(one.extend({ field: z.enum(sensitiveFields), reason }))
		.output(z.object({ value: z.string() })),
	export: oc
		.route({ method: 'POST', path: '/persons/{id}/export', summary: 'All that is held about a person', tags })
		.input(one.extend({ reason }))
		.output(personalData),
	erase: oc
		.route({ method: 'POST', path: '/persons/{id}/erase', summary: 'Forget a person who left long ago', tags })
		.input(one.extend({ reason }))
		.output(z.object({ id: z.uuid(), erasedOn: day })),
};
