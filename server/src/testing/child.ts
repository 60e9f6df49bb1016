import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** A process of a test, to be killed by it. */
export interface TestChild {
	readonly process: ChildProcess;
	/** The first line it printed. */
	readonly said: string;
	/** As `kill -9`; resolves when it has ended. */
	kill(): Promise<void>;
}

/** The address of a module below `server/src`, to be imported by a child. */
export const sourceUrl = (path: string): string => pathToFileURL(join(import.meta.dirname, '..', path)).href;

/**
 * Runs a text as a module in a process of its own and waits until it prints a line.
 * @throws Error with what it wrote to standard error when it ends without a line
 */
export async function startChild(code: string, args: readonly string[]): Promise<TestChild> {
	const child = spawn(process.execPath, ['--input-type=module', '--eval', code, ...args], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const ended = once(child, 'exit');
	let errors = '';
	child.stderr.on('data', (chunk) => {
		errors += chunk;
	});
	const said = await new Promise<string>((line, failed) => {
		createInterface({ input: child.stdout }).once('line', line);
		ended.then(() => failed(new Error(`the child ended: ${errors}`)));
	});
	return {
		process: child,
		said,
		async kill() {
			child.kill('SIGKILL');
			await ended;
		},
	};
}
