import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ConvertError } from '@pacesetter/lok';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	createTestProduct,
	TextConverter,
	unique,
} from '../../testing/index.ts';
import { insertVersion } from './store/index.ts';

const product = await createTestProduct();
const { db } = product;
const uploader = await buildAccount(db);
const category = await buildCategory(db);
const client = product.clientAs(uploader);

const text = 'one\ftwo\fthree\ffour';
const queued = () =>
	buildDocument(product, { uploader, category, state: 'processing', text: `${unique('t')} ${text}` });

const renditionOf = async (content: string) => {
	const { rows } = await sql<{
		state: string;
		pdf: string | null;
		pages: number | null;
		attempt: number;
		kept: number;
	}>`
		SELECT state, pdf, pages, attempt, (SELECT count(*) FROM rendition_page p WHERE p.content = r.content) AS kept
		FROM rendition r WHERE content = ${content}`.execute(db);
	return rows[0];
};

test('a queued content becomes pages with text and pictures, and its document is published', async () => {
	const document = await queued();
	await product.convert(document.content);
	expect(await renditionOf(document.content)).toMatchObject({ state: 'ready', pages: 4, kept: 4 });
	const detail = await client.library.document.get({ number: document.number });
	expect(detail).toMatchObject({ state: 'published', pages: 4, conversion: { state: 'ready', pagesDone: 4 } });
	const pages = await client.library.document.pages({ number: document.number, from: 2, count: 2 });
	expect(pages.map(({ number, text: found }) => [number, found])).toEqual([
		[2, 'two'],
		[3, 'three'],
	]);
	expect(pages[0]?.pictures.map(({ width }) => width)).toEqual([800, 1600]);
});

test('a try after a killed one keeps the PDF and the pages that are there', async () => {
	const document = await queued();
	const killed = new TextConverter();
	killed.before = (step) => {
		if (step === 3) throw new Error('the worker is gone');
	};
	await expect(product.convert(document.content, { converter: killed })).rejects.toThrow('gone');
	expect(await renditionOf(document.content)).toMatchObject({ state: 'converting', pages: 4, kept: 2 });
	const before = await sql`SELECT ctid, number FROM rendition_page WHERE content = ${document.content}`.execute(db);
	const next = new TextConverter();
	await product.convert(document.content, { converter: next });
	expect(next.steps).toEqual([3, 4]);
	const after = await sql`SELECT ctid, number FROM rendition_page WHERE content = ${document.content}
		AND number <= 2`.execute(db);
	expect(after.rows).toEqual(before.rows);
	expect(await renditionOf(document.content)).toMatchObject({ state: 'ready', kept: 4 });
});

test('a job that comes again after its end does nothing', async () => {
	const document = await queued();
	await product.convert(document.content);
	const again = new TextConverter();
	await product.convert(document.content, { converter: again });
	expect(again.steps).toEqual([]);
});

test('what is wrong with a document fails it at once, with its reason', async () => {
	const document = await queued();
	const converter = new TextConverter();
	converter.before = () => {
		throw new ConvertError('encrypted', 'needs a password');
	};
	await product.convert(document.content, { converter });
	const detail = await client.library.document.get({ number: document.number });
	expect(detail).toMatchObject({ state: 'failed', conversion: { state: 'failed', errorCode: 'encrypted' } });
});

test('what is wrong with us fails a document at the last try only', async () => {
	const document = await queued();
	const converter = new TextConverter();
	converter.before = () => {
		throw new Error('the disk is slow');
	};
	await expect(product.convert(document.content, { converter })).rejects.toThrow('slow');
	expect(await renditionOf(document.content)).toMatchObject({ state: 'converting' });
	await product.convert(document.content, { converter, last: true });
	const detail = await client.library.document.get({ number: document.number });
	expect(detail).toMatchObject({ state: 'failed', conversion: { errorCode: 'internal' } });
});

test('a retry raises the attempt, and a late worker of the old one writes nothing', async () => {
	const document = await queued();
	const late = new TextConverter();
	const waiting = Promise.withResolvers<void>();
	const goOn = Promise.withResolvers<void>();
	late.before = async (step) => {
		if (step !== 2) return;
		waiting.resolve();
		await goOn.promise;
	};
	const old = product.convert(document.content, { converter: late });
	await waiting.promise;
	const failing = new TextConverter();
	failing.before = () => {
		throw new ConvertError('timeout', 'too slow');
	};
	await product.convert(document.content, { converter: failing });
	await client.library.document.retry({ number: document.number });
	expect(await renditionOf(document.content)).toMatchObject({ state: 'queued', attempt: 2, kept: 1 });
	goOn.resolve();
	await old;
	expect(late.steps).toEqual(['pdf', 1, 2, 3, 4]);
	expect(await renditionOf(document.content)).toMatchObject({ state: 'queued', attempt: 2, kept: 1 });
	const next = new TextConverter();
	await product.convert(document.content, { converter: next, attempt: 2 });
	expect(next.steps).toEqual([2, 3, 4]);
	expect(await renditionOf(document.content)).toMatchObject({ state: 'ready', attempt: 2, kept: 4 });
});

test('a conversion leaves nothing in the temporary folder, well or not', async () => {
	const document = await queued();
	const converter = new TextConverter();
	converter.before = (step) => {
		if (step === 2) throw new Error('broken');
	};
	await expect(product.convert(document.content, { converter })).rejects.toThrow('broken');
	expect(await readdir(join(product.data, 'tmp'))).toEqual([]);
	await product.convert(document.content);
	expect(await readdir(join(product.data, 'tmp'))).toEqual([]);
});

test.each([
	['is converted before', false],
	['is converted after', true],
])('an old version that %s a newer one fails is there to be read', async (_when, failsFirst) => {
	const old = await queued();
	const next = await queued();
	await insertVersion(db, {
		documentId: old.id,
		version: 2,
		content: next.content,
		fileName: 'v2.txt',
		uploaderId: null,
		now: new Date(),
	});
	const failing = new TextConverter();
	failing.before = () => {
		throw new ConvertError('damaged', 'no document');
	};
	if (failsFirst) await product.convert(next.content, { converter: failing });
	await product.convert(old.content);
	if (!failsFirst) await product.convert(next.content, { converter: failing });
	const shown = { state: 'published', version: 1, pages: 4 };
	const own = await client.library.document.get({ number: old.number });
	expect(own).toMatchObject({ ...shown, pendingVersion: 2, conversion: { state: 'failed', errorCode: 'damaged' } });
	// What becomes of the next version is no reader's business.
	const read = await product.clientAs(null).library.document.get({ number: old.number });
	const ready = { state: 'ready', pagesDone: 4, pages: 4, place: null, errorCode: null };
	expect(read).toMatchObject({ ...shown, pendingVersion: null, conversion: ready });
	await client.library.document.retry({ number: old.number });
	await product.convert(next.content, { attempt: 2 });
	expect(await client.library.document.get({ number: old.number })).toMatchObject({ version: 2, pendingVersion: null });
});
