import { setTimeout as delay } from 'node:timers/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { linkProduct, type ProductLink } from './product.ts';

const state = z.object({
	documents: z.number(),
	rebuilding: z.object({ done: z.number(), total: z.number() }).nullable(),
	rebuiltAt: z.string().nullable(),
	failed: z.string().nullable(),
});
type State = z.infer<typeof state>;

const between = 500;

async function ask(product: ProductLink, method: string, path: string): Promise<State> {
	const { status, body } = await product.ask(method, path);
	if (status !== 200) throw new Error(z.object({ code: z.string() }).parse(body).code);
	return state.parse(body);
}

/** Follows a rebuild until it has ended. @throws Error when it was given up */
async function follow(product: ProductLink, before: string | null, tell: (now: State) => void): Promise<State> {
	for (;;) {
		const now = await ask(product, 'GET', '/search/index');
		if (now.failed) throw new Error('The rebuild was given up; the log of the worker says why.');
		if (now.rebuiltAt !== before && !now.rebuilding) return now;
		tell(now);
		await delay(between);
	}
}

async function rebuild(options: { as: string; json?: boolean }): Promise<void> {
	const product = await linkProduct(readConfig(), options.as);
	const began = performance.now();
	try {
		const { rebuiltAt } = await ask(product, 'POST', '/search/index/rebuild');
		const { documents } = await follow(product, rebuiltAt, ({ rebuilding }) => {
			if (process.stderr.isTTY && rebuilding)
				process.stderr.write(`\r${rebuilding.done} of ${rebuilding.total} documents`);
		});
		const ms = Math.round(performance.now() - began);
		if (process.stderr.isTTY) process.stderr.write('\r');
		console.log(options.json ? JSON.stringify({ documents, ms }) : `${documents} documents in the index, ${ms} ms.`);
	} finally {
		await product.close();
	}
}

/** `pacesetter search`: the index of every word on every page. */
export const searchCommand = (): Command =>
	new Command('search')
		.description('The search index.')
		.addCommand(
			new Command('rebuild')
				.description('Make the index again from the database, beside the one that is searched meanwhile.')
				.option('--as <account>', 'account that keeps the library', 'admin')
				.option('--json', 'the result as one JSON object')
				.action(rebuild),
		);
