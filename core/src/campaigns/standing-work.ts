import { addDays } from './plan-day.ts';

/** The same day so many months later; the last of the month where it has fewer days. */
function addMonths(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The round of standing work on a day: it goes on in the rhythm that it had in its campaign. Source: R29. */
export function roundOn(
	{ fromOn, months }: { readonly fromOn: string; readonly months: number },
	today: string,
): { readonly from: string; readonly until: string } {
	let round = 0;
	while (addMonths(fromOn, months * (round + 1)) <= today) round += 1;
	return {
		from: addMonths(fromOn, months * round),
		until: addDays(addMonths(fromOn, months * (round + 1)), -1),
	};
}
