import { type StartScore, scoreStarts } from './starts.ts';
import type { Truth } from './truth.ts';

/** What one document came out as. */
export interface Outcome {
	readonly truth: Truth;
	/** 0 where it could not be converted. */
	readonly pages: number;
	readonly starts: StartScore | undefined;
}

export interface Score {
	readonly documents: number;
	readonly exact: number;
	readonly withinOne: number;
	/** Pages too many and too few, together. */
	readonly sumOfErrors: number;
	/** Page starts of the documents whose breaks Word saved completely. */
	readonly starts: { readonly known: number; readonly exact: number; readonly withinLine: number };
}

export function outcome(truth: Truth, pages: readonly string[]): Outcome {
	return { truth, pages: pages.length, starts: scoreStarts(truth, pages) };
}

export function score(outcomes: readonly Outcome[]): Score {
	const errors = outcomes.map(({ truth, pages }) => Math.abs(pages - truth.pages));
	const starts = outcomes.flatMap((each) => each.starts ?? []);
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	return {
		documents: outcomes.length,
		exact: errors.filter((error) => error === 0).length,
		withinOne: errors.filter((error) => error <= 1).length,
		sumOfErrors: sum(errors),
		starts: {
			known: sum(starts.map((each) => each.starts)),
			exact: sum(starts.map((each) => each.exact)),
			withinLine: sum(starts.map((each) => each.withinLine)),
		},
	};
}
