import { type ChildProcess, spawn } from 'node:child_process';

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach(end));

/**
 * Runs a program.
 * @param longest milliseconds after which it is ended with all it started
 * @returns what it printed, both streams together
 * @throws Error with that where it did not end with 0
 */
export function runProgram(command: string, args: readonly string[], longest = 180_000): Promise<string> {
	const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
	running.add(child);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			output = (output + text).slice(-10_000);
		});
	}
	const timer = setTimeout(() => end(child), longest);
	const { promise, resolve, reject } = Promise.withResolvers<string>();
	child.on('error', reject);
	child.on('close', (code, signal) => {
		if (code === 0) resolve(output);
		else reject(new Error(`${command} ended with ${signal ?? code}: ${output.trim()}`));
	});
	return promise.finally(() => {
		running.delete(child);
		clearTimeout(timer);
	});
}

/** With all it started, which is in its group. */
function end({ pid }: ChildProcess): void {
	try {
		if (pid !== undefined) process.kill(-pid, 'SIGKILL');
	} catch {
		// It has ended already.
	}
}
