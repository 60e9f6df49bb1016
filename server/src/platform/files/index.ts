import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Refusal } from '@pacesetter/core/kernel';
import { diskShelf } from './disk.ts';
import { type S3Settings, s3Shelf } from './s3.ts';
import type { Shelf, StoredFile } from './store.ts';

export { fileHandlers, fileJobs, removeFilesJob } from './jobs.ts';
export type { StoredFile } from './store.ts';
export type { FileOwner } from './sweep.ts';

/** A file received but not yet shelved. */
export interface ReceivedFile extends StoredFile {
	readonly path: string;
	discard(): Promise<void>;
}

/** Content-addressed files: the name of a file is the SHA-256 of its bytes, so equal bytes are kept once. */
export interface Files extends Pick<Shelf, 'read' | 'size' | 'local' | 'remove' | 'has' | 'list'> {
	/**
	 * Writes a stream to a temporary file, counting and hashing.
	 * @throws Refusal UPLOAD_TOO_LARGE above `most` bytes, UPLOAD_EMPTY, STORAGE_FULL
	 */
	receive(stream: Readable, most: number): Promise<ReceivedFile>;
	/** Shelves a received file. */
	keep(file: ReceivedFile): Promise<StoredFile>;
	/**
	 * Shelves a local file that a job made; the file is taken away from its path. `held` is called with its hash before
	 * the shelf is asked whether it has the file, and holds it there.
	 */
	keepLocal(path: string, held: (hash: string) => Promise<void>): Promise<StoredFile>;
	/** A new folder for temporary work; cleared away by a later start if its owner doesn't remove it. */
	workFolder(): Promise<string>;
}

const asRefusal = (error: unknown): unknown =>
	error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
		? new Refusal('STORAGE_FULL')
		: error;

async function writeHashed(path: string, stream: Readable, most: number): Promise<StoredFile> {
	const hash = createHash('sha256');
	let bytes = 0;
	const file = await open(path, 'wx', 0o600);
	try {
		for await (const chunk of stream as AsyncIterable<Buffer>) {
			bytes += chunk.length;
			if (bytes > most) throw new Refusal('UPLOAD_TOO_LARGE', { megabytes: Math.floor(most / 1024 / 1024) });
			hash.update(chunk);
			await file.writeFile(chunk);
		}
		// An upload is answered only when its bytes would outlive a power cut.
		await file.sync();
	} finally {
		await file.close();
	}
	if (bytes === 0) throw new Refusal('UPLOAD_EMPTY');
	return { hash: hash.digest('hex'), bytes };
}

/** `s3` null: files stay in the data folder. */
export async function openFiles(data: string, s3: S3Settings | null): Promise<Files> {
	const temporary = join(data, 'tmp');
	await mkdir(temporary, { recursive: true });
	const shelf = s3 ? s3Shelf(s3, temporary) : diskShelf(join(data, 'files'));
	const newPath = (): string => join(temporary, randomUUID());
	const shelve = async (path: string, file: StoredFile): Promise<StoredFile> => {
		try {
			if (await shelf.has(file.hash)) await rm(path, { force: true });
			else await shelf.take(path, file.hash);
		} catch (error) {
			throw asRefusal(error);
		}
		return { hash: file.hash, bytes: file.bytes };
	};
	return {
		...shelf,
		async receive(stream, most) {
			const path = newPath();
			const discard = () => rm(path, { force: true });
			try {
				return { ...(await writeHashed(path, stream, most)), path, discard };
			} catch (error) {
				await discard();
				throw asRefusal(error);
			}
		},
		keep: (file) => shelve(file.path, file),
		async keepLocal(path, held) {
			const hash = createHash('sha256');
			for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
			const file = await open(path, 'r+');
			await file.sync().finally(() => file.close());
			const made = { hash: hash.digest('hex'), bytes: (await stat(path)).size };
			await held(made.hash);
			return shelve(path, made);
		},
		async workFolder() {
			const folder = newPath();
			await mkdir(folder, { mode: 0o700 });
			return folder;
		},
	};
}

/**
 * Removes what earlier runs left in the temporary folder, as far as nothing was done to it for a while. Zero: all of it,
 * for a start that has the folder to itself.
 */
export async function clearTemporary(data: string, untouchedMs: number, now: Date): Promise<void> {
	const temporary = join(data, 'tmp');
	for (const name of await readdir(temporary).catch(() => [])) {
		const path = join(temporary, name);
		const touched = (await stat(path).catch(() => null))?.mtimeMs ?? 0;
		if (untouchedMs === 0 || now.getTime() - touched >= untouchedMs) await rm(path, { recursive: true, force: true });
	}
}
