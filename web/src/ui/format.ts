/** How sizes, times and counts are written. Pure, so that the server and the browser write the same. */

// Readers of one county live in one time zone; the server's own doesn't matter.
const timeZone = 'Asia/Shanghai';
const dayParts: Intl.DateTimeFormatOptions = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' };
const timeParts: Intl.DateTimeFormatOptions = { ...dayParts, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

// Swedish writes 2026-11-23 14:05, the form that Chinese offices use as well.
const dayFormat = new Intl.DateTimeFormat('sv-SE', dayParts);
const timeFormat = new Intl.DateTimeFormat('sv-SE', timeParts);

/** 2026-11-23 */
export const formatDay = (iso: string): string => dayFormat.format(new Date(iso));
/** 2026-11-23 14:05 */
export const formatTime = (iso: string): string => timeFormat.format(new Date(iso));

const units = ['B', 'KB', 'MB', 'GB'];

/** 512 B, 36.5 KB, 1.2 MB: three digits at most, 1 KB = 1024 B. */
export function formatBytes(bytes: number): string {
	let value = bytes;
	let unit = 0;
	while (value >= 999.5 && unit < units.length - 1) {
		value /= 1024;
		unit += 1;
	}
	const digits = unit === 0 || value >= 99.95 ? 0 : 1;
	return `${Number(value.toFixed(digits))} ${units[unit]}`;
}

const groups = new Intl.NumberFormat('en');
/** 12,345 */
export const formatCount = (count: number): string => groups.format(count);
