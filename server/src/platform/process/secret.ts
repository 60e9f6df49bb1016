import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The secret in a file that only this user reads; made when it isn't there. It lies outside the data folder, so that
 * a copy of the data alone opens no session.
 */
export async function readSecret(path: string): Promise<string> {
	const known = await readFile(path, 'utf8').catch(() => null);
	if (known?.trim()) return known.trim();
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	const made = randomBytes(32).toString('base64url');
	const aside = `${path}.${process.pid}.${made.slice(0, 8)}`;
	await writeFile(aside, `${made}\n`, { mode: 0o600, flag: 'wx' });
	// A link is there whole or not at all: of two processes that start at once, one makes it and the other reads it.
	try {
		await link(aside, path);
		return made;
	} catch {
		const other = (await readFile(path, 'utf8')).trim();
		if (!other) throw new Error(`The secret file ${path} is empty. Remove it, and everybody signs in again.`);
		return other;
	} finally {
		await rm(aside, { force: true });
	}
}
