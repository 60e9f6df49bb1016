import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keyOf, type Shelf } from './store.ts';

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
	};
}
