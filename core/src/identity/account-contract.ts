import { oc } from '@orpc/contract';
import { z } from 'zod';
import { pageOf, pagingInput } from '../kernel/index.ts';
import { accountStates, dormantReasons, linkPurposes, normalUserName, userNamePattern } from './account.ts';
import { separateRoles } from './role.ts';

const tags = ['accounts'];
const one = z.object({ id: z.string().min(1).max(60) });
const name = z.string().trim().min(1).max(60);
export const password = z.string().min(1).max(1000);

const accountRow = z.object({
	id: z.string(),
	userName: z.string(),
	/** The name of whom it is for. */
	name: z.string(),
	person: z.object({ id: z.uuid(), name: z.string(), organisation: z.string().nullable() }).nullable(),
	role: z.enum(separateRoles).nullable(),
	founder: z.boolean(),
	state: z.enum(accountStates),
	/** Too many wrong passwords: some sources have to wait. */
	locked: z.boolean(),
	secondFactor: z.boolean(),
	/** Its rights wait until the security administrator has said that its owner has it. */
	dormant: z.boolean(),
	lastSignedInAt: z.iso.datetime().nullable(),
	createdAt: z.iso.datetime(),
});
export interface AccountRow extends z.infer<typeof accountRow> {}

const dormantRow = accountRow.pick({ id: true, userName: true, name: true, person: true }).extend({
	since: z.iso.datetime(),
	because: z.enum(dormantReasons),
	/** Who did what made them dormant. */
	by: z.string().nullable(),
	hasGrants: z.boolean(),
});
export interface DormantRow extends z.infer<typeof dormantRow> {}

/** What stands in a one-time link; told once and kept nowhere. The page that takes it is /welcome#token. */
const madeLink = z.object({ token: z.string(), expiresAt: z.iso.datetime() });

const account = {
	list: oc
		.route({ method: 'GET', path: '/accounts', summary: 'Accounts', tags })
		.input(
			z.object({
				...pagingInput,
				query: z.string().trim().max(60).optional(),
				state: z.enum(accountStates).optional(),
			}),
		)
		.output(pageOf(accountRow)),
	people: oc
		.route({ method: 'GET', path: '/accounts/people', summary: 'People without an account, by name', tags })
		.input(z.object({ query: z.string().trim().min(1).max(60) }))
		.output(z.array(z.object({ id: z.uuid(), name: z.string(), organisation: z.string().nullable() }))),
	disable: oc
		.route({ method: 'POST', path: '/accounts/{id}/disable', summary: 'End all its sessions and let none begin', tags })
		.input(one)
		.output(accountRow),
	enable: oc
		.route({ method: 'POST', path: '/accounts/{id}/enable', summary: 'Let it sign in again', tags })
		.input(one)
		.output(accountRow),
	reset: oc
		.route({ method: 'POST', path: '/accounts/{id}/reset', summary: 'A one-time link to a new password', tags })
		.input(one)
		.output(madeLink),
	resetSecondFactor: oc
		.route({
			method: 'POST',
			path: '/accounts/{id}/reset-second-factor',
			summary: 'Let him set a new second factor up',
			tags,
		})
		.input(one)
		.output(accountRow),
	setSubject: oc
		.route({
			method: 'POST',
			path: '/accounts/{id}/subject',
			summary: 'Under which subject the unified sign-in knows its owner; null: under none',
			tags,
		})
		.input(one.extend({ subject: z.string().trim().min(1).max(255).nullable() }))
		.output(z.object({ linked: z.boolean() })),
	setPerson: oc
		.route({
			method: 'POST',
			path: '/accounts/{id}/person',
			summary: "Whose it is; null: nobody's on the rosters",
			tags,
		})
		.input(one.extend({ personId: z.uuid().nullable() }))
		.output(z.object({ linked: z.boolean(), dormant: z.boolean() })),
	dormant: oc
		.route({ method: 'GET', path: '/accounts/dormant', summary: 'Accounts whose rights lie dormant', tags })
		.input(z.object({ ...pagingInput }))
		.output(pageOf(dormantRow)),
	awaken: oc
		.route({
			method: 'POST',
			path: '/accounts/{id}/awaken',
			summary: 'Say that its owner has it, so that its rights hold again',
			tags,
		})
		/** `reason`: how that was made sure of. */
		.input(one.extend({ reason: z.string().trim().min(1).max(400) }))
		.output(z.object({ dormant: z.boolean() })),
	unlock: oc
		.route({ method: 'POST', path: '/accounts/{id}/unlock', summary: 'Forget failed sign-ins', tags })
		.input(one)
		.output(accountRow),
};

const invitationRow = z.object({
	id: z.uuid(),
	name: z.string(),
	person: z.object({ id: z.uuid(), name: z.string(), organisation: z.string().nullable() }).nullable(),
	madeBy: z.string().nullable(),
	madeAt: z.iso.datetime(),
	expiresAt: z.iso.datetime(),
});
export interface InvitationRow extends z.infer<typeof invitationRow> {}

const invitation = {
	list: oc
		.route({ method: 'GET', path: '/invitations', summary: 'Invitations not taken up yet', tags })
		.output(z.array(invitationRow)),
	make: oc
		.route({ method: 'POST', path: '/invitations', summary: 'A one-time link to an account of his own', tags })
		.input(
			z.object({ name, personId: z.uuid().nullable().default(null), days: z.number().int().min(1).max(14).default(3) }),
		)
		.output(madeLink.extend({ id: z.uuid() })),
	withdraw: oc
		.route({ method: 'POST', path: '/invitations/{id}/withdraw', summary: 'Take an invitation back', tags })
		.input(z.object({ id: z.uuid() }))
		.output(z.object({ withdrawn: z.boolean() })),
};

const token = z.string().min(20).max(100);
const userName = z.string().transform(normalUserName).pipe(z.string().regex(userNamePattern));

/** For whoever holds a one-time link. The token travels in bodies only, so that no log of addresses has it. */
const link = {
	look: oc
		.route({ method: 'POST', path: '/links/look', summary: 'What a one-time link is for', tags })
		.input(z.object({ token }))
		.output(
			z.object({
				purpose: z.enum(linkPurposes),
				name: z.string(),
				/** Of a reset. */
				userName: z.string().nullable(),
				expiresAt: z.iso.datetime(),
			}),
		),
	accept: oc
		.route({ method: 'POST', path: '/links/accept', summary: 'Take a one-time link up', tags })
		/** `userName`: of an invitation. */
		.input(z.object({ token, userName: userName.optional(), password }))
		.output(z.object({ userName: z.string() })),
};

export const accountContract = { account, invitation, link };
