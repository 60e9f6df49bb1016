/** 村, 社区, 机关, 事业单位, 企业, 社会组织, 其他. */
export const unitKinds = [
	'village',
	'community',
	'organ',
	'institution',
	'enterprise',
	'social_organisation',
	'other',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** 空白, 筹建, 已建立, 不需建立. */
export const unitStates = ['blank', 'preparing', 'established', 'exempt'] as const;
export type UnitState = (typeof unitStates)[number];

export type UnitCounts = Readonly<Record<UnitState, number>>;

/**
 * Coverage: units with an organisation among those that should have one. Source: R48.
 * @returns `rate` from 0 to 1; null where no unit should have one
 */
export function coverage(counts: UnitCounts): { numerator: number; denominator: number; rate: number | null } {
	const denominator = counts.blank + counts.preparing + counts.established;
	return {
		numerator: counts.established,
		denominator,
		rate: denominator === 0 ? null : counts.established / denominator,
	};
}

/** What a state needs beside it, and has not; or has, and must not have. Null when all is well. */
export function unitFault(unit: {
	readonly state: UnitState;
	readonly exemptReason: string | null;
	readonly organisationId: number | null;
}): 'exemptReason' | 'organisationId' | null {
	if ((unit.state === 'exempt') !== (unit.exemptReason !== null)) return 'exemptReason';
	return (unit.state === 'established') !== (unit.organisationId !== null) ? 'organisationId' : null;
}
