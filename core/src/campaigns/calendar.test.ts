import { expect, test } from 'vitest';
import { type CalendarTask, campaignEntries, filingEntry, taskEntry } from './calendar.ts';
import { emptyPlan, planSchema } from './plan.ts';

const changedAt = new Date('2026-03-01T00:00:00Z');
const task: CalendarTask = {
	id: '1',
	campaign: '创先争优',
	organisation: '望舒村支部',
	text: '走访困难户',
	form: 'act',
	round: 1,
	fromOn: '2026-03-01',
	dueOn: '2026-03-20',
	hour: null,
	short: false,
	done: false,
	sequence: 2,
	changedAt,
};

test('a task stands on the day it is due, a meeting over its window', () => {
	expect(taskEntry(task)).toMatchObject({
		key: 'task-1',
		from: '2026-03-20',
		until: '2026-03-20',
		summary: '走访困难户（截止）',
		description: '创先争优\n望舒村支部',
	});
	const meeting = taskEntry({ ...task, form: 'meeting', text: '动员会', round: 2, done: true });
	expect(meeting).toMatchObject({ from: '2026-03-01', summary: '动员会（第2轮）（召开时段）（已完成）' });
	// A window that was shut by an earlier day from above is that day.
	expect(taskEntry({ ...task, form: 'meeting', fromOn: '2026-03-21' }).from).toBe('2026-03-20');
	expect(taskEntry({ ...task, short: true, hour: '18:00' })).toMatchObject({
		summary: '【应急】走访困难户（截止）',
		description: '创先争优\n望舒村支部\n18:00前完成',
	});
});

test('a plan stands on the last day of its filing, with what those above said of it', () => {
	const filing = {
		id: '7',
		campaign: '创先争优',
		organisation: '望舒村支部',
		dueOn: '2026-03-16',
		sequence: 1,
		changedAt,
	};
	expect(filingEntry({ ...filing, note: null })).toEqual({
		key: 'filing-7',
		from: '2026-03-16',
		until: '2026-03-16',
		summary: '方案报备（截止）',
		description: '创先争优\n望舒村支部',
		path: '/desk/campaigns/plans/7',
		sequence: 1,
		changedAt,
	});
	expect(filingEntry({ ...filing, note: '请写明时间' }).description).toContain('上级退回：请写明时间');
});

test('ends of phases stand with their criteria, milestones with their names, and what has no day yet not at all', () => {
	const plan = planSchema.parse({
		...emptyPlan,
		events: [{ key: 'congress', name: '党代会', on: null }],
		phases: [
			{
				key: 'p1',
				name: '动员',
				from: null,
				until: { on: '2026-03-31' },
				exits: [{ key: 'e1', text: '动员会开完', judged: false, target: 100 }],
				milestones: [
					{ key: 'm1', name: '启动会', on: { on: '2026-03-05' } },
					{ key: 'm2', name: '会后总结', on: { event: 'congress', offsetDays: 3 } },
				],
			},
			{ key: 'p2', name: '提升', from: null, until: null },
		],
	});
	const entries = campaignEntries({ id: 'c', name: '创先争优', plan, sequence: 1, changedAt });
	expect(entries.map(({ key, from, summary, description }) => [key, from, summary, description])).toEqual([
		['phase-p1-c', '2026-03-31', '阶段结束：动员', '创先争优\n收尾条件：动员会开完'],
		['milestone-p1-m1-c', '2026-03-05', '节点：启动会', '创先争优'],
	]);
});
