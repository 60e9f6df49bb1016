import type { Plan } from './plan.ts';
import { resolveDay } from './plan-day.ts';

/** 我的任务, 本级方案: what a calendar carries. */
export const calendarKinds = ['tasks', 'plan'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

export const calendarNames: Record<CalendarKind, string> = { tasks: '我的任务时限', plan: '本级方案日程' };

/** Something with a day, as a calendar carries it. */
export interface CalendarEntry {
	/** The same for as long as it is the same thing, and no other's. */
	readonly key: string;
	readonly from: string;
	readonly until: string;
	readonly summary: string;
	readonly description: string;
	/** The page of ours where one goes on. */
	readonly path: string;
	/** Grows with each change. */
	readonly sequence: number;
	readonly changedAt: Date;
}

export interface CalendarTask {
	readonly id: string;
	readonly campaign: string;
	readonly organisation: string;
	readonly text: string;
	readonly form: 'act' | 'meeting';
	readonly round: number;
	readonly fromOn: string | null;
	readonly dueOn: string;
	/** The hour of a short task, HH:MM; null where its day says it. */
	readonly hour: string | null;
	readonly short: boolean;
	readonly done: boolean;
	readonly sequence: number;
	readonly changedAt: Date;
}

/** A task on the day on which it is due; a meeting over its window. */
export function taskEntry(task: CalendarTask): CalendarEntry {
	const { id, text, round, dueOn, fromOn, hour, sequence, changedAt } = task;
	const isWindow = task.form === 'meeting' && fromOn !== null && fromOn <= dueOn;
	const words = [
		task.short ? '【应急】' : '',
		text,
		round > 1 ? `（第${round}轮）` : '',
		isWindow ? '（召开时段）' : '（截止）',
		task.done ? '（已完成）' : '',
	];
	return {
		...{
			key: `task-${id}`,
			from: isWindow ? fromOn : dueOn,
			until: dueOn,
			summary: words.join(''),
			sequence,
			changedAt,
		},
		description: [task.campaign, task.organisation, hour === null ? '' : `${hour}前完成`].filter(Boolean).join('\n'),
		path: `/desk/campaigns/tasks/${id}`,
	};
}

export interface CalendarFiling {
	/** Of the organisation's plan. */
	readonly id: string;
	readonly campaign: string;
	readonly organisation: string;
	readonly dueOn: string;
	/** What those above said when they gave it back. */
	readonly note: string | null;
	readonly sequence: number;
	readonly changedAt: Date;
}

/** The last day on which an organisation's plan is filed upward. Source: R71. */
export function filingEntry({ id, campaign, organisation, dueOn, note, ...changed }: CalendarFiling): CalendarEntry {
	return {
		...changed,
		key: `filing-${id}`,
		from: dueOn,
		until: dueOn,
		summary: '方案报备（截止）',
		description: [campaign, organisation, note === null ? '' : `上级退回：${note}`].filter(Boolean).join('\n'),
		path: `/desk/campaigns/plans/${id}`,
	};
}

export interface CalendarCampaign {
	readonly id: string;
	readonly name: string;
	/** With the days of its events as they are known now. */
	readonly plan: Plan;
	readonly sequence: number;
	readonly changedAt: Date;
}

/** The ends of a campaign's phases, each with what must hold then, and its milestones, as far as their days are known. */
export function campaignEntries({ id, name, plan, sequence, changedAt }: CalendarCampaign): CalendarEntry[] {
	const on = (key: string, day: string | null, summary: string, lines: readonly string[]): CalendarEntry[] => {
		if (day === null) return [];
		const description = [name, ...lines].join('\n');
		const path = `/desk/campaigns/${id}`;
		return [{ key: `${key}-${id}`, from: day, until: day, summary, description, path, sequence, changedAt }];
	};
	return plan.phases.flatMap((phase) => [
		...on(
			`phase-${phase.key}`,
			resolveDay(phase.until, plan.events),
			`阶段结束：${phase.name}`,
			phase.exits.map(({ text }) => `收尾条件：${text}`),
		),
		...phase.milestones.flatMap((milestone) =>
			on(
				`milestone-${phase.key}-${milestone.key}`,
				resolveDay(milestone.on, plan.events),
				`节点：${milestone.name}`,
				[],
			),
		),
	]);
}
