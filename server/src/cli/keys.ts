import { setTimeout as delay } from 'node:timers/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { ask } from './ask.ts';
import { linkProduct, type ProductLink } from './product.ts';

const keys = z.array(
	z.object({
		name: z.string(),
		current: z.boolean(),
		inKeyFile: z.boolean(),
		values: z.number(),
		retiredAt: z.string().nullable(),
	}),
);
type Keys = z.infer<typeof keys>;
const rotated = z.object({ made: z.boolean(), current: z.string() });

interface Options {
	readonly as: string;
	readonly json?: boolean;
}

function tell(list: Keys): void {
	for (const { name, current, inKeyFile, values, retiredAt } of list) {
		const marks = [
			current && 'seals now',
			!inKeyFile && 'NOT IN THE KEY FILE',
			retiredAt && `not needed since ${retiredAt}`,
		];
		console.log(`${name}  ${values} values  ${marks.filter(Boolean).join(', ')}`.trimEnd());
	}
}

const staleOf = (list: Keys): number => list.reduce((sum, key) => (key.current ? sum : sum + key.values), 0);
/** Through when every other key is retired: values may be sealed with one until nobody who began earlier is writing. */
const isThrough = (list: Keys): boolean => list.every(({ current, retiredAt }) => current || retiredAt !== null);

async function status(options: Options): Promise<void> {
	const link = await linkProduct(readConfig(), options.as);
	try {
		const list = await ask(link, 'GET', '/keys', keys);
		if (options.json) console.log(JSON.stringify({ stale: staleOf(list), keys: list }));
		else tell(list);
	} finally {
		await link.close();
	}
}

/** Without any step forward for so long, in milliseconds, the worker is not at it. */
const patience = 60_000;

async function follow(link: ProductLink): Promise<Keys> {
	let [least, moved] = [Number.POSITIVE_INFINITY, performance.now()];
	for (;;) {
		const list = await ask(link, 'GET', '/keys', keys);
		const stale = staleOf(list);
		if (process.stderr.isTTY) process.stderr.write(`\r${stale} values to be sealed anew   `);
		if (stale === 0 && isThrough(list)) return list;
		if (stale < least) [least, moved] = [stale, performance.now()];
		if (performance.now() - moved > patience)
			throw new Error(
				`${stale} values are still sealed with an old key; the log of the worker says why. Run this again.`,
			);
		await delay(500);
	}
}

async function rotate(options: Options): Promise<void> {
	const link = await linkProduct(readConfig(), options.as);
	try {
		const { made, current } = await ask(link, 'POST', '/keys/rotate', rotated);
		console.error(made ? `New key ${current}.` : `An earlier rotation to ${current} is being ended; no key was made.`);
		const list = await follow(link);
		if (process.stderr.isTTY) process.stderr.write('\r');
		if (options.json) console.log(JSON.stringify({ made, current, stale: 0, keys: list }));
		else tell(list);
		console.error('Keep a copy of the key file now, apart from the backups of the data.');
	} finally {
		await link.close();
	}
}

const withOptions = (command: Command): Command =>
	command.option('--as <account>', 'account that manages keys', 'admin').option('--json', 'one JSON object');

/** `pacesetter keys`: the keys of sensitive fields. */
export const keysCommand = (): Command =>
	new Command('keys')
		.description('The keys with which sensitive fields are sealed.')
		.addCommand(
			withOptions(new Command('status').description('Each key, and how many values it seals.')).action(status),
		)
		.addCommand(
			withOptions(
				new Command('rotate').description(
					'Make a new key and seal everything anew with it while the product runs. Stopped in the middle, run it again.',
				),
			).action(rotate),
		)
		.addCommand(
			new Command('rotate-index')
				.description(
					'With the product stopped: make the index by which equal ID numbers are found anew with another key. Recovery codes are void afterwards.',
				)
				.option('--json', 'one JSON object')
				.action(async (options: { json?: boolean }) => (await import('./rotate-index.ts')).rotateIndexAlone(options)),
		);
