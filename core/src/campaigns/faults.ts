import type { Burden } from './burden.ts';
import { mostMinutes } from './burden.ts';
import type { Double } from './doubles.ts';
import { byWeight, must, type PlanFault, should } from './fault.ts';
import { type Plan, type PlanAction, sectionNames } from './plan.ts';
import type { PlanDay } from './plan-day.ts';

/** A general document of more characters than these is too long (2024). */
const mostCharacters = 5000;

/** Words that nobody can measure. */
const vague = /(进一步|切实|大力|不断|明显|显著|努力|积极|适当|尽快|抓紧|第一时间|有关部门|若干|一些|少数)/;

const hangsOn = (day: PlanDay | null): string | null => (day !== null && 'event' in day ? day.event : null);
const isTurned = (from: PlanDay | null, until: PlanDay | null): boolean => {
	if (from === null || until === null) return false;
	if ('on' in from && 'on' in until) return from.on > until.on;
	return 'event' in from && 'event' in until && from.event === until.event && from.offsetDays > until.offsetDays;
};

function* actionFaults(action: PlanAction, plan: Plan): Generator<PlanFault> {
	if (action.owner === '') yield must('no_owner', action.key);
	const open = action.due === null || (action.every !== 'once' && action.from === null);
	if (open && action.kind === 'mandatory') yield must('no_date', action.key);
	if (action.quotaHigh !== null && action.quotaHigh < action.quotaLow) yield must('quota_turned', action.key);
	if (isTurned(action.from, action.due)) yield must('window_turned', action.key);
	if (action.form === 'meeting' && action.from === null) yield must('meeting_without_window', action.key);
	if (action.clauses.some((clause) => !plan.clauses.some(({ key }) => key === clause)))
		yield must('clause_unknown', action.key);
	if (vague.test(action.standard) || (action.standard === '' && vague.test(action.text)))
		yield should('vague', action.key);
}

/** Everything that is said against a plan, what keeps it from being approved first. */
export function faultsOf(plan: Plan, burden: Burden, doubles: readonly Double[] = []): PlanFault[] {
	const days = [
		...plan.actions.flatMap(({ from, due }) => [from, due]),
		...plan.phases.flatMap(({ from, until, milestones }) => [from, until, ...milestones.map(({ on }) => on)]),
	];
	const known = new Set(plan.events.map(({ key }) => key));
	const unknown = days.map(hangsOn).filter((event) => event !== null && !known.has(event));
	const characters = [...sectionNames.map((name) => plan.sections[name]), plan.feature].join('').length;
	const cited = new Set(plan.actions.flatMap(({ clauses }) => clauses));
	const unanswered = plan.clauses.filter(({ key }) => !cited.has(key)).length;
	const found: PlanFault[] = [
		...(plan.actions.length === 0 ? [must('no_actions')] : []),
		...sectionNames.filter((name) => plan.sections[name].trim() === '').map((name) => must('section_empty', name)),
		...plan.actions.flatMap((action) => [...actionFaults(action, plan)]),
		...plan.phases.filter(({ from, until }) => isTurned(from, until)).map(({ key }) => must('window_turned', key)),
		...(unknown.length > 0 ? [must('event_unknown')] : []),
		...(plan.indicators.some(({ floor }) => floor !== null) ? [] : [should('no_outcome')]),
		...(plan.feature.trim() === '' ? [should('no_feature')] : []),
		...doubles.map(({ key, campaign }) => should('asked_twice', key, null, campaign.name)),
		...(unanswered > 0 ? [should('clause_unanswered', null, unanswered)] : []),
		...(characters > mostCharacters ? [should('too_long', null, characters)] : []),
		...(burden.minutesAMonth > mostMinutes ? [should('too_heavy', null, Math.round(burden.minutesAMonth))] : []),
	];
	return byWeight(found);
}
