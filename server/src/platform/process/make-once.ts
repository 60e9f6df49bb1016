import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file for this user only, beside the one it is meant to be; it is on the disk when this returns. @returns its path */
export async function writeAside(path: string, text: string): Promise<string> {
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	const aside = `${path}.${process.pid}.${randomBytes(6).toString('hex')}`;
	const file = await open(aside, 'wx', 0o600);
	try {
		await file.writeFile(text);
		await file.sync();
	} finally {
		await file.close();
	}
	return aside;
}

/**
 * Makes a file that only this user reads, unless it is there. Of two processes that start at once, one makes it and
 * the other reads it: a link is there whole or not at all.
 * @returns what is in the file
 */
export async function makeOnce(path: string, text: string): Promise<string> {
	const aside = await writeAside(path, text);
	try {
		await link(aside, path);
		return text;
	} catch {
		return await readFile(path, 'utf8');
	} finally {
		await rm(aside, { force: true });
	}
}
