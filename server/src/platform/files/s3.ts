import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Disk } from 'flydrive';
import { S3Driver } from 'flydrive/drivers/s3';
import { isHash, keyOf, type Listed, type Shelf } from './store.ts';

export interface S3Settings {
	readonly bucket: string;
	readonly region: string;
	readonly endpoint?: string | undefined;
	readonly accessKeyId?: string | undefined;
	readonly secretAccessKey?: string | undefined;
}

/**
 * The bytes from `start` to `end`, both counted, of a stream; the store's library reads whole objects only. The stream
 * is ended once they are through, or when nobody reads on.
 */
async function* cut(stream: Readable, { start, end }: { start: number; end: number }): AsyncGenerator<Buffer> {
	let at = 0;
	for await (const chunk of stream as AsyncIterable<Buffer>) {
		const from = Math.max(0, start - at);
		const to = Math.min(chunk.length, end + 1 - at);
		at += chunk.length;
		if (from < to) yield chunk.subarray(from, to);
		if (at > end) return;
	}
}

async function* listObjects(disk: Disk): AsyncGenerator<Listed> {
	let paginationToken: string | undefined;
	do {
		const page = await disk.listAll('', { recursive: true, ...(paginationToken ? { paginationToken } : {}) });
		for (const object of page.objects) {
			const hash = object.name;
			if (!object.isFile || !isHash(hash)) continue;
			const found = await disk.getMetaData(keyOf(hash)).catch(() => null);
			if (found) yield { hash, at: found.lastModified };
		}
		paginationToken = page.paginationToken;
	} while (paginationToken);
}

/** Files in an S3-compatible store. `temporary`: a local folder for files that a converter needs on disk. */
export function s3Shelf(settings: S3Settings, temporary: string): Shelf {
	const { accessKeyId, secretAccessKey } = settings;
	const disk = new Disk(
		new S3Driver({
			bucket: settings.bucket,
			region: settings.region,
			visibility: 'private',
			...(settings.endpoint ? { endpoint: settings.endpoint, forcePathStyle: true } : {}),
			...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
		}),
	);
	const read = (hash: string): Promise<Readable> => disk.getStream(keyOf(hash));
	return {
		has: (hash) => disk.exists(keyOf(hash)),
		async take(path, hash) {
			await disk.putStream(keyOf(hash), createReadStream(path));
			await rm(path, { force: true });
		},
		read: async (hash, range) => (range ? Readable.from(cut(await read(hash), range)) : read(hash)),
		size: async (hash) => (await disk.getMetaData(keyOf(hash))).contentLength,
		async local(hash) {
			const folder = await mkdtemp(join(temporary, 'object-'));
			const path = join(folder, hash);
			await pipeline(await read(hash), createWriteStream(path));
			return { path, release: () => rm(folder, { recursive: true, force: true }) };
		},
		remove: (hash) => disk.delete(keyOf(hash)),
		list: () => listObjects(disk),
	};
}
