import { randomUUID } from 'node:crypto';
import type { SignedIn } from '@pacesetter/core/identity';
import { mostPositions } from '@pacesetter/core/reading';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { buildAccount, buildCategory, buildDocument, createTestProduct } from '../../testing/index.ts';
import { readingRetention } from './retention.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: SignedIn | null) => product.clientAs(caller).reading;
const uploader = await buildAccount(db);
const category = await buildCategory(db);
const refusal = (code: string, data: object = {}) => expect.objectContaining({ code, data });

let reader = uploader;
let number = 0;
let documentId = '';
beforeEach(async () => {
	reader = await buildAccount(db);
	({ number, id: documentId } = await buildDocument(product, { uploader, category }));
});
const set = (state: string) => sql`UPDATE document SET state = ${state} WHERE id = ${documentId}`.execute(db);

test('it is kept where reading stopped, for its reader alone', async () => {
	const { position } = as(reader);
	expect(await position.get({ number })).toEqual({ kept: true, page: null });
	for (const page of [1, 2]) await position.keep({ number, page });
	expect(await position.get({ number })).toEqual({ kept: true, page: 2 });
	expect(await position.list()).toMatchObject({ kept: true, items: [{ number, page: 2, pages: 2 }] });
	expect((await as(uploader).position.list()).items).toEqual([]);
	const { rows } = await sql`SELECT act FROM audit_entry WHERE user_name = ${reader.userName}`.execute(db);
	expect(rows).toEqual([]);
	await position.forget({ number });
	expect((await position.list()).items).toEqual([]);
});

test('switched off, what was kept is forgotten and nothing more is kept', async () => {
	const { position } = as(reader);
	await position.keep({ number, page: 2 });
	await position.setKept({ kept: false });
	await position.keep({ number, page: 2 });
	expect(await position.list()).toEqual({ kept: false, items: [] });
	expect(await position.get({ number })).toEqual({ kept: false, page: null });
	await position.setKept({ kept: true });
	await position.keep({ number, page: 2 });
	expect(await position.clear()).toEqual({ kept: true });
	expect(await position.list()).toEqual({ kept: true, items: [] });
});

test('no more than the newest documents are remembered', async () => {
	await as(reader).position.keep({ number, page: 2 });
	await sql`INSERT INTO reading_position SELECT ${reader.accountId}, id, 1, now() + interval '1 hour' FROM document
		WHERE id <> ${documentId} LIMIT ${mostPositions}`.execute(db);
	for (let more = 0; more <= mostPositions; more += 1) {
		const { number: other } = await buildDocument(product, { uploader, category });
		await as(reader).position.keep({ number: other, page: 1 });
	}
	const { items } = await as(reader).position.list();
	expect(items).toHaveLength(mostPositions);
	expect(items.some((item) => item.number === number)).toBe(false);
});

test('what one may no longer see is not in the list, and nobody without an account has one', async () => {
	await as(reader).position.keep({ number, page: 2 });
	await set('withdrawn');
	expect((await as(reader).position.list()).items).toEqual([]);
	for (const attempt of [
		() => as(reader).position.get({ number }),
		() => as(reader).position.keep({ number, page: 1 }),
		() => as(reader).position.forget({ number }),
	])
		await expect(attempt()).rejects.toEqual(refusal('NOT_FOUND'));
	await set('published');
	expect((await as(reader).position.list()).items).toMatchObject([{ number, page: 2 }]);
	await expect(as(reader).position.keep({ number, page: 0 })).rejects.toEqual(refusal('INVALID', { field: 'page' }));
	await expect(as(null).position.list()).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
	await expect(as(null).position.keep({ number, page: 1 })).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
});

test('it is forgotten when its time is over', async () => {
	await as(reader).position.keep({ number, page: 2 });
	const tomorrow = new Date(Date.now() + 86_400_000);
	const rule = readingRetention.find(({ what }) => what === 'reading.position');
	const due = await rule?.count(db, tomorrow, null);
	expect(due?.count).toBeGreaterThan(0);
	expect(await rule?.remove(db, tomorrow, 10_000, null)).toEqual(due);
	expect((await as(reader).position.list()).items).toEqual([]);
});

test('one has a copy of all that is kept for oneself; a document that may not be seen is not in it but for one’s own words', async () => {
	await as(reader).favourite.add({ number });
	await as(reader).position.keep({ number, page: 2 });
	await as(reader).note.add({ number, page: 1, colour: 'blue', body: '自己的话', words: 'text', key: randomUUID() });
	expect(await as(reader).own.export()).toMatchObject({
		favourites: [{ folder: null, document: { number } }],
		notes: [{ document: { number }, quote: 'text', body: '自己的话', organisation: null, removedAt: null }],
		positions: [{ document: { number }, page: 2 }],
	});
	await set('withdrawn');
	expect(await as(reader).own.export()).toMatchObject({
		favourites: [],
		notes: [{ document: null, quote: null, body: '自己的话' }],
		positions: [],
	});
	await expect(as(null).own.export()).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
});
