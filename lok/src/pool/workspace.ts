import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startTime } from './process-tree.ts';

const prefix = 'pacesetter-lok-';

/** The temporary folders of one converter: one for each child process, one in it for each job. */
export interface Workspace {
	readonly root: string;
	/** A new folder, with a `tmp` in it, for a converter process. */
	newHome(): string;
	remove(): void;
}

/** Clears away what dead processes left in `tempDir` and makes a folder of our own there. */
export function openWorkspace(tempDir: string): Workspace {
	removeStale(tempDir);
	// The owner's id and start time are in the name, so that a later process can tell whether the owner still lives.
	const root = mkdtempSync(join(tempDir, `${prefix}${process.pid}-${startTime(process.pid) ?? 0}-`));
	return {
		root,
		newHome() {
			const home = mkdtempSync(join(root, 'child-'));
			mkdirSync(join(home, 'tmp'));
			return home;
		},
		remove: () => removeTree(root),
	};
}

/** Removes a folder and all in it; a file that a dying process still writes is tried again. */
export function removeTree(path: string): void {
	rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
}

function removeStale(tempDir: string): void {
	for (const name of readdirSync(tempDir)) {
		const owner = /^pacesetter-lok-(\d+)-(\d+)-/.exec(name);
		if (owner === null || startTime(Number(owner[1])) === owner[2]) continue;
		try {
			removeTree(join(tempDir, name));
		} catch {
			// Another user's: not ours to remove.
		}
	}
}
