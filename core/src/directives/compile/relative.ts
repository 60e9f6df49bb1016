import type { Dated, Days } from './calendar.ts';

const byWeek = '(?:本|这|下)(?:周|星期)';
/** Days as one who speaks tells them. */
export const relativeSaid = `(?:昨今|今明|明后)两[天日]|[昨今明][天日]|[前后]天|${byWeek}[一二三四五六日末天]?`;
const fromToday: Readonly<Record<string, readonly [number, number]>> = {
	前天: [-2, -2],
	昨: [-1, -1],
	昨今: [-1, 0],
	今: [0, 0],
	今明: [0, 1],
	明: [1, 1],
	明后: [1, 2],
	后天: [2, 2],
};

/** The days that such words name, by that of speaking. Undefined where it is not known. */
export function relativeDays(words: string, { on }: Dated): Days | undefined {
	if (on === null) return undefined;
	const at = (by: number): string => new Date(Date.parse(on) + by * 86_400_000).toISOString().slice(0, 10);
	const near = fromToday[words] ?? fromToday[words.replace(/(?:两)?[天日]$/, '')];
	if (near !== undefined) return { first: at(near[0]), last: at(near[1]) };
	const week = new RegExp(`^${byWeek}(?<day>[一二三四五六日末天]?)$`).exec(words)?.groups?.day;
	if (week === undefined) return undefined;
	const monday = (words.startsWith('下') ? 7 : 0) - ((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7);
	if (week === '') return { first: at(monday), last: at(monday + 6) };
	const by = monday + '一二三四五六'.indexOf(week);
	return /[日末天]/.test(week)
		? { first: at(monday + (week === '末' ? 5 : 6)), last: at(monday + 6) }
		: { first: at(by), last: at(by) };
}
