import { daysBetween } from '../kernel/index.ts';

/** 已完成, 逾期完成, 逾期, 临期, 进行中, 免做, 暂停. Source: R3, R37, R64. */
export const standings = ['done', 'done_late', 'overdue', 'soon', 'open', 'excused', 'suspended'] as const;
export type Standing = (typeof standings)[number];

export type Lamp = 'green' | 'yellow' | 'red' | 'grey';

/** So many days before it is due a task is told of. */
export const soonDays = 7;

export interface TaskTimes {
	readonly dueOn: string | null;
	readonly doneOn: string | null;
	readonly excused: boolean;
	/** Rests in an emergency that lasts. */
	readonly suspended: boolean;
	/** The hour of a short task has passed. */
	readonly hourPassed: boolean;
}

/** Where a task stands on a day. */
export function taskStanding(task: TaskTimes, today: string): Standing {
	if (task.doneOn !== null)
		return task.dueOn !== null && task.doneOn > task.dueOn && !task.suspended ? 'done_late' : 'done';
	if (task.excused) return 'excused';
	if (task.suspended) return 'suspended';
	if (task.hourPassed) return 'overdue';
	if (task.dueOn === null) return 'open';
	const left = daysBetween(today, task.dueOn);
	if (left < 0) return 'overdue';
	return left <= soonDays ? 'soon' : 'open';
}

/** 正常, 临期, 逾期, by what is planned against what is done. */
export const lampOf: Record<Standing, Lamp> = {
	done: 'green',
	done_late: 'green',
	overdue: 'red',
	soon: 'yellow',
	open: 'green',
	excused: 'grey',
	suspended: 'grey',
};

/** How many tasks stand where. Done well is a part of what is done. Source: R25. */
export type Counts = Readonly<Record<Standing, number>> & { readonly doneWell: number };

export const noCounts: Counts = {
	done: 0,
	done_late: 0,
	overdue: 0,
	soon: 0,
	open: 0,
	excused: 0,
	suspended: 0,
	doneWell: 0,
};

export const addCounts = (one: Counts, other: Counts): Counts => ({
	done: one.done + other.done,
	done_late: one.done_late + other.done_late,
	overdue: one.overdue + other.overdue,
	soon: one.soon + other.soon,
	open: one.open + other.open,
	excused: one.excused + other.excused,
	suspended: one.suspended + other.suspended,
	doneWell: one.doneWell + other.doneWell,
});

/** From a share of one in ten overdue on, many organisations together show red. */
const redShare = 0.1;

/** The lamp of many tasks together. */
export function sumLamp(counts: Counts): Lamp {
	const { numerator, denominator } = taskCoverage(counts);
	// What rests asks nothing of anybody now, and makes no share smaller.
	const asked = denominator - counts.suspended;
	if (asked === 0) return 'grey';
	if (counts.overdue > 0) return counts.overdue / asked >= redShare ? 'red' : 'yellow';
	return counts.soon > 0 && numerator < asked ? 'yellow' : 'green';
}

/** Done among those that have to: whoever is excused is in neither; what rests has to be done afterwards. Divided once, where it is shown. */
export const taskCoverage = (counts: Counts): { readonly numerator: number; readonly denominator: number } => ({
	numerator: counts.done + counts.done_late,
	denominator: counts.done + counts.done_late + counts.overdue + counts.soon + counts.open + counts.suspended,
});
