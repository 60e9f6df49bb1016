import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Another process works on the same data folder. */
export class DataFolderBusy extends Error {
	constructor(folder: string) {
		super(
			`Another Pacesetter is running on the data folder ${folder}. Stop it first, or set PACESETTER_DATA to another.`,
		);
	}
}

/** Exit code by which `flock` says that somebody else holds the lock. */
const held = 75;
/** How long a lock may outlive its killed holder, in milliseconds. */
const patience = 1000;

/**
 * Holds a data folder for this process by a lock of the kernel on a file in it, so that it is taken atomically, holds
 * between containers that share the folder, and goes with its holder however that ends: nothing stale is left.
 * Node has no such lock, so a small program holds it for as long as its standard input, this process, is there.
 * @throws DataFolderBusy
 */
export async function lockDataFolder(folder: string): Promise<{ release(): Promise<void> }> {
	for (const began = performance.now(); ; await delay(50)) {
		const lock = await takeLock(join(folder, 'lock'));
		if (lock) return lock;
		if (performance.now() - began > patience) throw new DataFolderBusy(folder);
	}
}

/** @returns null when somebody else holds it */
async function takeLock(file: string): Promise<{ release(): Promise<void> } | null> {
	// Its own group: Ctrl+C at the terminal must not free the folder before everything has stopped.
	const holder = spawn(
		'flock',
		['--nonblock', '--conflict-exit-code', String(held), file, '-c', 'echo held; exec cat'],
		{
			stdio: ['pipe', 'pipe', 'inherit'],
			detached: true,
		},
	);
	const ended = once(holder, 'exit').then(([code]) => Number(code));
	const answer = await Promise.race([once(holder.stdout, 'data').then(() => 'held' as const), ended]);
	if (answer === held) return null;
	if (answer !== 'held') throw new Error(`The lock ${file} could not be taken (flock ended with ${answer}).`);
	holder.unref();
	return {
		async release() {
			// The last of what was started: without this nothing else might keep us alive until it has ended.
			holder.ref();
			holder.stdin.end();
			await ended;
		},
	};
}
