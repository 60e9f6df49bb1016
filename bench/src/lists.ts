import { measureApart } from './lib/apart.ts';
import { report } from './lib/report.ts';

const [whole, few] = [100_000, 5000];

/** Lists of the library at a hundred thousand documents: of all, of categories large and small, in each order, and the front page. */
export const run = (args: readonly string[]) =>
	report(args, ({ quick }) => measureApart('lists/measure.ts', ['--documents', String(quick ? few : whole)]));
