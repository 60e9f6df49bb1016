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
		.input(z.object({ ...pagingInput, below: organisationId.optional(), state: z.enum(unitStates).optional() }))
		.output(pageOf(unitRow)),
	coverage: oc
		.route({ method: 'GET', path: '/organisations/{id}/coverage', summary: 'Coverage of it and of each below', tags })
		.input(z.object({ id: organisationId }))
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
};

export const unitContract = { unit };
