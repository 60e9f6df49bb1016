import { createReadStream } from 'node:fs';
import { access, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isHash, keyOf, type Listed, type Shelf } from './store.ts';

async function* listFolder(folder: string): AsyncGenerator<Listed> {
	const entries = await opendir(folder).catch(() => null);
	for await (const entry of entries ?? []) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) yield* listFolder(path);
		const found = isHash(entry.name) ? await stat(path).catch(() => null) : null;
		// Since it lies here, not since its bytes were written: `take` renames.
		if (found) yield { hash: entry.name, at: found.ctime };
	}
}

/** Files in a folder. `take` renames, so the path given must be on the same file system. */
export function diskShelf(folder: string): Shelf {
	const pathOf = (hash: string): string => join(folder, keyOf(hash));
	const has = (hash: string): Promise<boolean> =>
		access(pathOf(hash)).then(
			() => true,
			() => false,
		);
	return {
		has,
		async take(path, hash) {
			const target = pathOf(hash);
			await mkdir(dirname(target), { recursive: true });
			await rename(path, target);
			// The rename itself must outlive a power cut, not only the bytes.
			const directory = await open(dirname(target));
			await directory.sync().finally(() => directory.close());
		},
		read: async (hash, range) => createReadStream(pathOf(hash), range),
		size: async (hash) => (await stat(pathOf(hash))).size,
		local: async (hash) => ({ path: pathOf(hash), release: async () => undefined }),
		remove: (hash) => rm(pathOf(hash), { force: true }),
		list: () => listFolder(folder),
	};
}
