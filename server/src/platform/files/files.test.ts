import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/folder.ts';
import { clearTemporary, openFiles } from './index.ts';

const data = await temporaryFolder();
const files = await openFiles(data, null);
const most = 1024 * 1024;
const temporary = (): Promise<string[]> => readdir(join(data, 'tmp'));
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const shelved = async (): Promise<string[]> => {
	const entries = await readdir(join(data, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
	return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
};

describe('a file', () => {
	test('is kept under the SHA-256 of its bytes, and read whole or in part', async () => {
		const bytes = randomBytes(200_000);
		const chunks = [bytes.subarray(0, 1), bytes.subarray(1, 70_000), bytes.subarray(70_000)];
		const received = await files.receive(Readable.from(chunks), most);
		expect(await files.has(received.hash)).toBe(false);
		const kept = await files.keep(received);
		expect(kept).toEqual({ hash: sha256(bytes), bytes: bytes.length });
		expect(await buffer(await files.read(kept.hash))).toEqual(bytes);
		expect(await buffer(await files.read(kept.hash, { start: 10, end: 19 }))).toEqual(bytes.subarray(10, 20));
		expect(await files.size(kept.hash)).toBe(bytes.length);
		const local = await files.local(kept.hash);
		expect(await readFile(local.path)).toEqual(bytes);
		expect((await stat(local.path)).mode & 0o077).toBe(0);
		await local.release();
		expect(await temporary()).toEqual([]);
	});

	test('of the same bytes is kept once, also when many come at once', async () => {
		const bytes = randomBytes(50_000);
		const before = await shelved();
		const kept = await Promise.all(
			Array.from({ length: 10 }, async () => files.keep(await files.receive(Readable.from([bytes]), most))),
		);
		expect(new Set(kept.map(({ hash }) => hash))).toEqual(new Set([sha256(bytes)]));
		expect((await shelved()).length).toBe(before.length + 1);
		expect(await temporary()).toEqual([]);
	});

	test('made by a job is taken away from its path', async () => {
		const folder = await files.workFolder();
		const path = join(folder, 'page.png');
		await writeFile(path, 'a picture');
		expect(await files.keepLocal(path, async () => undefined)).toEqual({
			hash: sha256(Buffer.from('a picture')),
			bytes: 9,
		});
		expect(await readdir(folder)).toEqual([]);
		await rm(folder, { recursive: true });
	});

	test('is gone when it has been removed', async () => {
		const { hash } = await files.keep(await files.receive(Readable.from([randomBytes(10)]), most));
		await files.remove(hash);
		await files.remove(hash);
		expect(await files.has(hash)).toBe(false);
	});

	test.each(['../../secret', '', 'A'.repeat(64), `${'0'.repeat(63)}/`])(
		'is never looked for under what is no hash: %j',
		async (name) => {
			await expect(async () => files.read(name)).rejects.toThrow(TypeError);
			await expect(async () => files.size(name)).rejects.toThrow(TypeError);
		},
	);
});

describe('what is refused leaves nothing', () => {
	test.each([
		['UPLOAD_EMPTY', []],
		['UPLOAD_TOO_LARGE', [randomBytes(most), Buffer.from('x')]],
	])('%s', async (code, chunks: Buffer[]) => {
		const before = await shelved();
		await expect(files.receive(Readable.from(chunks), most)).rejects.toThrow(expect.objectContaining({ code }));
		expect([await temporary(), await shelved()]).toEqual([[], before]);
	});

	test('a file of exactly the most is taken', async () => {
		const received = await files.receive(Readable.from([randomBytes(most)]), most);
		await received.discard();
		expect(await temporary()).toEqual([]);
	});

	test('a stream that breaks', async () => {
		async function* breaking() {
			yield Buffer.from('half');
			throw new Error('gone');
		}
		await expect(files.receive(Readable.from(breaking()), most)).rejects.toThrow('gone');
		expect(await temporary()).toEqual([]);
	});
});

test('what an earlier run left in the temporary folder is removed', async () => {
	await mkdir(join(data, 'tmp', 'left', 'deep'), { recursive: true });
	await writeFile(join(data, 'tmp', 'half'), 'x');
	await clearTemporary(data, 0, new Date());
	expect(await temporary()).toEqual([]);
	await clearTemporary(join(data, 'not-there'), 0, new Date());
});

test('what somebody may still be at work on is left alone', async () => {
	await writeFile(join(data, 'tmp', 'fresh'), 'x');
	await clearTemporary(data, 60_000, new Date());
	expect(await temporary()).toEqual(['fresh']);
	await clearTemporary(data, 60_000, new Date(Date.now() + 120_000));
	expect(await temporary()).toEqual([]);
});
