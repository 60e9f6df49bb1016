import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { buildAccount, buildCategory, buildDocument, createTestProduct } from '../../testing/index.ts';
import { readingRetention } from './retention.ts';
import { favouriteIds, favouritesOf } from './store/index.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: SignedIn | null) => product.clientAs(caller).reading;
const uploader = await buildAccount(db);
const category = await buildCategory(db);
const refusal = (code: string, data: object = {}) => expect.objectContaining({ code, data });
const nowhere = '00000000-0000-7000-8000-000000000000';

let reader = uploader;
let number = 0;
let documentId = '';
beforeEach(async () => {
	reader = await buildAccount(db);
	({ number, id: documentId } = await buildDocument(product, { uploader, category }));
});
const add = async (name: string) => (await as(reader).folder.add({ name })).folderId;
const kept = async (folderId?: string) =>
	(await as(reader).favourite.list(folderId ? { folderId } : {})).items.map((item) => item.number);

test('a document lies in none, in one or in several folders, once in each', async () => {
	const [plans, notices] = [await add('方案'), await add('通知')];
	for (const folderId of [null, plans, plans, notices]) await as(reader).favourite.add({ number, folderId });
	expect([await kept(), await kept(plans), await kept(notices)]).toEqual([[number], [number], [number]]);
	expect(await as(reader).folder.list()).toMatchObject({ loose: 1, folders: [{ count: 1 }, { count: 1 }] });
	await as(reader).favourite.move({ number, from: null, to: plans });
	await as(reader).favourite.move({ number, from: null, to: notices });
	await as(reader).favourite.remove({ number, folderId: notices });
	await as(reader).favourite.remove({ number, folderId: notices });
	expect([await kept(), await kept(plans), await kept(notices)]).toEqual([[], [number], []]);
	const state = await as(reader).favourite.state({ number });
	expect(state).toMatchObject({ loose: false, folders: [{ holds: true }, { holds: false }] });
	expect(await favouriteIds(db, reader.accountId)).toEqual([documentId]);
});

test('a folder has a name of its own, goes with what lies in it, and comes back with it', async () => {
	const folderId = await add('方案');
	await as(reader).favourite.add({ number, folderId });
	await expect(add('方案')).rejects.toEqual(refusal('FOLDER_NAME_TAKEN', { name: '方案' }));
	await expect(add('  ')).rejects.toEqual(refusal('INVALID', { field: 'name' }));
	await as(reader).folder.rename({ folderId, name: '历年方案' });
	expect([...(await favouritesOf(db, [folderId, nowhere])).values()]).toEqual([
		{ id: folderId, ownerId: reader.accountId, name: '历年方案', documentIds: [documentId] },
	]);
	await as(reader).folder.remove({ folderId });
	expect(await as(reader).folder.list()).toEqual({ folders: [], loose: 0 });
	await expect(kept(folderId)).rejects.toEqual(refusal('NOT_FOUND'));
	expect([await favouriteIds(db, reader.accountId), await favouritesOf(db, [folderId])]).toEqual([[], new Map()]);
	const other = await add('历年方案');
	await expect(as(reader).folder.restore({ folderId })).rejects.toEqual(
		refusal('FOLDER_NAME_TAKEN', { name: '历年方案' }),
	);
	await as(reader).folder.rename({ folderId: other, name: '别的' });
	await Promise.all([1, 2].map(() => as(reader).folder.restore({ folderId })));
	expect(await kept(folderId)).toEqual([number]);
});

test('two windows that add one name make one folder', async () => {
	const tries = await Promise.allSettled([1, 2, 3, 4].map(() => add('方案')));
	expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	expect((await as(reader).folder.list()).folders).toHaveLength(1);
});

test('what one may no longer see is neither shown nor counted, and comes back', async () => {
	const folderId = await add('方案');
	await as(reader).favourite.add({ number, folderId });
	const set = (state: string) => sql`UPDATE document SET state = ${state} WHERE id = ${documentId}`.execute(db);
	await set('withdrawn');
	expect(await as(reader).folder.list()).toMatchObject({ folders: [{ count: 0 }] });
	expect(await as(reader).favourite.list({ folderId })).toMatchObject({ items: [], total: 0 });
	await expect(as(reader).favourite.state({ number })).rejects.toEqual(refusal('NOT_FOUND'));
	await expect(as(reader).favourite.add({ number })).rejects.toEqual(refusal('NOT_FOUND'));
	await set('published');
	expect(await kept(folderId)).toEqual([number]);
});

test('nobody sees or changes the folders of another, and nobody without an account has any', async () => {
	const folderId = await add('方案');
	const other = as(await buildAccount(db));
	for (const attempt of [
		() => other.folder.rename({ folderId, name: '我的' }),
		() => other.folder.remove({ folderId }),
		() => other.folder.restore({ folderId }),
		() => other.favourite.list({ folderId }),
		() => other.favourite.add({ number, folderId }),
		() => other.favourite.move({ number, from: null, to: folderId }),
		() => as(reader).folder.remove({ folderId: nowhere }),
	])
		await expect(attempt()).rejects.toEqual(refusal('NOT_FOUND'));
	await expect(as(null).favourite.add({ number })).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
	await expect(as(null).folder.list()).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
});

test('the log of acts tells nothing of what somebody keeps', async () => {
	await as(reader).favourite.add({ number, folderId: await add('方案') });
	const { rows } = await sql`SELECT act FROM audit_entry WHERE user_name = ${reader.userName}`.execute(db);
	expect(rows).toEqual([]);
});

test('a removed folder goes for good when its time is over, with what lay in it', async () => {
	const [gone, stays] = [await add('旧'), await add('新')];
	for (const folderId of [gone, stays]) await as(reader).favourite.add({ number, folderId });
	await as(reader).folder.remove({ folderId: gone });
	const tomorrow = new Date(Date.now() + 86_400_000);
	const [rule] = readingRetention;
	const due = await rule?.count(db, tomorrow, null);
	expect(due?.count).toBeGreaterThan(0);
	expect(await rule?.remove(db, tomorrow, 10_000, null)).toEqual(due);
	await expect(as(reader).folder.restore({ folderId: gone })).rejects.toEqual(refusal('NOT_FOUND'));
	expect(await kept(stays)).toEqual([number]);
});
