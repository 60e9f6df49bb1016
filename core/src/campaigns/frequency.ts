import type { Frequency } from '../directives/desk/draft.ts';

/** As the desk of a directive tells it. Source: R29. */
export { type Frequency, frequencies } from '../directives/desk/draft.ts';

/** Months of one round; null for what is done once. */
export const monthsOf: Record<Frequency, number | null> = {
	once: null,
	monthly: 1,
	quarterly: 3,
	half_yearly: 6,
	yearly: 12,
};
