import type { Plan } from './plan.ts';

/** Those with a number: a goal that nobody has measured yet stands in words, and nothing is held against it. */
export const numbered = (indicators: Plan['indicators']): Plan['indicators'] =>
	indicators.filter((one) => [one.baseline, one.floor, one.stretch].some((value) => value !== null));
