import { readFile } from 'node:fs/promises';
import { uploadResult } from '@pacesetter/core/library';
import { expect, test } from 'vitest';
import { testConverter } from '../../testing/converter.ts';
import { buildAccount, buildCategory, createTestProduct, signInAs, uploadOf } from '../../testing/index.ts';
import { findDocument } from './store/index.ts';

/** The whole way with the converter of the product: an upload over HTTP becomes pages that a reader gets. */
const product = await createTestProduct();
const { converter, needed } = testConverter();

const rtf = String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Liberation Serif;}}\f0\fs32 The first page.\page The second page.}`;

test('a document of two pages is published with its pictures and its text', { timeout: 60_000 }, async (context) => {
	needed(context);
	const uploader = await buildAccount(product.db);
	const category = await buildCategory(product.db);
	const form = uploadOf({ name: 'two pages.doc', content: rtf }, { categoryId: category.id });
	const headers = { ...form.headers, ...(await signInAs(product, uploader)) };
	const answer = await product.fetch('/api/uploads', { method: 'POST', headers, body: new Uint8Array(form.body) });
	const { number } = uploadResult.parse(await answer.json());
	const row = await findDocument(product.db, null, number);
	if (!row) throw new Error('no document');
	await product.convert(row.content, { converter });

	const { document } = product.clientAs(null).library;
	expect(await document.get({ number })).toMatchObject({ state: 'published', format: 'rtf', pages: 2 });
	const pages = await document.pages({ number });
	expect(pages.map(({ text }) => text.trim())).toEqual(['The first page.', 'The second page.']);
	for (const width of [800, 1600]) {
		const picture = await product.fetch(`/api/documents/${number}/versions/1/pages/2/${width}`);
		expect(picture.headers.get('content-type')).toMatch(/^image\/(png|webp)$/);
		const bytes = Buffer.from(await picture.arrayBuffer());
		expect(bytes.subarray(0, 4).toString('latin1')).toMatch(/^(\x89PNG|RIFF)/);
	}
	const { path } = await product.files.local(row.content);
	expect(await readFile(path, 'utf8')).toBe(rtf);
});
