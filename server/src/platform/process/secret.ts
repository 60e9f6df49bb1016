import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
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
	// 'wx': of two processes that start at once, one makes it and the other reads it.
	const written = await writeFile(path, `${made}\n`, { mode: 0o600, flag: 'wx' }).then(
		() => true,
		() => false,
	);
	return written ? made : (await readFile(path, 'utf8')).trim();
}
