import { measureApart } from './lib/apart.ts';
import { report } from './lib/report.ts';

/** A thousand signed-in people who click through a county, and what a bare route with one scoped SELECT bears. */
export const run = (args: readonly string[]) =>
	report(args, ({ quick }) => measureApart('people/measure.ts', quick ? ['--people', '100', '--seconds', '10'] : []));
