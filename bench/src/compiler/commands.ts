import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';
import { shared } from '../lib/folders.ts';
import { median, round } from '../lib/report.ts';
import { textOfPages } from './pages.ts';

const commands = ['outline', 'proofread', 'compile'] as const;
type Command = (typeof commands)[number];

/** Seconds on the clock and of the processor that a command takes, from its start to its end, its children counted. */
function once(call: readonly string[]): { clock: number; processor: number } {
	const began = performance.now();
	const { stdout, status } = spawnSync('bash', ['-c', '"$@" > /dev/null || exit 1; times', 'bash', ...call], {
		cwd: root,
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(`${call.join(' ')} failed`);
	const clock = (performance.now() - began) / 1000;
	const children = stdout.trim().split('\n')[1] ?? '';
	const spent = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
		([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
	);
	return { clock, processor: spent.reduce((sum, each) => sum + each, 0) };
}

/** The whole commands as a person calls them, process start included; `npx` and the program itself in turns. */
export async function measureCommands(quick: boolean) {
	const folder = await mkdtemp(join(tmpdir(), 'pacesetter-commands-'));
	const runs = quick ? 3 : 7;
	const files = {
		speech: join(shared('source'), 'speech.docx'),
		pages60: join(folder, '60.txt'),
		pages300: join(folder, '300.txt'),
	};
	const result: Record<string, Record<Command, Record<string, number>>> = {};
	try {
		await writeFile(files.pages60, await textOfPages(60));
		await writeFile(files.pages300, await textOfPages(300));
		for (const [name, file] of Object.entries(files)) {
			const of = (command: Command) => {
				const times = Array.from({ length: runs }, () => ({
					npx: once(['npx', 'pacesetter', command, file, '--json']),
					own: once([process.execPath, join(root, 'server/bin/pacesetter.js'), command, file, '--json']),
				}));
				const middle = (pick: (one: (typeof times)[number]) => number) => round(median(times.map(pick)), 2);
				return {
					npx: middle(({ npx }) => npx.clock),
					npxProcessor: middle(({ npx }) => npx.processor),
					own: middle(({ own }) => own.clock),
					ownProcessor: middle(({ own }) => own.processor),
				};
			};
			result[name] = { outline: of('outline'), proofread: of('proofread'), compile: of('compile') };
			console.log(`commands, ${name}, seconds: ${JSON.stringify(result[name])}`);
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	return result;
}
