import { measureApart } from './lib/apart.ts';
import { report } from './lib/report.ts';

const [whole, few] = [5_250_000, 600_000];

/**
 * A tree like the whole country's: the scoped first page at each level beside the ways of common admin frameworks, counts,
 * names, and the move of a county while others read.
 */
export const run = (args: readonly string[]) =>
	report(args, ({ quick }) => measureApart('organisations/measure.ts', ['--total', String(quick ? few : whole)]));
