import { measureApart } from './lib/apart.ts';
import { report } from './lib/report.ts';

const [whole, few] = [10_000_000, 500_000];

/** The log of acts: how fast its chain is proved, and what writing an entry costs an act. */
export const run = (args: readonly string[]) =>
	report(args, ({ quick }) => measureApart('audit/measure.ts', ['--entries', String(quick ? few : whole)]));
