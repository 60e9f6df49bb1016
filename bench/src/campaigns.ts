import { measureApart } from './lib/apart.ts';
import { report } from './lib/report.ts';

/** A campaign of twenty actions, issued to a county of 1,800 organisations; its board, from the county down to a branch. */
export const run = (args: readonly string[]) => report(args, () => measureApart('campaigns/measure.ts', []));
