import { oc } from '@orpc/contract';
import { z } from 'zod';
import { flagInput, pageOf, pagingInput } from '../kernel/index.ts';
import { grantedRoles, scopes } from './grant.ts';
import { organisationId, organisationName } from './schemas.ts';

const tags = ['rights'];
const one = z.object({ id: z.uuid() });
const instant = z.iso.datetime({ offset: true });
const userName = z.string().trim().min(1).max(100);
const reason = z.string().trim().min(1).max(400);

export const grantRow = z.object({
	id: z.uuid(),
	userName: z.string(),
	role: z.enum(grantedRoles),
	organisation: organisationName,
	scope: z.enum(scopes),
	chosen: z.array(organisationName),
	beginsAt: z.iso.datetime(),
	endsAt: z.iso.datetime().nullable(),
	revokedAt: z.iso.datetime().nullable(),
	/** The grant that is lent for an absence. */
	delegatedFrom: z.uuid().nullable(),
	reason: z.string().nullable(),
	grantedBy: z.string().nullable(),
});

const grant = {
	list: oc
		.route({ method: 'GET', path: '/grants', summary: 'Grants, of one organisation or account or all', tags })
		.input(
			z.object({
				...pagingInput,
				organisationId: organisationId.optional(),
				userName: userName.optional(),
				role: z.enum(grantedRoles).optional(),
				/** Only those in force or still to come. */
				current: flagInput,
			}),
		)
		.output(pageOf(grantRow)),
	places: oc
		.route({ method: 'GET', path: '/grants/places', summary: 'Organisations that a right may be given at', tags })
		.input(z.object({ ...pagingInput, query: z.string().trim().max(60).optional() }))
		.output(z.array(organisationName.extend({ code: z.string(), parent: z.string().nullable() }))),
	mine: oc
		.route({ method: 'GET', path: '/my/grants', summary: 'The own grants, and what was lent of them', tags })
		.output(z.array(grantRow)),
	give: oc
		.route({ method: 'POST', path: '/organisations/{organisationId}/grants', summary: 'Give a role', tags })
		.input(
			z.object({
				organisationId,
				userName,
				role: z.enum(grantedRoles),
				scope: z.enum(scopes),
				/** With scope `chosen`, and only then. */
				chosen: z.array(organisationId).max(200).default([]),
				/** From now on when it is left out. */
				beginsAt: instant.optional(),
				endsAt: instant.nullable().default(null),
				reason: reason.nullable().default(null),
			}),
		)
		.output(grantRow),
	revoke: oc
		.route({ method: 'POST', path: '/grants/{id}/revoke', summary: 'End a grant and what was lent of it', tags })
		.input(one)
		.output(grantRow),
	delegate: oc
		.route({ method: 'POST', path: '/grants/{id}/delegate', summary: 'Lend an own grant for an absence', tags })
		.input(one.extend({ userName, beginsAt: instant, endsAt: instant, reason }))
		.output(grantRow),
};

export const grantContract = { grant };
