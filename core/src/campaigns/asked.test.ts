import { expect, test } from 'vitest';
import { askedTypes, clauseParts } from './asked.ts';
import { emptyPlan, type Plan, planAction, planSchema } from './plan.ts';

const action = (key: string, clauses: string[], types: Plan['actions'][number]['types'] = []) =>
	planAction.parse({ key, kind: 'optional', form: 'act', text: `动作${key}`, clauses, types });
const settled = { clauses: ['made'] };
const plan: Plan = planSchema.parse({
	...emptyPlan,
	clauses: ['all', 'some', 'both', 'made', 'nothing'].map((key) => ({ key, text: key })),
	actions: [
		action('a', ['all', 'both']),
		action('b', ['some', 'both'], ['branch']),
		action('c', ['some'], ['committee']),
	],
	indicators: [{ key: 'g', name: '办结率', baseline: null, floor: 90, stretch: null, settled }],
	standards: [{ key: 's', name: '五个好', criteria: [], settled }],
	phases: [
		{ key: 'p', name: '动员', from: null, until: null, milestones: [{ key: 'm', name: '启动会', on: null, settled }] },
	],
	duties: [{ key: 'd', text: '督查室督查', office: '督查室', settled: { clauses: ['all'] } }],
	groups: [{ key: 'l', name: '领导小组', seats: [], settled }],
});

test('a clause asks those that an action of it is for; nobody where the plan settles it; everybody where nothing came of it', () => {
	const types = askedTypes(plan);
	expect(types('all')).toBe(null);
	expect(types('both')).toBe(null);
	expect(types('some')).toEqual(['branch', 'committee']);
	expect(types('made')).toEqual([]);
	expect(types('nothing')).toBe(null);
});

test('what a plan made of clauses is told with them, what comes of none is not', () => {
	expect(clauseParts(plan).map(({ kind, text, clauses }) => [kind, text, clauses])).toEqual([
		['goal', '办结率', ['made']],
		['standard', '五个好', ['made']],
		['milestone', '启动会', ['made']],
		['duty', '督查室督查', ['all']],
		['group', '领导小组', ['made']],
	]);
});
