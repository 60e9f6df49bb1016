import { bans } from './bans.ts';
import { borders } from './borders.ts';
import type { Check, Result } from './check.ts';
import { deadCode } from './dead-code.ts';
import { licences } from './licences.ts';
import { lint } from './lint.ts';
import { sizes } from './sizes.ts';
import { types } from './types.ts';
import { vulnerabilities } from './vulnerabilities.ts';

// The slow ones first, so that the others run beside them.
const checks: Check[] = [types, vulnerabilities, deadCode, borders, lint, bans, sizes, licences];

/** Runs every check, two at a time, and prints a line for each. Resolves to the names of those that failed. */
export async function runChecks(): Promise<string[]> {
	const waiting = [...checks];
	const failed: string[] = [];
	const work = async (): Promise<void> => {
		for (let check = waiting.shift(); check; check = waiting.shift()) {
			if (!(await runOne(check))) failed.push(check.name);
		}
	};
	await Promise.all([work(), work()]);
	return failed;
}

async function runOne(check: Check): Promise<boolean> {
	const since = performance.now();
	const result = await check.run().catch((error: unknown): Result => ({ ok: false, summary: String(error) }));
	const seconds = ((performance.now() - since) / 1000).toFixed(1);
	console.log(`${result.ok ? '✓' : '✗'} ${check.name} (${seconds} s): ${result.summary}`);
	for (const line of result.details ?? []) console.log(`    ${line}`);
	return result.ok;
}
