import { type Recurring, roundDays, roundOfDay } from './round.ts';

/** What tells of which days an act for a task may be. */
export interface ActDays extends Recurring {
	readonly round: number;
	/** The day before which nothing was asked for: that of its campaign, of the meeting that decided it, of its emergency. */
	readonly since: string | null;
}

/** The first day of which an act may be; null where any is right. A window and a round say it themselves. Source: R3, R29. */
export const opensOn = (task: ActDays): string | null => roundDays(task, task.round).from ?? task.since;

export interface ActDayFault {
	/** A day to come, one before the first, one that belongs to an earlier round. */
	readonly reason: 'future' | 'early' | 'round';
	readonly first: string;
	/** The round in which the day lies. */
	readonly lies: number;
}

/**
 * What is wrong with the day of an act; null when nothing. The day decides the round: none is done before it begins, by what
 * belongs to another one. After its end it may still be made up for, late.
 */
export function actDayFault(task: ActDays, doneOn: string, today: string): ActDayFault | null {
	const first = opensOn(task) ?? '';
	if (doneOn > today) return { reason: 'future', first, lies: 0 };
	if (doneOn >= first) return null;
	const begins = roundDays(task, 1).from;
	if (task.round === 1 || begins === null || doneOn < begins)
		return { reason: 'early', first: begins ?? first, lies: 0 };
	return { reason: 'round', first, lies: roundOfDay(task, doneOn, task.round) };
}
