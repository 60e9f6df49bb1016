import { setTimeout as delay } from 'node:timers/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { ask } from './ask.ts';
import { linkProduct, type ProductLink } from './product.ts';

const periods = z.array(
	z.object({
		what: z.string(),
		days: z.number(),
		reason: z.string(),
		before: z.string(),
		due: z.number(),
		countedAt: z.string().nullable(),
	}),
);
type Periods = z.infer<typeof periods>;

function tell(list: Periods, word: string): void {
	for (const { what, days, due, reason } of list)
		console.log(`${what}  ${due} ${word}, kept ${days} days\n    ${reason}`);
}

const dueIn = (list: Periods): number => list.reduce((sum, { due }) => sum + due, 0);
/** Longest wait for the worker, in milliseconds. */
const patience = 120_000;

/** What is due now, also where a worker has to count it. @throws Error when he doesn't get there */
async function counted(link: ProductLink): Promise<Periods> {
	const began = new Date().toISOString();
	await ask(link, 'POST', '/retention/count', z.object({ begun: z.boolean() }));
	for (const since = performance.now(); ; await delay(300)) {
		const list = await ask(link, 'GET', '/retention', periods);
		if (list.every(({ countedAt }) => countedAt !== null && countedAt >= began)) return list;
		if (performance.now() - since > patience)
			throw new Error('The worker does not count what is due; its log says why.');
	}
}

/** Waits until nothing of what was due is left. @throws Error when the worker doesn't get there */
async function removed(link: ProductLink): Promise<void> {
	for (const began = performance.now(); ; await delay(500)) {
		const due = dueIn(await ask(link, 'GET', '/retention', periods));
		if (process.stderr.isTTY) process.stderr.write(`\r${due} left   `);
		if (due === 0) return;
		if (performance.now() - began > patience)
			throw new Error(`${due} are still due; the log of the worker says why. It goes on at night.`);
	}
}

async function run(options: { as: string; dryRun?: boolean; json?: boolean }): Promise<void> {
	const link = await linkProduct(readConfig(), options.as);
	try {
		const list = await counted(link);
		if (!options.dryRun && dueIn(list) > 0) {
			await ask(link, 'POST', '/retention/run', z.object({ begun: z.boolean() }));
			await removed(link);
		}
		const word = options.dryRun ? 'due' : 'removed';
		if (options.json) console.log(JSON.stringify({ dryRun: options.dryRun === true, periods: list }));
		else tell(list, word);
	} finally {
		await link.close();
	}
}

/** `pacesetter retention`: removes what has been kept long enough. */
export const retentionCommand = (): Command =>
	new Command('retention')
		.description('Remove what has been kept long enough, now instead of at night.')
		.option('--dry-run', 'only say what would go, and why')
		.option('--as <account>', 'account that looks after retention', 'admin')
		.option('--json', 'one JSON object; `due` is what was due before')
		.action(run);
