import type { UnitKind, UnitState } from '@pacesetter/core/organisation';

export interface UnitFields {
	readonly name: string;
	readonly kind: UnitKind;
	readonly state: UnitState;
	readonly staff?: number | null;
	readonly members?: number | null;
	readonly exemptReason?: string | null;
	readonly organisationId?: number | null;
}

/** As the contract wants a unit: what its state does not need is left away. */
export const fieldsOf = ({ staff, members, exemptReason, organisationId, ...unit }: UnitFields) => ({
	...unit,
	staff: staff ?? null,
	members: members ?? null,
	exemptReason: unit.state === 'exempt' ? (exemptReason ?? null) : null,
	organisationId: unit.state === 'established' ? (organisationId ?? null) : null,
});
