import { isVague, lengthLimits } from '../directives/desk/index.ts';
import { clauseParts } from './asked.ts';
import { type Burden, mostMinutes } from './burden.ts';
import type { Double } from './doubles.ts';
import { byWeight, must, type PlanFault, should } from './fault.ts';
import { type Plan, type PlanAction, sectionNames } from './plan.ts';
import { type PlanDay, resolveDay } from './plan-day.ts';

/** Characters of all that a plan says; what a section says already is not counted again where a part of its own says it. */
export function lengthOfPlan(plan: Plan): number {
	const sections = [...sectionNames.map((name) => plan.sections[name]), plan.feature, plan.publicity].join('\n');
	const parts = [
		...plan.phases.flatMap(({ name, exits }) => [name, ...exits.map(({ text }) => text)]),
		...plan.standards.flatMap(({ name, subject, criteria }) => [name, subject, ...criteria]),
		...plan.indicators.map(({ name }) => name),
		...(plan.groups ?? []).flatMap(({ name, seats }) => [name, ...seats.map(({ who }) => who)]),
		...plan.duties.flatMap(({ text, office }) => [text, office]),
		...plan.actions.flatMap(({ text, standard, measure = '', owner }) => [text, standard, measure, owner]),
	];
	const own = parts.filter((text) => !sections.includes(text));
	return [sections, ...own].reduce((sum, text) => sum + text.replace(/\s/g, '').length, 0);
}

/** The most that a plan may say. */
export const mostCharacters = ({ form = 'general' }: Pick<Plan, 'form'>): number => lengthLimits[form];

const hangsOn = (day: PlanDay | null): string | null => (day !== null && 'event' in day ? day.event : null);
const isTurned = (from: PlanDay | null, until: PlanDay | null): boolean => {
	if (from === null || until === null) return false;
	if ('on' in from && 'on' in until) return from.on > until.on;
	return 'event' in from && 'event' in until && from.event === until.event && from.offsetDays > until.offsetDays;
};

function* actionFaults(action: PlanAction, plan: Plan): Generator<PlanFault> {
	if (action.owner === '') yield must('no_owner', action.key);
	if (action.due === null || (action.every !== 'once' && action.from === null)) yield must('no_date', action.key);
	if (action.quotaHigh !== null && action.quotaHigh < action.quotaLow) yield must('quota_turned', action.key);
	if (isTurned(action.from, action.due)) yield must('window_turned', action.key);
	if (action.form === 'meeting' && action.from === null) yield must('meeting_without_window', action.key);
	if (action.clauses.some((clause) => !plan.clauses.some(({ key }) => key === clause)))
		yield must('clause_unknown', action.key);
	if (isVague(action.standard)) yield must('vague', action.key);
	// What its words leave open, a number of it may tell.
	else if (action.standard === '' && action.target === null && isVague(action.text)) yield should('vague', action.key);
}

/**
 * Actions whose last day is over before the plan could ask for them: everybody would be late at once. One that the plan in force asks for by
 * the same day is no news.
 */
export function daysPast(plan: Plan, inForce: Plan | null, today: string): PlanFault[] {
	const dueOf = (from: Plan | null, wanted: string): string | null => {
		const action = from?.actions.find(({ key }) => key === wanted);
		return from && action ? resolveDay(action.due, from.events) : null;
	};
	return plan.actions.flatMap(({ key }) => {
		const due = dueOf(plan, key);
		return due !== null && due < today && due !== dueOf(inForce, key) ? [should('day_past', key)] : [];
	});
}

/** Everything that is said against a plan, what keeps it from being approved first. */
export function faultsOf(plan: Plan, burden: Burden, doubles: readonly Double[] = []): PlanFault[] {
	const days = [
		plan.filing ?? null,
		...plan.actions.flatMap(({ from, due }) => [from, due]),
		...plan.phases.flatMap(({ from, until, milestones }) => [from, until, ...milestones.map(({ on }) => on)]),
	];
	const known = new Set(plan.events.map(({ key }) => key));
	const unknown = days.map(hangsOn).filter((event) => event !== null && !known.has(event));
	const characters = lengthOfPlan(plan);
	const cited = new Set([...plan.actions, ...clauseParts(plan)].flatMap(({ clauses }) => clauses));
	const unanswered = plan.clauses.filter(({ key }) => !cited.has(key)).length;
	const found: PlanFault[] = [
		...(plan.actions.length === 0 ? [must('no_actions')] : []),
		...sectionNames.filter((name) => plan.sections[name].trim() === '').map((name) => must('section_empty', name)),
		...plan.actions.flatMap((action) => [...actionFaults(action, plan)]),
		...plan.phases.filter(({ from, until }) => isTurned(from, until)).map(({ key }) => must('window_turned', key)),
		...plan.phases.filter(({ from, until }) => from === null || until === null).map(({ key }) => must('no_date', key)),
		...plan.duties.filter(({ office }) => office === '').map(({ key }) => must('no_owner', key)),
		...plan.standards
			.filter(({ criteria }) => criteria.some((criterion) => isVague(criterion)))
			.map(({ key }) => should('vague', key)),
		...(unknown.length > 0 ? [must('event_unknown')] : []),
		...(plan.indicators.some(({ floor }) => floor !== null) ? [] : [must('no_outcome')]),
		...(plan.feature.trim() === '' ? [must('no_feature')] : []),
		...doubles.map(({ key, campaign }) => should('asked_twice', key, null, campaign.name)),
		...(unanswered > 0 ? [should('clause_unanswered', null, unanswered)] : []),
		...(characters > mostCharacters(plan) ? [must('too_long', null, characters)] : []),
		...(burden.minutesAMonth > mostMinutes ? [should('too_heavy', null, Math.round(burden.minutesAMonth))] : []),
	];
	return byWeight(found);
}
