import { measureApart } from './lib/apart.ts';
import { shared } from './lib/folders.ts';
import { report } from './lib/report.ts';

/**
 * How many planted variants of real texts are found again among thousands of others, how many of the documents named are
 * duplicates indeed, and how long it takes among a hundred thousand.
 */
export const run = (args: readonly string[]) =>
	report(args, ({ quick }) => measureApart('duplicates/measure.ts', [shared('corpora'), ...(quick ? ['--few'] : [])]));
