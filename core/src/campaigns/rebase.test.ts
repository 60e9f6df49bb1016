import { expect, test } from 'vitest';
import { directiveChanges } from './follow-directive.ts';
import { emptyPlan, type Plan, planAction } from './plan.ts';
import { rebased } from './rebase.ts';

const action = (key: string, text: string, more: object = {}) =>
	planAction.parse({ key, kind: 'mandatory', form: 'act', text, ...more });
const none: ReadonlySet<string> = new Set();
const long = '走访困难户，'.repeat(100);
const first: Plan = {
	...emptyPlan,
	clauses: [{ key: 'c1', text: '一、走访' }],
	phases: [{ key: 'p', name: '动员', from: null, until: null, exits: [], milestones: [] }],
	standards: [{ key: 's', name: '三个好', subject: '', criteria: ['班子好；队伍好'] }],
	duties: [{ key: 'd', text: '督查室要加强督查', office: '督查室' }],
	actions: [action('a', long.slice(0, 400)), action('b', '办夜校'), action('c', '建台账')],
};
/** The same items by the second derivation. */
const second: Plan = {
	...first,
	phases: [
		{
			...first.phases[0],
			key: 'p',
			name: '动员',
			from: null,
			until: null,
			exits: [],
			milestones: [{ key: 'm', name: '七一', on: null }],
		},
		{ key: 'n-phase', name: '国庆', from: null, until: null, exits: [], milestones: [] },
	],
	standards: [{ key: 's', name: '三个好', subject: '支部', criteria: ['班子好', '队伍好'] }],
	duties: [{ key: 'd', text: '督查室要加强督查', office: '督查室', settled: { due: { on: '2026-10-30' } } }],
	groups: [{ key: 'g', name: '领导小组', seats: [] }],
	actions: [
		action('a', long, { types: ['branch'] }),
		action('b', '办夜校', { every: 'monthly' }),
		action('c', '建台账'),
	],
};

test('what only a later derivation makes is told as no change; what the desk changed since is told still', () => {
	expect(directiveChanges(first, first, second)).not.toEqual([]);
	expect(directiveChanges(first, rebased(first, 1, second, none), second)).toEqual([]);
	const fresh: Plan = {
		...second,
		actions: [
			action('a', long, { types: ['branch'] }),
			action('b', '办一期夜校', { every: 'monthly' }),
			action('e', '宣传'),
		],
	};
	const told = directiveChanges(first, rebased(first, 1, fresh, none), fresh).map(({ kind, key }) => [kind, key]);
	expect(told).toEqual([
		['removed', 'c'],
		['changed', 'b'],
		['added', 'e'],
	]);
});

test('headings that only the third makes clauses of are told as no change; clauses and items that the desk changed since are', () => {
	const fresh: Plan = {
		...second,
		clauses: [...second.clauses, { key: 'c2', text: '二、严禁弄虚作假' }, { key: 'c3', text: '（一）宣传' }],
		actions: [...second.actions.slice(0, 2), action('c', '建')],
	};
	const told = directiveChanges(second, rebased(second, 2, fresh, new Set(['c1', 'c2'])), fresh);
	expect(told.map(({ part, kind, key }) => [part, kind, key])).toEqual([
		['clauses', 'added', 'c3'],
		['actions', 'changed', 'c'],
	]);
});
