/** What stands against approving a plan, or should be looked at before. Source: R30, R31, R63. */
export const planFaults = [
	'no_actions',
	'section_empty',
	'no_owner',
	'no_date',
	'day_past',
	'vague',
	'no_outcome',
	'no_feature',
	'quota_turned',
	'event_unknown',
	'clause_unknown',
	'window_turned',
	'meeting_without_window',
	'too_long',
	'too_heavy',
	'clause_unanswered',
	'asked_twice',
	'upper_weaker',
	'phase_later',
	'upper_open',
	'upper_gone',
] as const;
export type PlanFaultCode = (typeof planFaults)[number];

export interface PlanFault {
	readonly code: PlanFaultCode;
	/** `must` keeps the plan from being approved. */
	readonly weight: 'must' | 'should';
	/** The part it is about: an action's key, a section's name; null for the plan as a whole. */
	readonly part: string | null;
	readonly value: number | null;
	/** The other campaign that it is about. */
	readonly campaign: string | null;
}

export const must = (code: PlanFaultCode, part: string | null = null, value: number | null = null): PlanFault => ({
	code,
	weight: 'must',
	part,
	value,
	campaign: null,
});
export const should = (
	code: PlanFaultCode,
	part: string | null = null,
	value: number | null = null,
	campaign: string | null = null,
): PlanFault => ({ code, weight: 'should', part, value, campaign });

/** What keeps a plan from being approved comes first. */
export const byWeight = (faults: readonly PlanFault[]): PlanFault[] =>
	faults.toSorted((a, b) => Number(a.weight === 'should') - Number(b.weight === 'should'));
