import type { SignedIn } from '@pacesetter/core/identity';
import type { Tidings } from '@pacesetter/core/notices';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { transact } from '../../platform/db/index.ts';
import { buildAccount, createTestProduct } from '../../testing/index.ts';
import { noticesRetention, tell } from './index.ts';

const product = await createTestProduct();
const { db } = product;
const as = (caller: SignedIn | null) => product.clientAs(caller).notices.notice;
const refusal = (code: string) => expect.objectContaining({ code });
const nowhere = '00000000-0000-7000-8000-000000000000';
const frozen = (title: string): Tidings => ({
	kind: 'moderation.frozen',
	parameters: { title },
	link: '/documents/7',
});
const send = (to: string | string[], tidings: Tidings, now = new Date()) =>
	transact(db, (tx) => tell({ tx, now }, to, tidings));

let reader = await buildAccount(db);
let other = reader;
beforeEach(async () => {
	reader = await buildAccount(db);
	other = await buildAccount(db);
});

test('each is told once, and nobody else hears of it', async () => {
	await send([reader.accountId, reader.accountId], frozen('甲'));
	await send(reader.accountId, frozen('乙'));
	const { items, total, unread } = await as(reader).list({});
	expect(items.map(({ parameters }) => parameters.title)).toEqual(['乙', '甲']);
	expect(items[0]).toMatchObject({ kind: 'moderation.frozen', link: '/documents/7', readAt: null });
	expect([total, unread, (await as(reader).count()).unread]).toEqual([2, 2, 2]);
	expect(await as(other).list({})).toMatchObject({ items: [], total: 0, unread: 0 });
});

test('what is told in an act that fails was never told', async () => {
	const failing = transact(db, async (tx) => {
		await tell({ tx, now: new Date() }, reader.accountId, frozen('甲'));
		throw new Error('broken');
	});
	await expect(failing).rejects.toThrow('broken');
	expect((await as(reader).list({})).total).toBe(0);
});

test('one is read and unread again, all up to the newest that was seen, and no other account can', async () => {
	for (const title of ['甲', '乙', '丙']) await send(reader.accountId, frozen(title));
	const [newest, middle] = (await as(reader).list({})).items;
	if (!newest || !middle) throw new Error('notices are missing');
	const first = await as(reader).read({ id: middle.id });
	expect(first.readAt).not.toBeNull();
	expect((await as(reader).read({ id: middle.id })).readAt).toBe(first.readAt);
	expect((await as(reader).list({ unread: true })).items.map(({ parameters }) => parameters.title)).toEqual([
		'丙',
		'甲',
	]);
	expect((await as(reader).unread({ id: middle.id })).readAt).toBeNull();
	expect(await as(reader).readAll({ upTo: middle.id })).toEqual({ unread: 1 });
	await expect(as(other).read({ id: newest.id })).rejects.toEqual(refusal('NOT_FOUND'));
	await as(other).readAll({ upTo: newest.id });
	expect(await as(reader).count()).toEqual({ unread: 1 });
	await expect(as(reader).read({ id: nowhere })).rejects.toEqual(refusal('NOT_FOUND'));
	await expect(as(reader).read({ id: 'seven' })).rejects.toEqual(refusal('INVALID'));
});

test('nobody without an account has notices, and no notice leads elsewhere', async () => {
	await expect(as(null).list({})).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
	await expect(as(null).count()).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
	await expect(as(null).readAll({ upTo: nowhere })).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
	await expect(send(reader.accountId, { ...frozen('甲'), link: '//elsewhere.example' })).rejects.toThrow(/not a page/);
});

test('what was read goes first, the rest later, and with the account all of it', async () => {
	const days = (count: number) => new Date(Date.now() - count * 86_400_000);
	await send(reader.accountId, frozen('甲'), days(800));
	await send(reader.accountId, frozen('乙'), days(300));
	await send(reader.accountId, frozen('丙'), days(300));
	const [{ id } = { id: '' }] = (await as(reader).list({})).items;
	await as(reader).read({ id });
	await sql`UPDATE notice SET read_at = ${days(200)} WHERE id = ${id}`.execute(db);
	const due = async () =>
		Promise.all(noticesRetention.map(async (rule) => (await rule.count(db, days(rule.days), null)).count));
	expect(await due()).toEqual([1, 1]);
	for (const rule of noticesRetention) await rule.remove(db, days(rule.days), 100, null);
	expect(await due()).toEqual([0, 0]);
	expect((await as(reader).list({})).items.map(({ parameters }) => parameters.title)).toEqual(['乙']);
	await sql`DELETE FROM account WHERE id = ${reader.accountId}`.execute(db);
	expect((await sql`SELECT 1 FROM notice WHERE account_id = ${reader.accountId}`.execute(db)).rows).toEqual([]);
});
