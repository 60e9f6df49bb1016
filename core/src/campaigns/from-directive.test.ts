import { expect, test } from 'vitest';
import { blankItem } from '../directives/desk/index.ts';
import type { DirectiveItem } from './directive-item.ts';
import { planFromDirective } from './from-directive.ts';
import { planSchema } from './plan.ts';

const item = (id: string, more: Partial<DirectiveItem>): DirectiveItem => ({
	...blankItem,
	id,
	kind: 'action',
	text: '各镇党委要召开动员会',
	clauseIds: ['c1'],
	owner: '镇党委书记',
	dueOn: '2026-10-30',
	...more,
});

test('each item of a directive is put where it belongs, with its clause, its day and its quota', () => {
	const plan = planFromDirective({
		clauses: [
			{ id: 'c1', text: '一、召开动员会', cites: [] },
			{ id: '一个不能作键的名字', text: '二、其他', cites: [] },
		],
		events: [{ name: '建党110周年', on: null }],
		items: [
			item('a', {}),
			item('b', { kind: 'quota', text: '选择1-2项亮点工作', quotaLow: 1, quotaHigh: 2, clauseIds: ['c1', 'c9'] }),
			item('c', { text: '结对帮扶', dueOn: null, event: '建党110周年', offsetDays: -3, mandatory: false }),
			item('d', { kind: 'goal', text: '把便民服务做实' }),
			item('e', { kind: 'duty', text: '督查室要加强督查', owner: '督查室' }),
			item('f', { kind: 'phase', text: '到建党110周年', dueOn: null, event: '建党110周年' }),
		],
	});
	expect(planSchema.parse(plan)).toEqual(plan);
	expect(plan.actions.map(({ kind, form, due, quotaHigh, clauses }) => [kind, form, due, quotaHigh, clauses])).toEqual([
		['mandatory', 'meeting', { on: '2026-10-30' }, null, ['c1']],
		['mandatory', 'act', { on: '2026-10-30' }, 2, ['c1']],
		['optional', 'act', { event: 'event-0', offsetDays: -3 }, null, ['c1']],
	]);
	expect(plan.sections.goals).toBe('把便民服务做实');
	expect(plan.duties).toEqual([
		{
			key: 'e',
			text: '督查室要加强督查',
			office: '督查室',
			settled: { clauses: ['c1'], due: { on: '2026-10-30' } },
		},
	]);
	expect(plan.phases[0]?.until).toEqual({ event: 'event-0', offsetDays: 0 });
	expect(plan.clauses).toEqual([{ key: 'c1', text: '一、召开动员会' }]);
});
