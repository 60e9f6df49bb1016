import { formatDay } from './format.ts';

/** Days as readers live them, YYYY-MM-DD, in China. */

const dayLong = 86_400_000;
const midnight = (day: string): number => new Date(`${day}T00:00:00+08:00`).getTime();

export const today = (): string => formatDay(new Date().toISOString());

/** The instant at which a day begins. */
export const startOfDay = (day: string): string => new Date(midnight(day)).toISOString();

/** The instant at which a day is over. */
export const endOfDay = (day: string): string => new Date(midnight(day) + dayLong).toISOString();

/** A day that an address names; empty for anything else. */
export const dayOf = (text: string | null): string =>
	text && /^\d{4}-\d{2}-\d{2}$/.test(text) && Date.parse(text) ? text : '';
