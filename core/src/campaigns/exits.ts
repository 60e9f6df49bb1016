import type { Quality } from './act.ts';
import type { Plan } from './plan.ts';
import { type Counts, taskCoverage } from './standing.ts';

export type Exit = Plan['phases'][number]['exits'][number];
export const exitStates = ['met', 'not_met', 'unknown'] as const;
export const exitReasons = [
	'judged',
	'judged_poor',
	'not_judged',
	'reached',
	'short',
	'no_measure',
	'no_target',
	'nobody_asked',
	'not_measured',
] as const;

/** What of a criterion a judgement is of: worded or measured otherwise, it is another one. */
export interface Criterion {
	readonly text: string;
	readonly measure: string | null;
	readonly of: string | null;
	readonly target: number | null;
}
export const criterionOf = ({ text, measure, of, target }: Exit): Criterion => ({
	text,
	measure: measure ?? null,
	of: of ?? null,
	target,
});
export const isSameCriterion = (one: Criterion, other: Criterion): boolean =>
	one.text === other.text && one.measure === other.measure && one.of === other.of && one.target === other.target;

/** What a criterion is told by, as it stands. */
export interface ExitFacts {
	readonly counts: Counts;
	readonly sum: number;
	/** The indicator as it was measured last, with what the plan says of it. */
	readonly indicator: {
		readonly value: number | null;
		readonly baseline: number | null;
		readonly floor: number | null;
	};
	readonly judgement: Quality | null;
}
export interface ExitStand {
	readonly state: (typeof exitStates)[number];
	readonly reason: (typeof exitReasons)[number];
	/** What there is, out of how much, and what is wanted; null where nothing is counted. */
	readonly value: number | null;
	readonly of: number | null;
	readonly goal: number | null;
}

const unknown = (reason: ExitStand['reason'], goal: number | null = null): ExitStand => ({
	state: 'unknown',
	reason,
	value: null,
	of: null,
	goal,
});
const told = (isMet: boolean, value: number, goal: number, of: number | null = null): ExitStand => ({
	state: isMet ? 'met' : 'not_met',
	reason: isMet ? 'reached' : 'short',
	value,
	of,
	goal,
});

function judged(judgement: Quality | null): ExitStand {
	if (judgement === null) return unknown('not_judged');
	const isMet = judgement !== 'poor';
	return {
		state: isMet ? 'met' : 'not_met',
		reason: isMet ? 'judged' : 'judged_poor',
		value: null,
		of: null,
		goal: null,
	};
}

/** Where it began above what is wanted, less is better. */
const isLessBetter = (baseline: number | null, goal: number): boolean => baseline !== null && baseline > goal;

function indicated({ value, baseline, floor }: ExitFacts['indicator'], target: number | null): ExitStand {
	const goal = target ?? floor;
	if (goal === null) return unknown('no_target');
	if (value === null) return unknown('not_measured', goal);
	return told(isLessBetter(baseline, goal) ? value <= goal : value >= goal, value, goal);
}

/** Whether a criterion of a phase is met, and why; what nobody can tell yet is unknown, never met. Source: R60. */
export function exitStand(exit: Exit, facts: ExitFacts): ExitStand {
	if (exit.judged) return judged(facts.judgement);
	const { numerator, denominator } = taskCoverage(facts.counts);
	switch (exit.measure) {
		case 'coverage': {
			const goal = exit.target ?? 100;
			// Divided nowhere: shares are compared by their two numbers.
			return denominator === 0
				? unknown('nobody_asked', goal)
				: told(numerator * 100 >= goal * denominator, numerator, goal, denominator);
		}
		case 'tasks':
			return exit.target === null ? unknown('no_target') : told(numerator >= exit.target, numerator, exit.target);
		case 'sum':
			return exit.target === null ? unknown('no_target') : told(facts.sum >= exit.target, facts.sum, exit.target);
		case 'indicator':
			return indicated(facts.indicator, exit.target);
		default:
			return unknown('no_measure');
	}
}

/** What a counted criterion asks for: of which action or indicator, by name, in which unit, and how much at least or, of what is to fall, at most. */
export interface ExitDemand {
	readonly measure: NonNullable<Exit['measure']>;
	readonly of: string | null;
	readonly unit: string;
	readonly goal: number | null;
	readonly bound: 'least' | 'most';
}

/** What a criterion asks for, as its plan words it; null for one that is judged, or for which nothing is said. */
export function exitDemand(
	exit: Exit,
	{ actions, indicators }: Pick<Plan, 'actions' | 'indicators'>,
): ExitDemand | null {
	const { measure, target, judged } = exit;
	if (judged || !measure) return null;
	if (measure === 'indicator') {
		const found = indicators.find(({ key }) => key === exit.of);
		const goal = target ?? found?.floor ?? null;
		const bound = goal !== null && isLessBetter(found?.baseline ?? null, goal) ? 'most' : 'least';
		return { measure, of: found?.name ?? null, unit: found?.unit ?? '', goal, bound };
	}
	const found = actions.find(({ key }) => key === exit.of);
	const units = { coverage: '%', tasks: '', sum: found?.unit ?? '' };
	const goal = measure === 'coverage' ? (target ?? 100) : target;
	return { measure, of: found?.text ?? null, unit: units[measure], goal, bound: 'least' };
}

/** 未开始, 进行, 核验, 结束. Source: R59. */
export const phaseStates = ['ahead', 'running', 'checking', 'closed'] as const;

/** Where a phase stands on a day: they follow one another, and one whose last day has passed is to be looked at. */
export function phaseState(
	phase: {
		readonly from: string | null;
		readonly until: string | null;
		readonly closed: boolean;
		readonly isNext: boolean;
	},
	today: string,
): (typeof phaseStates)[number] {
	if (phase.closed) return 'closed';
	if (!phase.isNext) return 'ahead';
	if (phase.until !== null && phase.until < today) return 'checking';
	return phase.from !== null && phase.from > today ? 'ahead' : 'running';
}
