const chinaOffset = 8 * 3600 * 1000;

/** The day in China at an instant, YYYY-MM-DD: the whole country keeps one time, without summer time. */
export const dayInChina = (instant: Date): string =>
	new Date(instant.getTime() + chinaOffset).toISOString().slice(0, 10);

/** The minute in China at an instant, as offices write it: YYYY-MM-DD HH:MM. */
export const minuteInChina = (instant: Date): string =>
	new Date(instant.getTime() + chinaOffset).toISOString().slice(0, 16).replace('T', ' ');

/** Whole days from one day to another, YYYY-MM-DD both; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
