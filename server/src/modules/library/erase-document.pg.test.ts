import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { fileHandlers } from '../../platform/files/index.ts';
import { perform } from '../../platform/http/index.ts';
import { fileOwners } from '../../router.ts';
import { buildAccount, buildCategory, buildDocument, createTestProduct, unique } from '../../testing/index.ts';
import { addDocument } from './add-document.ts';
import { addVersion } from './add-version.ts';

const product = await createTestProduct();
const { db, files } = product;
const uploader = await buildAccount(db);
const category = await buildCategory(db);
const client = product.clientAs(uploader).library.document;

const recycled = (text?: string) =>
	buildDocument(product, { uploader, category, recycled: true, ...(text ? { text } : {}) });
const refusal = (code: string) => expect.objectContaining({ code });

/** Does what the queue holds for files, as the worker would. */
async function clearFiles(): Promise<void> {
	const { rows } = await sql<{
		data: object;
	}>`DELETE FROM pgboss.job WHERE name = 'files.remove' RETURNING data`.execute(db);
	const [remove] = fileHandlers({ db, files, owners: fileOwners, clock: () => new Date(), log: product.log });
	for (const { data } of rows) await remove?.handle(data, { last: false, signal: new AbortController().signal });
}

const filesOf = async (content: string): Promise<string[]> =>
	(
		await sql<{ hash: string }>`SELECT content AS hash FROM rendition WHERE content = ${content}
			UNION SELECT pdf FROM rendition WHERE content = ${content}
			UNION SELECT picture->>'file' FROM rendition_page, jsonb_array_elements(pictures) picture
				WHERE content = ${content}`.execute(db)
	).rows.map(({ hash }) => hash);

const copyOf = async (content: string, bytes: number) => {
	const copy = { content, bytes, format: 'txt', fileName: 'copy.txt', shelve: async () => undefined };
	return perform(product.requestAs(uploader), addDocument, { ...copy, categoryId: category.id, visibility: 'public' });
};

describe('a document deleted for good', () => {
	test('is gone with its text, its pages, its counts and every file', async () => {
		const { number, content } = await recycled();
		const kept = await filesOf(content);
		expect(kept.length).toBeGreaterThan(3);
		await client.erase({ number });
		await clearFiles();
		await expect(client.get({ number })).rejects.toThrow(refusal('NOT_FOUND'));
		await expect(client.restore({ number })).rejects.toThrow(refusal('NOT_FOUND'));
		expect(await filesOf(content)).toEqual([]);
		expect(await Promise.all(kept.map(files.has))).toEqual(kept.map(() => false));
		const { rows } = await sql`SELECT 1 FROM rendition_page WHERE content = ${content}`.execute(db);
		expect(rows).toEqual([]);
	});

	test('leaves what another document needs', async () => {
		const { number, content, bytes } = await recycled();
		const other = await copyOf(content, bytes);
		const kept = await filesOf(content);
		await client.erase({ number });
		await clearFiles();
		expect(await Promise.all(kept.map(files.has))).toEqual(kept.map(() => true));
		expect(await client.get({ number: other.number })).toMatchObject({ state: 'published', pages: 2 });
	});

	test('takes its older versions along', async () => {
		const first = await recycled();
		const second = await buildDocument(product, { uploader, category });
		await perform(product.requestAs(uploader), addVersion, {
			number: first.number,
			content: second.content,
			bytes: second.bytes,
			format: 'txt',
			fileName: 'next.txt',
			shelve: async () => undefined,
		});
		const [old, shared] = [await filesOf(first.content), await filesOf(second.content)];
		await client.erase({ number: first.number });
		await clearFiles();
		expect((await Promise.all(old.map(files.has))).some(Boolean)).toBe(false);
		expect((await Promise.all(shared.map(files.has))).every(Boolean)).toBe(true);
	});

	test('must have been in the recycle bin', async () => {
		const { number } = await buildDocument(product, { uploader, category });
		await expect(client.erase({ number })).rejects.toThrow(refusal('CONFLICT'));
		expect(await client.get({ number })).toMatchObject({ state: 'published' });
	});

	test('may be uploaded again, and is converted anew', async () => {
		const text = `${unique('again ')}\fand again`;
		const { number, content, bytes } = await recycled(text);
		await client.erase({ number });
		const again = await copyOf(content, bytes);
		expect(again.sameAs).toBeNull();
		expect(await client.get({ number: again.number })).toMatchObject({ state: 'processing' });
	});

	test('meets uploads of the same bytes without losing either a file or a request', async () => {
		for (let round = 0; round < 10; round += 1) {
			const { number, content, bytes } = await recycled();
			const [erased, first, second] = await Promise.allSettled([
				client.erase({ number }),
				copyOf(content, bytes),
				copyOf(content, bytes),
			]);
			expect([erased.status, first.status, second.status]).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
			await clearFiles();
			// In this test nobody shelves the bytes again, so what had been needed when they came must be there.
			const { rows } = await sql<{ state: string }>`SELECT state FROM rendition WHERE content = ${content}`.execute(db);
			if (rows[0]?.state === 'ready')
				expect(await Promise.all((await filesOf(content)).map(files.has))).not.toContain(false);
			expect(rows).toHaveLength(1);
		}
	});
});
