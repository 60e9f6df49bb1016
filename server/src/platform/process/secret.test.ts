import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/folder.ts';
import { readSecret } from './secret.ts';

const folder = await temporaryFolder();

test('a secret is made once, for its owner only, and stays', async () => {
	const path = join(folder, 'deep', 'secret');
	const made = await readSecret(path);
	expect(Buffer.from(made, 'base64url')).toHaveLength(32);
	expect((await stat(path)).mode & 0o777).toBe(0o600);
	expect((await stat(join(folder, 'deep'))).mode & 0o777).toBe(0o700);
	expect(await readSecret(path)).toBe(made);
});

test('all who start at once get the same secret, and nothing is left beside it', async () => {
	const path = join(folder, 'race', 'secret');
	const secrets = await Promise.all(Array.from({ length: 20 }, () => readSecret(path)));
	expect(new Set(secrets)).toEqual(new Set([(await readFile(path, 'utf8')).trim()]));
	expect(await readdir(join(folder, 'race'))).toEqual(['secret']);
});

test('an empty secret file is refused', async () => {
	const path = join(folder, 'empty');
	await writeFile(path, '\n');
	await expect(readSecret(path)).rejects.toThrow(/is empty/);
});
