import { Refusal } from '../kernel/index.ts';

/** So many folders one reader has at most. */
export const mostFolders = 100;
export const longestFolderName = 40;

interface Folder {
	readonly id: string;
	readonly name: string;
}

/**
 * Whether a folder may have a name beside a reader's others; `id` null: it is new among them.
 * @throws Refusal FOLDER_NAME_TAKEN, FOLDERS_FULL
 */
export function checkFolder(folders: readonly Folder[], wanted: { id: string | null; name: string }): void {
	if (folders.some(({ id, name }) => id !== wanted.id && name === wanted.name))
		throw new Refusal('FOLDER_NAME_TAKEN', { name: wanted.name });
	if (wanted.id === null && folders.length >= mostFolders) throw new Refusal('FOLDERS_FULL', { most: mostFolders });
}
