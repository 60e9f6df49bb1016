import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Files, ReceivedFile } from '../../../platform/files/index.ts';
import type { Secrets } from '../../../platform/secrets/index.ts';

/**
 * A roster is full of ID numbers, so its file never lies open: each is encrypted with a key of its own, and the key is
 * sealed. The hash by which a file is kept is that of the encrypted bytes, and no two are the same.
 */
const algorithm = 'aes-256-ctr';
const placeOf = (batchId: string) => ({ table: 'roster_batch', column: 'content_key', row: batchId });

/** Encrypts a received file; the open one stays for its receiver to discard. @returns the file and its sealed key */
export async function sealFile(
	files: Files,
	secrets: Secrets,
	batchId: string,
	open: ReceivedFile,
): Promise<{ file: ReceivedFile; key: string }> {
	const secret = randomBytes(48);
	const cipher = createCipheriv(algorithm, secret.subarray(0, 32), secret.subarray(32));
	createReadStream(open.path)
		.on('error', (error) => cipher.destroy(error))
		.pipe(cipher);
	const file = await files.receive(cipher, Number.MAX_SAFE_INTEGER);
	return { file, key: secrets.seal(secret.toString('base64url'), placeOf(batchId)) };
}

/** Opens a kept file for the time of `use`, in a folder that goes afterwards. */
export async function withOpenFile<Result>(
	files: Files,
	secrets: Secrets,
	batch: { id: string; content: string; contentKey: string; fileName: string },
	use: (path: string) => Promise<Result>,
): Promise<Result> {
	const secret = Buffer.from(secrets.open(batch.contentKey, placeOf(batch.id)), 'base64url');
	const decipher = createDecipheriv(algorithm, secret.subarray(0, 32), secret.subarray(32));
	const folder = await files.workFolder();
	try {
		const path = join(folder, `roster${extname(batch.fileName).slice(0, 8)}`);
		await pipeline(await files.read(batch.content), decipher, createWriteStream(path, { mode: 0o600 }));
		return await use(path);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
