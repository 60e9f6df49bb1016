import { setTimeout as delay } from 'node:timers/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { linkProduct, type ProductLink } from './product.ts';

const state = z.object({ contents: z.number(), made: z.number() });
type State = z.infer<typeof state>;

interface Options {
	readonly as: string;
	readonly json?: boolean;
}

/** Without any step forward for so long, in milliseconds, the worker is not at it. */
const patience = 60_000;

/** @throws Error with the code of a refusal */
async function ask<Shape extends z.ZodType>(link: ProductLink, method: string, shape: Shape) {
	const { status, body } = await link.ask(method, '/duplicates/fingerprints');
	if (status !== 200) throw new Error(`The product refuses: ${z.object({ code: z.string() }).parse(body).code}.`);
	return shape.parse(body);
}

async function follow(link: ProductLink): Promise<State> {
	let [most, moved] = [-1, performance.now()];
	for (;;) {
		const now = await ask(link, 'GET', state);
		if (process.stderr.isTTY) process.stderr.write(`\r${now.made} of ${now.contents} texts   `);
		if (now.made >= now.contents) return now;
		if (now.made > most) [most, moved] = [now.made, performance.now()];
		if (performance.now() - moved > patience)
			throw new Error(
				`${now.contents - now.made} texts are left; the log of the worker says why. It goes on every night.`,
			);
		await delay(500);
	}
}

async function rebuild(options: Options): Promise<void> {
	const link = await linkProduct(readConfig(), options.as);
	try {
		await ask(link, 'POST', z.object({ contents: z.number() }));
		const done = await follow(link);
		if (process.stderr.isTTY) process.stderr.write('\r');
		console.log(options.json ? JSON.stringify(done) : `${done.made} texts can be compared.`);
	} finally {
		await link.close();
	}
}

/** `pacesetter duplicates`: what documents are compared by. */
export const duplicatesCommand = (): Command =>
	new Command('duplicates')
		.description('What documents are compared by.')
		.addCommand(
			new Command('rebuild')
				.description(
					'Make the fingerprint of every text anew while the product runs. Stopped in the middle, run it again.',
				)
				.option('--as <account>', 'account that manages the library', 'admin')
				.option('--json', 'one JSON object')
				.action(rebuild),
		);
