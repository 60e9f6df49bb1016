import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '../../..');

export interface Program {
	/** http://127.0.0.1:port */
	readonly address: string;
	stop(): Promise<void>;
}

/** Starts a server of the repository; it has said its address when this resolves. */
export async function startProgram(args: readonly string[], env: Record<string, string>): Promise<Program> {
	const child = spawn(process.execPath, args, {
		cwd: root,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
	});
	const ended = new Promise<void>((done) => child.once('close', () => done()));
	const stop = (): Promise<void> => {
		child.kill('SIGTERM');
		return ended;
	};
	const { stdout } = child;
	if (!stdout) throw new Error('nothing can be heard of it');
	for await (const line of createInterface({ input: stdout })) {
		const address = /http:\/\/\S+/.exec(line)?.[0];
		if (!address) continue;
		stdout.resume();
		return { address, stop };
	}
	throw new Error(`${args[0]} ended before it said its address`);
}
