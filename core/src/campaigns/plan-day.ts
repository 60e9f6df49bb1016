import { z } from 'zod';

/** Names a part of a plan for good; other parts and later revisions refer to it. A clause that was split off goes by ~ and a number. */
export const key = z.string().regex(/^[\w~-]{1,60}$/);

/** A day that is known, or one that hangs on an event whose day may not be known yet. Source: R28. */
export const planDay = z.union([
	z.object({ on: z.iso.date() }),
	z.object({ event: key, offsetDays: z.number().int().min(-3650).max(3650) }),
]);
export type PlanDay = z.infer<typeof planDay>;

export interface PlanEvent {
	readonly key: string;
	readonly name: string;
	/** Null while nobody knows it. */
	readonly on: string | null;
}

export const addDays = (day: string, days: number): string =>
	new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The same day so many months later; the last of the month where it has fewer days. */
export function addMonths(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day itself; null while its event has none, or where there is none at all. */
export function resolveDay(day: PlanDay | null, events: readonly PlanEvent[]): string | null {
	if (day === null) return null;
	if ('on' in day) return day.on;
	const event = events.find(({ key: name }) => name === day.event);
	return event?.on ? addDays(event.on, day.offsetDays) : null;
}

/** The earlier of two days, where either is known. */
export const earlier = (one: string | null, other: string | null): string | null =>
	one === null ? other : other === null || one < other ? one : other;
