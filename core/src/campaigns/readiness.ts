import { numbered } from './indicator.ts';
import type { Plan } from './plan.ts';

/** 领导小组, 实施方案, 组织底数, 基线, 宣传: five checks before the start. Source: R85. */
export const readinessChecks = ['group', 'plan', 'roster', 'baseline', 'publicity'] as const;
export type ReadinessCheck = (typeof readinessChecks)[number];

const isMeasured = (indicators: Plan['indicators']): boolean =>
	indicators.length > 0 && indicators.every(({ baseline }) => baseline !== null);

export const readinessOf = (
	plan: Plan,
	facts: { readonly approved: boolean; readonly organisations: number },
): Readonly<Record<ReadinessCheck, boolean>> => ({
	group: plan.seats.some(({ role }) => role === 'head'),
	plan: facts.approved,
	roster: facts.organisations > 0,
	baseline: isMeasured(numbered(plan.indicators)),
	publicity: plan.publicity.trim() !== '',
});
