import { dayInChina, daysBetween } from '../kernel/index.ts';
import { addDays } from './plan-day.ts';

/** So many days back a beginning may lie: what broke out is written down when there is time. */
const mostDaysBack = 7;

/** Days after the end in which paperwork may be completed: what is offered first, and the most. */
export const usualPaperworkDays = 14;
export const mostPaperworkDays = 90;

/** Days on which an organisation is in an emergency, both included; without a last one it still is. */
export interface IdleSpan {
	readonly from: string;
	readonly until: string | null;
}

/**
 * A day moved by the emergencies that came before it was over: by each of their days once, however many of them overlap, and by
 * none before it was asked for. One that still lasts moves nothing yet.
 * @param since the first day on which it was asked for; null where that was long ago
 * @param idle in order, none touching another
 */
export function movedDay(due: string, since: string | null, idle: readonly IdleSpan[]): string {
	let moved = due;
	for (const { from, until } of idle) {
		if (until === null || from > moved) break;
		const first = since !== null && since > from ? since : from;
		moved = addDays(moved, Math.max(0, daysBetween(first, until) + 1));
	}
	return moved;
}

/** Whether a task rests in an emergency that lasts: what was overdue before it began stays overdue. */
export function isSuspended(due: string | null, idle: readonly IdleSpan[]): boolean {
	const lasting = idle.find(({ until }) => until === null);
	return lasting !== undefined && (due === null || due >= lasting.from);
}

/** Whether an emergency that is declared on a day may have begun on another: before it, only where the issuer says so, for days move by that. */
export const mayBeginOn = (fromOn: string, today: string, byIssuer: boolean): boolean =>
	fromOn === today || (byIssuer && fromOn < today && daysBetween(fromOn, today) <= mostDaysBack);

/** Until when a short task is to be done: so many hours from now, or until the end of a day. */
export type ShortTerm = { readonly hours: number } | { readonly on: string };

/** The same as a day, and as the moment where it is one. */
export function shortTerm(term: ShortTerm, now: Date): { readonly dueOn: string; readonly dueAt: Date | null } {
	if ('on' in term) return { dueOn: term.on, dueAt: null };
	const dueAt = new Date(now.getTime() + term.hours * 3_600_000);
	return { dueOn: dayInChina(dueAt), dueAt };
}

/** 待补, 已补, 未补: what was entered in an emergency with less than its task asks for. */
export const paperworks = ['owed', 'given', 'lapsed'] as const;
export type Paperwork = (typeof paperworks)[number];

/** The last day on which paperwork of an emergency may be completed; null while it lasts. */
export const paperworkUntil = (liftedOn: string | null, days: number): string | null =>
	liftedOn === null ? null : addDays(liftedOn, days);
