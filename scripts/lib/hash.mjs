import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Every file below a folder, in a fixed order. Symbolic links are left out.
 * @param {string} folder absolute
 * @param {(name: string) => boolean} [skip] names of files and folders to leave out
 * @returns {string[]} absolute paths
 */
export function filesUnder(folder, skip = () => false) {
	/** @type {string[]} */
	const found = [];
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		if (skip(entry.name)) continue;
		const path = join(folder, entry.name);
		if (entry.isDirectory()) found.push(...filesUnder(path, skip));
		else if (entry.isFile()) found.push(path);
	}
	return found.sort();
}

/**
 * One SHA-256 over names and contents, in hex.
 * @param {string} base the folder that names are relative to
 * @param {string[]} files absolute paths
 */
export function hashFiles(base, files) {
	const hash = createHash('sha256');
	for (const file of files) {
		const bytes = readFileSync(file);
		hash.update(`${relative(base, file)}\0${bytes.length}\0`).update(bytes);
	}
	return hash.digest('hex');
}
