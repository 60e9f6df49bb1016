import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { atEnd } from '../../testing/at-end.ts';
import { temporaryFolder } from '../../testing/folder.ts';
import { startObjectStore } from '../../testing/object-store.ts';
import { openFiles } from './index.ts';

const store = await startObjectStore();
atEnd(store.stop);
const data = await temporaryFolder();
const files = await openFiles(data, {
	bucket: 'library',
	region: 'us-east-1',
	endpoint: store.endpoint,
	accessKeyId: 'test',
	secretAccessKey: 'test',
});
const bytes = Buffer.from('0123456789'.repeat(20_000));
const hash = createHash('sha256').update(bytes).digest('hex');

test('a file kept in an object store is found, read whole and in part, lent as a local file, and removed', async () => {
	expect(await files.has(hash)).toBe(false);
	expect(await files.keep(await files.receive(Readable.from([bytes]), 1e6))).toEqual({ hash, bytes: bytes.length });
	expect(store.keys()).toEqual([`/library/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`]);
	expect(await files.has(hash)).toBe(true);
	expect(await files.size(hash)).toBe(bytes.length);
	expect((await buffer(await files.read(hash))).equals(bytes)).toBe(true);
	expect((await buffer(await files.read(hash, { start: 9, end: 12 }))).toString()).toBe('9012');
	const local = await files.local(hash);
	expect((await readFile(local.path)).equals(bytes)).toBe(true);
	await local.release();
	expect(existsSync(local.path)).toBe(false);
	expect(await readdir(`${data}/tmp`)).toEqual([]);
	await files.remove(hash);
	expect(store.keys()).toEqual([]);
});

test('the files of an object store are listed, page by page', async () => {
	const kept: string[] = [];
	for (const text of ['one', 'two', 'three', 'four', 'five']) {
		kept.push((await files.keep(await files.receive(Readable.from([Buffer.from(text)]), 100))).hash);
	}
	const listed: string[] = [];
	for await (const { hash: found, at } of files.list()) {
		listed.push(found);
		expect(at).toEqual(new Date(0));
	}
	expect(listed.sort()).toEqual(kept.sort());
});
