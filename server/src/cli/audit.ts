import { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { linkProduct } from './product.ts';

const verdict = z.object({
	entries: z.number(),
	seals: z.number(),
	broken: z.object({ seal: z.number(), entry: z.number().nullable(), how: z.string() }).nullable(),
	unsealed: z.object({ entries: z.number(), first: z.number().nullable(), last: z.number().nullable() }),
	tip: z.string(),
	keptFound: z.boolean().nullable(),
});
const line = z.union([z.object({ verdict }), z.object({ entries: z.number() })]);

function tell({ entries, seals, broken, unsealed, tip, keptFound }: z.infer<typeof verdict>): void {
	const where = broken?.entry ? `entry ${broken.entry} (seal ${broken.seal})` : `seal ${broken?.seal}`;
	console.log(broken ? `BROKEN at ${where}: ${broken.how.replace('_', ' ')}.` : 'The chain holds.');
	console.log(`${entries} entries in ${seals} seals ${broken ? 'hold before it' : 'proved'}.`);
	if (unsealed.entries > 0) {
		console.log(
			`${unsealed.entries} entries, ${unsealed.first} to ${unsealed.last}, are not sealed yet and prove nothing.`,
		);
	}
	if (keptFound !== null)
		console.log(keptFound ? 'The hash kept is in the chain.' : 'The hash kept is NOT in the chain.');
	console.log(`Last hash, to be kept elsewhere: ${tip}`);
}

async function verify(options: { as: string; kept?: string; json?: boolean }): Promise<void> {
	const product = await linkProduct(readConfig(), options.as);
	try {
		let result: z.infer<typeof verdict> | undefined;
		const query = options.kept ? `?kept=${encodeURIComponent(options.kept)}` : '';
		await product.follow('POST', `/audit/verify${query}`, (text) => {
			const parsed = line.parse(JSON.parse(text));
			if ('verdict' in parsed) result = parsed.verdict;
			else if (process.stderr.isTTY) process.stderr.write(`\r${parsed.entries} entries`);
		});
		if (process.stderr.isTTY) process.stderr.write('\r');
		if (!result) throw new Error('The proof ended before its verdict.');
		if (options.json) console.log(JSON.stringify(result));
		else tell(result);
		process.exitCode = result.broken || result.keptFound === false ? 1 : 0;
	} finally {
		await product.close();
	}
}

/** `pacesetter audit`: proof that the log of acts is whole. */
export const auditCommand = (): Command =>
	new Command('audit')
		.description('The log of acts.')
		.addCommand(
			new Command('verify')
				.description(
					'Prove the chain; name the first entry that was changed, and what is not sealed yet. Exit 1 when broken.',
				)
				.option('--as <account>', 'account that reads the log', 'admin')
				.option('--kept <hash>', 'a last hash noted earlier: it must still be in the chain')
				.option('--json', 'the verdict as one JSON object')
				.action(verify),
		);
