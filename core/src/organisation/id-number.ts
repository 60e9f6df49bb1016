const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** Why a text is no ID number: `rounded` is one that a spreadsheet kept as a number and cut to 15 digits. */
export type IdNumberFault = 'length' | 'form' | 'date' | 'check' | 'rounded';

/** A day that exists, from YYYYMMDD. */
function isDay(text: string): boolean {
	const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))];
	const date = new Date(Date.UTC(year, month - 1, day));
	return year >= 1850 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const checkDigit = (text: string): string =>
	checks[weights.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0) % 11] ?? '';

/**
 * Checks an ID number of 18 characters (GB 11643-1999), its last letter a capital X. The old form of 15 digits is not
 * taken: it has had no force since 2013.
 */
export function idNumberFault(text: string): IdNumberFault | null {
	if (!/^[0-9Xx]+$/.test(text)) return 'form';
	if (text.length !== 18) return 'length';
	if (!/^\d{17}[\dX]$/.test(text)) return 'form';
	const holds = checkDigit(text) === text[17];
	if (!holds && text.endsWith('000')) return 'rounded';
	if (!isDay(text.slice(6, 14))) return 'date';
	return holds ? null : 'check';
}

/** What an ID number tells: day of birth, and sex by the 17th digit, odd for men. */
export const readIdNumber = (text: string): { bornOn: string; sex: 'male' | 'female' } => ({
	bornOn: `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`,
	sex: Number(text[16]) % 2 === 1 ? 'male' : 'female',
});

/** What lists show: 3401**********1234. */
export const maskIdNumber = (text: string): string => `${text.slice(0, 4)}**********${text.slice(-4)}`;
