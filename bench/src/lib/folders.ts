import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

/** A file or folder of the reading that lies beside the repository. @throws Error where there is none */
export function shared(path: string): string {
	const found = resolve(root, '..', 'shared', path);
	if (!existsSync(found)) throw new Error(`This benchmark measures real documents, and there is no ${found}.`);
	return found;
}

const temporary = new Set<string>();
process.on('exit', () => {
	for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/** Does some work in a temporary folder of its own. */
export async function inTemporary<T>(work: (folder: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'pacesetter-bench-'));
	temporary.add(folder);
	try {
		return await work(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
		temporary.delete(folder);
	}
}
