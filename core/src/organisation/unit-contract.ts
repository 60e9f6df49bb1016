import { oc } from '@orpc/contract';
import { z } from 'zod';
import { oneLine, pageOf, pagingInput } from '../kernel/index.ts';
import { organisationId, organisationName } from './schemas.ts';
import { unitKinds, unitStates } from './unit.ts';

const tags = ['people'];
const line = (most: number) => z.string().trim().min(1).max(most).regex(oneLine);
const count = z.number().int();

const fields = {
	name: line(120),
	kind: z.enum(unitKinds),
	staff: count.min(0).nullable(),
	members: count.min(0).nullable(),
	state: z.enum(unitStates),
	/** Why it needs none: with `exempt`, and only then. */
	exemptReason: line(400).nullable(),
	/** The organisation that covers it: with `established`, and only then. */
	organisationId: organisationId.nullable(),
};

export const unitRow = z.object({
	id: z.uuid(),
	keeper: organisationName,
	name: z.string(),
	kind: z.enum(unitKinds),
	staff: count.nullable(),
	members: count.nullable(),
	state: z.enum(unitStates),
	exemptReason: z.string().nullable(),
	organisationId: organisationId.nullable(),
	/** The same by its name; null also where the caller does not see it. */
	organisation: organisationName.nullable(),
});

/** One keeper with everything below it. */
export const coverageRow = z.object({
	organisation: organisationName,
	blank: count,
	preparing: count,
	established: count,
	exempt: count,
	numerator: count,
	denominator: count,
	/** From 0 to 1; null where no unit should have an organisation. */
	rate: z.number().nullable(),
});

const unit = {
	list: oc
		.route({ method: 'GET', path: '/units', summary: 'Units that should have an organisation', tags })
		.input(
			z.object({
				...pagingInput,
				below: organisationId.optional(),
				state: z.enum(unitStates).optional(),
				kind: z.enum(unitKinds).optional(),
				/** In the name. */
				query: z.string().trim().max(60).optional(),
			}),
		)
		.output(pageOf(unitRow)),
	coverage: oc
		.route({
			method: 'GET',
			path: '/units/coverage',
			summary: 'Coverage of one and of each below it, or of the tops',
			tags,
		})
		.input(z.object({ of: organisationId.optional() }))
		.output(z.array(coverageRow)),
	add: oc
		.route({ method: 'POST', path: '/organisations/{keeperId}/units', summary: 'Register a unit', tags })
		.input(
			z.object({
				keeperId: organisationId,
				name: fields.name,
				kind: fields.kind,
				staff: fields.staff.default(null),
				members: fields.members.default(null),
				state: fields.state.default('blank'),
				exemptReason: fields.exemptReason.default(null),
				organisationId: fields.organisationId.default(null),
			}),
		)
		.output(unitRow),
	edit: oc
		.route({ method: 'PUT', path: '/units/{id}', summary: 'Change a unit', tags })
		.input(z.object({ id: z.uuid(), ...fields }))
		.output(unitRow),
	remove: oc
		.route({ method: 'POST', path: '/units/{id}/remove', summary: 'Take a unit off the register', tags })
		.input(z.object({ id: z.uuid() }))
		.output(z.object({ removed: z.boolean() })),
};

export const unitContract = { unit };
