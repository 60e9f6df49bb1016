import { expect, test } from 'vitest';
import { emptyPlan, type Plan, planAction, shownPlanSchema } from './plan.ts';
import { withheld, withUnread } from './withheld.ts';

const action = (key: string, text: string) => planAction.parse({ key, kind: 'mandatory', form: 'act', text });
const made: Plan = {
	...emptyPlan,
	sections: { ...emptyPlan.sections, goals: '清泉见底' },
	clauses: [{ key: 'c1', text: '一、清泉行动' }],
	standards: [{ key: 's1', name: '见底', subject: '', criteria: ['不见污水', '不见垃圾'] }],
	actions: [action('a1', '清理水渠'), action('a2', '巡查水井')],
};

test('what a directive made is withheld until it was told, and the rest of the plan is not', () => {
	const plan = { ...made, feature: '一村一策', actions: [...made.actions, action('own', '村民议事')] };
	const shown = withheld(plan, made, [{ ...emptyPlan, actions: [action('a1', '清理水渠')] }]);
	expect(shown.actions.map(({ text }) => text)).toEqual(['清理水渠', '……', '村民议事']);
	expect([shown.sections.goals, shown.sections.steps, shown.feature]).toEqual(['……', '', '一村一策']);
	expect(shown.clauses).toEqual([{ key: 'c1', text: '……' }]);
	expect(shown.standards[0]?.criteria).toEqual(['……', '……']);
	expect(JSON.stringify(withheld(plan, made, [plan]))).toBe(
		JSON.stringify({ ...plan, clauses: [{ key: 'c1', text: '……' }] }),
	);
});

test('whoever changes such a plan keeps the words that he was not shown', () => {
	const shown = withheld(made, made, []);
	expect(withUnread(shown, made)).toEqual(made);
	// Reordered, cut down and added to.
	const [first, second] = shown.actions;
	if (!first || !second) throw new Error('two actions were made');
	const changed = {
		...shown,
		feature: '一村一策',
		actions: [second, { ...first, text: '疏通水渠' }, action('b', '新增')],
	};
	const kept = withUnread(changed, made);
	expect(kept.actions.map(({ text }) => text)).toEqual(['巡查水井', '疏通水渠', '新增']);
	expect([kept.feature, kept.sections.goals]).toEqual(['一村一策', '清泉见底']);
});

test('what a criterion is counted by stays a choice, and a line nobody could read is not taken out by place', () => {
	const exits = [{ key: 'x', text: '完成率', judged: false, target: 90, measure: 'indicator' as const, of: 'i1' }];
	const phase = { key: 'p', name: '动员', from: null, until: null, milestones: [], exits };
	const groups = [
		{
			key: 'g',
			name: '小组',
			seats: [
				{ role: 'head' as const, who: '县委书记' },
				{ role: 'deputy' as const, who: '县长' },
			],
		},
	];
	const whole: Plan = { ...made, phases: [phase], groups };
	const shown = withheld(whole, whole, []);
	expect(shown.phases[0]?.exits).toEqual([{ ...exits[0], text: '……' }]);
	expect(() => shownPlanSchema.parse(shown)).not.toThrow();
	const [group] = shown.groups ?? [];
	const cut = { ...shown, groups: group ? [{ ...group, seats: group.seats.slice(1) }] : [] };
	expect(withUnread(cut, whole).groups).toEqual(groups);
});
