import { randomUUID } from 'node:crypto';
import type { SignedIn } from '@pacesetter/core/identity';
import { longestNote } from '@pacesetter/core/reading';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { buildVersion } from '../../testing/directive.ts';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	buildHolder,
	buildOrganisation,
	createTestProduct,
	signInAs,
	unique,
} from '../../testing/index.ts';
import { readingRetention } from './retention.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: SignedIn | null) => product.clientAs(caller).reading.note;
const uploader = await buildAccount(db);
const category = await buildCategory(db);
const refusal = (code: string, data: object = {}) => expect.objectContaining({ code, data });
const county = await buildOrganisation(product, { parent: null });
const town = await buildOrganisation(product, { parent: county, type: 'committee', name: '清泉镇党委' });
const branch = await buildOrganisation(product, { parent: town });
const elsewhere = await buildOrganisation(product, { parent: county, type: 'committee' });
const writer = await buildHolder(db, { role: 'viewer', at: town });
const below = await buildHolder(db, { role: 'member', at: branch });
const keeper = await buildHolder(db, { role: 'secretary', at: town });
const outsider = await buildHolder(db, { role: 'secretary', at: elsewhere });
const above = await buildHolder(db, { role: 'department_clerk', at: county });

const promise = '每名党员要作出公开承诺，承诺内容应当具体可查';
const body = '要在支部会上念一遍';
let number = 0;
let documentId = '';
let version = 1;
beforeEach(async () => {
	version = 1;
	const text = `${unique('方案')}总体要求：推动科学发展。\f${unique('第二页')}任务：\n${promise}，\n并公示五天。`;
	({ number, id: documentId } = await buildDocument(product, { uploader, category, text }));
});
const wish = (more: object = {}) => ({ number, page: 2, colour: 'yellow' as const, body, key: randomUUID(), ...more });
const seen = async (caller: SignedIn) => (await as(caller).onDocument({ number })).notes;

/** The document gets a new version, which readers see at once. */
async function replace(text: string): Promise<void> {
	version += 1;
	await buildVersion(product, { id: documentId }, version, text);
}

test('a note stands on the words that were chosen, and only its writer sees and changes it', async () => {
	const { id } = await as(writer).add(wish({ words: '每名党员要 作出公开承诺，承诺内容应当具体可查' }));
	const [note] = await seen(writer);
	expect(note).toMatchObject({ id, page: 2, quote: promise, standing: 'there', body, mine: true, organisation: null });
	for (const other of [below, keeper, above, uploader, await buildAccount(db, { administrator: true })]) {
		expect(await seen(other)).toEqual([]);
		await expect(as(other).place({ id })).rejects.toEqual(refusal('NOT_FOUND'));
		await expect(as(other).change({ id, body: '改' })).rejects.toEqual(refusal('NOT_FOUND'));
		await expect(as(other).remove({ id })).rejects.toEqual(refusal('NOT_FOUND'));
		await expect(as(other).restore({ id })).rejects.toEqual(refusal('NOT_FOUND'));
		await expect(as(other).hide({ id })).rejects.toEqual(refusal('NOT_FOUND'));
	}
	await as(writer).change({ id, body: '再念一遍', colour: 'red' });
	expect(await as(writer).list({ q: '再念' })).toMatchObject({
		total: 1,
		items: [{ id, number, colour: 'red', body: '再念一遍' }],
	});
	expect((await as(writer).list({ q: '公开 承诺', number })).total).toBe(1);
	expect((await as(writer).list({ number, colour: 'green' })).total).toBe(0);
	expect((await as(writer).list({ number, shared: 'yes' })).total).toBe(0);
});

test('places are counted without blanks, and a whole page is one as well', async () => {
	const text = `第二页任务：${promise}`;
	await replace(`一\f第 二 页\n任务：${promise}`);
	const from = text.indexOf('承诺内容');
	await as(writer).add(wish({ place: { version: 2, from, to: from + 4 } }));
	await as(writer).add(wish({ colour: 'blue' }));
	expect(await seen(writer)).toMatchObject([
		{ from: 0, to: 0, quote: '', standing: 'there', colour: 'blue' },
		{ from, to: from + 4, quote: '承诺内容' },
	]);
	expect(await as(writer).onDocument({ number, from: 1, count: 1 })).toMatchObject({
		notes: [],
		elsewhere: [{ page: 2, count: 2 }],
	});
});

test('what is not there to be noted is refused', async () => {
	const add = (more: object) => as(writer).add(wish(more));
	await expect(add({ words: '没有这些字' })).rejects.toEqual(refusal('WORDS_NOT_ON_PAGE', { page: 2 }));
	await expect(add({ page: 3 })).rejects.toEqual(refusal('NOT_FOUND'));
	await expect(add({ place: { version: 1, from: 0, to: 900 } })).rejects.toEqual(
		refusal('INVALID', { field: 'place' }),
	);
	await expect(add({ place: { version: 7, from: 0, to: 2 }, words: promise })).rejects.toEqual(refusal('CONFLICT'));
	await expect(add({ place: { version: 1, from: 2, to: 2 } })).rejects.toEqual(refusal('INVALID', { field: 'place' }));
	await expect(add({ body: '长'.repeat(longestNote + 1) })).rejects.toEqual(refusal('INVALID', { field: 'body' }));
	await expect(add({ organisationId: elsewhere })).rejects.toEqual(refusal('INVALID', { reason: 'no_seat' }));
	await expect(as(null).add(wish())).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
	await expect(as(null).list({})).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
	expect(await seen(writer)).toEqual([]);
});

test('a form that is sent twice makes one note, also by two windows at once', async () => {
	const once = wish();
	const made = await Promise.all([1, 2, 3].map(() => as(writer).add(once)));
	expect(new Set(made.map(({ id }) => id)).size).toBe(1);
	expect(await seen(writer)).toHaveLength(1);
	const { number: other } = await buildDocument(product, { uploader, category });
	await expect(as(writer).add({ ...once, number: other })).rejects.toEqual(refusal('CONFLICT'));
});

test('shared, it is seen by those of the organisation and below, with its writer; by nobody beside or above', async () => {
	expect((await as(writer).onDocument({ number })).organisations).toEqual([{ id: town, shortName: '清泉镇党委' }]);
	const { id } = await as(writer).add(wish({ words: promise, organisationId: town }));
	for (const reader of [below, keeper])
		expect(await seen(reader)).toMatchObject([{ id, mine: false, writer: writer.userName, body }]);
	for (const reader of [outsider, above, uploader]) expect(await seen(reader)).toEqual([]);
	await expect(as(below).change({ id, body: '改' })).rejects.toEqual(refusal('NOT_FOUND'));
	await as(writer).change({ id, organisationId: null });
	expect(await seen(below)).toEqual([]);
	expect((await as(below).list({})).total).toBe(0);
});

test('whoever keeps the papers of the organisation hides a shared note from it, and shows it again', async () => {
	const author = await buildHolder(db, { role: 'viewer', at: town });
	await buildHolder(db, { role: 'viewer', at: elsewhere, account: author });
	const { id } = await as(author).add(wish({ organisationId: town }));
	await expect(as(below).hide({ id })).rejects.toEqual(refusal('FORBIDDEN'));
	await expect(as(author).hide({ id })).rejects.toEqual(refusal('FORBIDDEN'));
	await expect(as(above).hide({ id })).rejects.toEqual(refusal('NOT_FOUND'));
	await as(keeper).hide({ id });
	expect(await seen(below)).toEqual([]);
	await expect(as(below).place({ id })).rejects.toEqual(refusal('NOT_FOUND'));
	expect(await seen(keeper)).toMatchObject([{ id, hidden: true, hideable: true }]);
	expect(await seen(author)).toMatchObject([{ id, hidden: true, hideable: false }]);
	await as(author).change({ id, body: '改过', organisationId: town });
	expect(await seen(below)).toEqual([]);
	// Nor does it come back by being shared with nobody, or with another organisation, in between.
	for (const organisationId of [null, town, elsewhere]) {
		await as(author).change({ id, organisationId });
		expect(await seen(below)).toEqual([]);
	}
	expect(await seen(outsider)).toMatchObject([{ id, hidden: false, hideable: true }]);
	await as(outsider).hide({ id });
	await as(author).change({ id, organisationId: town });
	expect(await seen(below)).toEqual([]);
	expect(await seen(keeper)).toMatchObject([{ id, hidden: true }]);
	await as(keeper).show({ id });
	expect(await seen(below)).toMatchObject([{ id, body: '改过' }]);
	const { rows } =
		await sql`SELECT act, outcome FROM audit_entry WHERE user_name = ${keeper.userName} AND subject_id = ${id}
		ORDER BY id`.execute(db);
	expect(rows).toEqual([
		{ act: 'reading.note.hide', outcome: 'done' },
		{ act: 'reading.note.show', outcome: 'done' },
	]);
});

test('nobody sees a note on a document that he may not, or no longer, see', async () => {
	const { id } = await as(writer).add(wish({ organisationId: town }));
	const set = (visibility: string, organisationId: number | null) =>
		sql`UPDATE document SET visibility = ${visibility}, organisation_id = ${organisationId} WHERE id = ${documentId}`.execute(
			db,
		);
	await set('organisation', elsewhere);
	for (const reader of [writer, below]) {
		await expect(as(reader).onDocument({ number })).rejects.toEqual(refusal('NOT_FOUND'));
		await expect(as(reader).place({ id })).rejects.toEqual(refusal('NOT_FOUND'));
		await expect(as(reader).add(wish())).rejects.toEqual(refusal('NOT_FOUND'));
	}
	expect(await as(writer).list({ number })).toMatchObject({ items: [], total: 0 });
	await set('public', null);
	expect(await seen(below)).toHaveLength(1);
	expect((await as(writer).list({ number })).total).toBe(1);
});

test('a new version carries notes to where their words stand; what is gone is kept, and found when it comes back', async () => {
	const changed = promise.replace('应当具体', '要具体');
	const { id } = await as(writer).add(wish({ words: promise, organisationId: town }));
	await replace(`封面\f${unique('第一页')}\f任务：${changed}，并公示五天。`);
	const [carried] = await seen(below);
	expect(carried).toMatchObject({ id, page: 3, standing: 'changed', quote: '', words: changed });
	expect(await seen(writer)).toMatchObject([{ id, quote: promise, words: changed }]);
	expect(await as(below).place({ id })).toEqual({ number, page: 3 });
	await replace(`${unique('全新的内容')}，与从前无关。`);
	expect(await seen(writer)).toMatchObject([{ id, page: 3, standing: 'gone', quote: promise, body }]);
	// A number that was blacked out is told to nobody but whoever marked it.
	for (const reader of [below, keeper])
		expect(await seen(reader)).toMatchObject([{ id, page: 3, standing: 'gone', quote: '', words: '', body }]);
	expect(await as(writer).place({ id })).toEqual({ number, page: null });
	expect(await as(writer).list({ number })).toMatchObject({ items: [{ id, standing: 'gone' }] });
	await replace(`${unique('前言')}\f${promise}。`);
	expect(await seen(below)).toMatchObject([{ id, standing: 'there', quote: promise }]);
	expect(await seen(writer)).toMatchObject([{ id, page: 2, from: 0, standing: 'there' }]);
});

test('what was chosen on a version that has just been replaced stands in the new one', async () => {
	const { rows } = await sql<{
		text: string;
	}>`SELECT page.text FROM document_version version JOIN rendition_page page USING (content)
		WHERE version.document_id = ${documentId} AND page.number = 2`.execute(db);
	const from = (rows[0]?.text ?? '').replace(/\s/g, '').indexOf(promise);
	await replace(`新前言\f又一页\f${promise}`);
	const place = { version: 1, from, to: from + promise.length };
	expect(await as(writer).add(wish({ place, words: promise }))).toMatchObject({ page: 3 });
	expect(await seen(writer)).toMatchObject([{ page: 3, from: 0, quote: promise, standing: 'there' }]);
	await expect(as(writer).add(wish({ place, words: '没有这些字' }))).rejects.toEqual(
		refusal('WORDS_NOT_ON_PAGE', { page: 2 }),
	);
});

const place = (version: number) => ({ version, from: 0, to: 6 });
const kept = async () =>
	(await sql`SELECT 1 FROM reading_note WHERE document_id = ${documentId}`.execute(db)).rows.length;

test('a version that waits or was returned is not read through notes, nor is it told whether there is one', async () => {
	const reviewed = await buildCategory(db, { reviewed: true });
	({ number, id: documentId } = await buildDocument(product, {
		uploader,
		category: reviewed,
		text: `${unique('首页')}\f${promise}`,
	}));
	await replace(`${unique('首页')}\f尚未审定的机密内容`);
	const librarian = { ...(await buildAccount(db)), permissions: ['library.manage' as const] };
	const { review, document } = product.clientAs(librarian).library;
	const state = async () => (await document.get({ number })).review?.state;
	const expectNothing = async () => {
		for (const version of [2, 3]) {
			await expect(as(writer).add(wish({ place: place(version) }))).rejects.toEqual(refusal('CONFLICT'));
			await expect(as(writer).add(wish({ place: place(version), words: '尚未审定' }))).rejects.toEqual(
				refusal('CONFLICT'),
			);
		}
		expect(await kept()).toBe(0);
	};
	expect(await state()).toBe('waiting');
	await expectNothing();
	await review.return({ number, version: 2, reason: '不宜公开' });
	expect(await state()).toBe('returned');
	await expectNothing();
});

test('a version that was withheld and replaced is not read through notes', async () => {
	await replace(`${unique('首页')}\f${promise}`);
	await expect(as(writer).add(wish({ page: 1, place: place(1) }))).rejects.toEqual(
		refusal('INVALID', { field: 'words' }),
	);
	await expect(as(writer).add(wish({ page: 1, place: place(1), words: '总体要求：推动科学发展' }))).rejects.toEqual(
		refusal('WORDS_NOT_ON_PAGE', { page: 1 }),
	);
	expect(await kept()).toBe(0);
	await as(writer).add(wish({ page: 1, place: place(1), words: promise.replace('应当', '须') }));
	expect(await seen(writer)).toMatchObject([{ page: 2, from: 0, quote: promise, standing: 'there' }]);
});

test('a removed note comes back until its time is over; the log tells nothing of private notes', async () => {
	const reader = await buildAccount(db);
	const [gone, back] = [await as(reader).add(wish()), await as(reader).add(wish())];
	for (const { id } of [gone, back, gone]) await as(reader).remove({ id });
	expect(await seen(reader)).toEqual([]);
	await expect(as(reader).change({ id: gone.id, body: '改' })).rejects.toEqual(refusal('NOT_FOUND'));
	for (let time = 0; time < 2; time += 1) await as(reader).restore({ id: back.id });
	const tomorrow = new Date(Date.now() + 86_400_000);
	const rule = readingRetention.find(({ what }) => what === 'reading.removed_note');
	const due = await rule?.count(db, tomorrow, null);
	expect(due?.count).toBeGreaterThan(0);
	expect(await rule?.remove(db, tomorrow, 10_000, null)).toEqual(due);
	await expect(as(reader).restore({ id: gone.id })).rejects.toEqual(refusal('NOT_FOUND'));
	expect(await seen(reader)).toMatchObject([{ id: back.id }]);
	const { rows } =
		await sql`SELECT act FROM audit_entry WHERE user_name = ${reader.userName} AND outcome = 'done'`.execute(db);
	expect(rows).toEqual([]);
});

test('notes go with the account that wrote them and with their document', async () => {
	const reader = await buildAccount(db);
	const left = async () =>
		(await sql`SELECT 1 FROM reading_note WHERE account_id = ${reader.accountId}`.execute(db)).rows.length;
	const { number: other, id } = await buildDocument(product, { uploader, category });
	for (const on of [number, other]) await as(reader).add({ ...wish(), number: on });
	await sql`DELETE FROM document_version WHERE document_id = ${id}`.execute(db);
	await sql`DELETE FROM document_count WHERE document_id = ${id}`.execute(db);
	await sql`DELETE FROM document WHERE id = ${id}`.execute(db);
	expect(await left()).toBe(1);
	await sql`DELETE FROM account WHERE id = ${reader.accountId}`.execute(db);
	expect(await left()).toBe(0);
});

test('own notes are exported as a sheet, all or those that a filter leaves', async () => {
	const reader = await buildAccount(db);
	await as(reader).add(wish({ words: promise, body: '=1+1' }));
	await as(reader).add(wish({ page: 1, colour: 'red', body: '第一页，有逗号' }));
	const sheet = async (query: string) => {
		const answer = await product.fetch(`/api/my/notes.csv${query}`, { headers: await signInAs(product, reader) });
		return answer.text();
	};
	const all = (await sheet('')).split('\r\n');
	expect(all).toHaveLength(4);
	expect(all[1]).toContain('第一页，有逗号');
	expect(all[2]).toContain(`${promise},'=1+1,黄色`);
	expect((await sheet('?colour=red')).split('\r\n')).toHaveLength(3);
	expect(await sheet('?colour=pink')).toContain('INVALID');
	expect((await product.fetch('/api/my/notes.csv')).status).toBe(401);
});
