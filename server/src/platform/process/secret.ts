import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { makeOnce } from './make-once.ts';

/**
 * The secret in a file that only this user reads; made when it isn't there. It lies outside the data folder, so that
 * a copy of the data alone opens no session.
 */
export async function readSecret(path: string): Promise<string> {
	const known = await readFile(path, 'utf8').catch(() => null);
	if (known?.trim()) return known.trim();
	const secret = (await makeOnce(path, `${randomBytes(32).toString('base64url')}\n`)).trim();
	if (!secret) throw new Error(`The secret file ${path} is empty. Remove it, and everybody signs in again.`);
	return secret;
}
