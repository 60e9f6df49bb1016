import { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { ask } from './ask.ts';
import { linkProduct } from './product.ts';

const proof = z.object({ accounts: z.number(), transfers: z.number(), held: z.number(), wrong: z.array(z.string()) });

async function check(options: { as: string; json?: boolean }): Promise<void> {
	const link = await linkProduct(readConfig(), options.as);
	try {
		const found = await ask(link, 'GET', '/points/proof', proof);
		if (options.json) console.log(JSON.stringify(found));
		else {
			for (const wrong of found.wrong) console.log(`WRONG: ${wrong}.`);
			const { accounts, transfers, held } = found;
			console.log(`${transfers} transfers derived anew; ${accounts} readers' accounts hold ${held} points.`);
			if (found.wrong.length === 0) console.log('Every balance is what its postings say, and all sum to nothing.');
		}
		process.exitCode = found.wrong.length === 0 ? 0 : 1;
	} finally {
		await link.close();
	}
}

/** `pacesetter points`: proof that no points are made or lost. */
export const pointsCommand = (): Command =>
	new Command('points')
		.description('Points by double entry.')
		.addCommand(
			new Command('check')
				.description('Derive every balance anew from the postings. Exit 1 when something does not add up.')
				.option('--as <account>', 'account that issues points', 'admin')
				.option('--json', 'one JSON object')
				.action(check),
		);
