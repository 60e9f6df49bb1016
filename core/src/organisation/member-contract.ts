import { oc } from '@orpc/contract';
import { z } from 'zod';
import { permissions } from '../identity/index.ts';
import { flagInput, oneLine, pageOf, pagingInput } from '../kernel/index.ts';
import { leaveReasons, memberEnds, memberStates } from './member.ts';
import { sexes } from './person.ts';
import { codeSchema, day, organisationId, organisationName } from './schemas.ts';
import { transferActs, transferStates } from './transfer.ts';

const tags = ['people'];
const line = (most: number) => z.string().trim().min(1).max(most).regex(oneLine);
const one = z.object({ id: z.uuid() });

const fields = {
	name: line(60),
	sex: z.enum(sexes).nullable(),
	bornOn: day.nullable(),
	ethnicity: line(20).nullable(),
	education: line(40).nullable(),
	joinedOn: day.nullable(),
	confirmedOn: day.nullable(),
	occupation: line(60).nullable(),
};

/** Whole on the way in only: answers hold masks. */
const sensitive = {
	idNumber: z.string().trim().toUpperCase().min(1).max(30).nullable(),
	phone: z.string().trim().min(1).max(30).nullable(),
};
const masked = {
	/** Like 3401**********1234; null when none is known. */
	maskedIdNumber: z.string().nullable(),
	/** Like 138****5678. */
	maskedPhone: z.string().nullable(),
};

export const memberRow = z.object({
	id: z.uuid(),
	personId: z.uuid(),
	name: z.string(),
	sex: z.enum(sexes).nullable(),
	...masked,
	state: z.enum(memberStates),
	joinedOn: day.nullable(),
	confirmedOn: day.nullable(),
	occupation: z.string().nullable(),
	from: day,
	/** The first day he no longer stood there; null while he does. */
	until: day.nullable(),
	endedBecause: z.enum(memberEnds).nullable(),
	organisation: organisationName,
});

const tenure = z.object({
	postId: z.uuid(),
	title: z.string(),
	organisation: organisationName,
	from: day,
	until: day.nullable(),
	termEndsOn: day.nullable(),
});

export const personDetail = z.object({
	id: z.uuid(),
	name: z.string(),
	sex: z.enum(sexes).nullable(),
	bornOn: day.nullable(),
	ethnicity: z.string().nullable(),
	education: z.string().nullable(),
	...masked,
	deceasedOn: day.nullable(),
	/** Since then only his places are known, for the count. */
	erasedOn: day.nullable(),
	/** What the caller may do about him: a hint for buttons; the gate is the server. */
	permissions: z.array(z.enum(permissions)),
	/** The newest first. */
	memberships: z.array(memberRow),
	posts: z.array(tenure),
});

export const transferRow = z.object({
	id: z.uuid(),
	memberId: z.uuid(),
	name: z.string(),
	from: organisationName,
	to: organisationName,
	state: z.enum(transferStates),
	reason: z.string().nullable(),
	/** What the caller may do with it now. */
	acts: z.array(z.enum(transferActs)),
	released: z.boolean(),
	accepted: z.boolean(),
	proposedAt: z.iso.datetime(),
});

const member = {
	list: oc
		.route({ method: 'GET', path: '/members', summary: 'Members of an organisation and below', tags })
		.input(
			z.object({
				...pagingInput,
				below: organisationId.optional(),
				/** In the name, its pinyin or initials. */
				query: z.string().trim().max(60).optional(),
				state: z.enum(memberStates).optional(),
				/** Those who left instead. */
				ended: flagInput,
			}),
		)
		.output(pageOf(memberRow)),
	add: oc
		.route({ method: 'POST', path: '/organisations/{organisationId}/members', summary: 'Enter a member', tags })
		.input(
			z.object({
				organisationId,
				/** Somebody who is known already; his own fields stay as they are then. */
				personId: z.uuid().optional(),
				state: z.enum(memberStates),
				from: day,
				name: fields.name,
				sex: fields.sex.default(null),
				bornOn: fields.bornOn.default(null),
				ethnicity: fields.ethnicity.default(null),
				education: fields.education.default(null),
				joinedOn: fields.joinedOn.default(null),
				confirmedOn: fields.confirmedOn.default(null),
				occupation: fields.occupation.default(null),
				idNumber: sensitive.idNumber.default(null),
				phone: sensitive.phone.default(null),
			}),
		)
		.output(memberRow),
	edit: oc
		.route({ method: 'PUT', path: '/members/{id}', summary: "Correct a member's entries", tags })
		.input(
			one.extend({
				...fields,
				/** Left out, it stays as it is; null takes it away. */
				idNumber: sensitive.idNumber.optional(),
				phone: sensitive.phone.optional(),
			}),
		)
		.output(memberRow),
	confirm: oc
		.route({ method: 'POST', path: '/members/{id}/confirm', summary: 'From probation to full member', tags })
		.input(one.extend({ on: day }))
		.output(memberRow),
	end: oc
		.route({ method: 'POST', path: '/members/{id}/end', summary: 'Strike a member off the roster', tags })
		.input(one.extend({ on: day, because: z.enum(leaveReasons) }))
		.output(memberRow),
	retract: oc
		.route({ method: 'POST', path: '/members/{id}/retract', summary: 'Take back an entry just made', tags })
		.input(one)
		.output(z.object({ retracted: z.boolean() })),
	unconfirm: oc
		.route({ method: 'POST', path: '/members/{id}/unconfirm', summary: 'Take back a confirmation just made', tags })
		.input(one)
		.output(memberRow),
	reinstate: oc
		.route({ method: 'POST', path: '/members/{id}/reinstate', summary: 'Take back that a member was struck off', tags })
		.input(one)
		.output(memberRow),
	past: oc
		.route({
			method: 'GET',
			path: '/organisations/{organisationId}/past/members',
			summary: 'Who belonged there on a day',
			tags,
		})
		.input(z.object({ ...pagingInput, organisationId, on: day, query: z.string().trim().max(60).optional() }))
		.output(pageOf(memberRow)),
};

const person = {
	get: oc
		.route({ method: 'GET', path: '/persons/{id}', summary: 'One person: memberships, posts, history', tags })
		.input(one)
		.output(personDetail),
};

const transfer = {
	list: oc
		.route({ method: 'GET', path: '/transfers', summary: 'Transfers that concern what is in reach', tags })
		.input(
			z.object({
				...pagingInput,
				state: z.enum(transferStates).default('proposed'),
				/** Only open ones that wait for the caller's yes. */
				waiting: flagInput,
			}),
		)
		.output(pageOf(transferRow)),
	propose: oc
		.route({ method: 'POST', path: '/members/{memberId}/transfer', summary: 'Propose a transfer', tags })
		.input(
			z.object({
				memberId: z.uuid(),
				/** The code of the branch that is to take him, as its letter says: a branch need not see the other one. */
				toCode: codeSchema,
				reason: line(400).nullable().default(null),
			}),
		)
		.output(transferRow),
	release: oc
		.route({ method: 'POST', path: '/transfers/{id}/release', summary: 'The giving side says yes', tags })
		.input(one)
		.output(transferRow),
	accept: oc
		.route({ method: 'POST', path: '/transfers/{id}/accept', summary: 'The receiving side says yes', tags })
		.input(one)
		.output(transferRow),
	refuse: oc
		.route({ method: 'POST', path: '/transfers/{id}/refuse', summary: 'A side says no', tags })
		.input(one)
		.output(transferRow),
	withdraw: oc
		.route({ method: 'POST', path: '/transfers/{id}/withdraw', summary: 'Its proposer takes it back', tags })
		.input(one)
		.output(transferRow),
	reopen: oc
		.route({ method: 'POST', path: '/transfers/{id}/reopen', summary: 'Take back a no just said', tags })
		.input(one)
		.output(transferRow),
};

export const memberContract = { member, person, transfer };
