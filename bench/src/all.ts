import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describeMachine } from './all/machine.ts';
import { type Results, table } from './all/table.ts';
import { report } from './lib/report.ts';

/** Every benchmark, one after another, each in a process of its own; ends with a table for the documentation. */
export const run = (args: readonly string[]) =>
	report(args, async ({ quick }) => {
		const more = quick ? ['--quick'] : [];
		const results: Results = {
			convert: await runBenchmark('convert', more),
			'first-page': await runBenchmark('first-page', more),
			queue: await runBenchmark('queue', more),
			lighthouse: await runBenchmark('lighthouse', more),
			pages: await runBenchmark('pages', quick ? [] : ['--stock']),
		};
		console.log(`\n${describeMachine()}\n\n${table(results)}`);
		return results;
	});

/** @returns what its last line says @throws Error where there is no such line */
async function runBenchmark<Result>(name: string, args: readonly string[]): Promise<Result> {
	console.log(`\n${name}`);
	const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), name, '--json', ...args], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const end = () => child.kill();
	process.once('exit', end);
	let last = '';
	for await (const line of createInterface(child.stdout)) {
		if (!line.startsWith('{')) console.log(line);
		last = line;
	}
	process.off('exit', end);
	if (!last.startsWith('{')) throw new Error(`The benchmark ${name} gave no result`);
	return JSON.parse(last);
}
