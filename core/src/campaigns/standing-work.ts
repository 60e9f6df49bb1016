import { addMonths } from './plan-day.ts';
import { roundDays } from './round.ts';

/** The round of standing work on a day: it goes on in the rhythm that it had in its campaign. Source: R29. */
export function roundOn(
	{ fromOn, months }: { readonly fromOn: string; readonly months: number },
	today: string,
): { readonly from: string; readonly until: string } {
	let round = 1;
	while (addMonths(fromOn, months * round) <= today) round += 1;
	const { from, until } = roundDays({ fromOn, dueOn: null, months }, round);
	return { from: from ?? fromOn, until: until ?? fromOn };
}
