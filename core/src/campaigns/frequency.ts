/** How often an action comes round. Source: R29. */
export const frequencies = ['once', 'monthly', 'quarterly', 'half_yearly', 'yearly'] as const;
export type Frequency = (typeof frequencies)[number];

/** Months of one round; null for what is done once. */
export const monthsOf: Record<Frequency, number | null> = {
	once: null,
	monthly: 1,
	quarterly: 3,
	half_yearly: 6,
	yearly: 12,
};
