import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { indexDocuments } from './modules/search/index-documents.ts';
import { makeTables } from './modules/search/writer.ts';
import { buildAccount, buildCategory, buildDocument, createTestProduct } from './testing/index.ts';

const product = await createTestProduct();
const { db, writing } = product;
await makeTables(writing);
const uploader = await buildAccount(db);
const category = await buildCategory(db);
const as = (caller: SignedIn | null) => product.clientAs(caller).reading;
const refusal = (code: string, data: object = {}) => expect.objectContaining({ code, data });

async function publish(title: string, text: string, wish: Partial<Parameters<typeof buildDocument>[1]> = {}) {
	const document = await buildDocument(product, { uploader, category, title, text, ...wish });
	await indexDocuments(writing, [document.id]);
	return document;
}
const bees = [
	await publish('蜜蜂一', '蜜蜂蜂箱摇蜜花期转场'),
	await publish('蜜蜂二', '花期蜜蜂转场与蜂箱管理'),
	await publish('蜜蜂三', '蜂箱蜜蜂转场，花期前摇蜜'),
] as const;
const tea = [
	await publish('茶园一', '茶园修剪采茶炒青揉捻'),
	await publish('茶园二', '采茶炒青揉捻的工序与茶园管理'),
] as const;
const pottery = [
	await publish('陶瓷一', '陶瓷拉坯上釉烧窑'),
	await publish('陶瓷二', '烧窑与上釉：陶瓷拉坯工艺'),
] as const;

let reader = uploader;
beforeEach(async () => {
	reader = await buildAccount(db);
});
const list = (asked: { numbers?: number[]; here?: number } = {}) => as(reader).liked.list(asked);
const told = async (asked: { numbers?: number[]; here?: number } = {}) =>
	(await list(asked)).items.map(({ title, because }) => `${title} ${because.how} ${because.title}`);

test('favourites, kept reads and what the device remembers lead to documents like them by turns, each with its reason', async () => {
	expect(await list()).toEqual({ on: true, items: [] });
	await as(reader).favourite.add({ number: bees[0].number });
	await as(reader).position.keep({ number: tea[0].number, page: 2 });
	const numbers = [pottery[0].number, tea[0].number, 9_999_999];
	const expected = ['茶园二 read 茶园一', '陶瓷二 read 陶瓷一'];
	const [first, ...rest] = await told({ numbers });
	expect(first).toMatch(/^蜜蜂[二三] favourite 蜜蜂一$/);
	expect(rest).toEqual(expect.arrayContaining(expected));
	expect(rest).toHaveLength(3);
	expect((await list()).items[0]?.words.length).toBeGreaterThan(1);
	const other = await buildAccount(db);
	expect(await as(other).liked.list({})).toEqual({ on: true, items: [] });
});

test('what one keeps already, and the document one is at, is not told, and the latter is no reason', async () => {
	for (const { number } of [bees[0], bees[1]]) await as(reader).favourite.add({ number });
	expect(await told()).toEqual(['蜜蜂三 favourite 蜜蜂二']);
	expect(await told({ here: bees[1].number })).toEqual(['蜜蜂三 favourite 蜜蜂一']);
	expect(await told({ here: bees[2].number })).toEqual([]);
	// Kept and read: that it is kept says more.
	await as(reader).position.keep({ number: bees[1].number, page: 2 });
	expect(await told({ numbers: [bees[1].number] })).toEqual(['蜜蜂三 favourite 蜜蜂二']);
});

test('what one may not see is neither told nor a reason, and says nothing however one knew it', async () => {
	const kiln = await publish('龙窑一', '龙窑柴烧匣钵落灰');
	const text = '龙窑柴烧匣钵落灰的';
	await publish('龙窑二', `${text}做法`, { state: 'withdrawn' });
	await publish('龙窑三', `${text}规程`, { recycled: true });
	await publish('龙窑四', `${text}名单`, { visibility: 'named' });
	await as(reader).favourite.add({ number: kiln.number });
	expect(await told()).toEqual([]);
	await publish('龙窑五', `${text}图解`);
	expect(await told()).toEqual(['龙窑五 favourite 龙窑一']);
	await sql`UPDATE document SET state = 'withdrawn' WHERE id = ${kiln.id}`.execute(db);
	expect(await told()).toEqual([]);
	expect(await told({ numbers: [kiln.number], here: kiln.number })).toEqual([]);
	await sql`INSERT INTO reading_position VALUES (${reader.accountId}, ${kiln.id}, 2, now())`.execute(db);
	expect(await told()).toEqual([]);
});

test('a reason that is frozen, in the recycle bin or for fewer readers than before is named no more', async () => {
	const weir = await publish('鱼鳞坝一', '鱼鳞坝溢流消能块石护岸');
	await publish('鱼鳞坝二', '块石护岸与鱼鳞坝溢流消能的施工');
	await as(reader).favourite.add({ number: weir.number });
	expect(await told()).toEqual(['鱼鳞坝二 favourite 鱼鳞坝一']);
	for (const [lost, mended] of [
		['frozen_at = now()', 'frozen_at = NULL'],
		['recycled_at = now()', 'recycled_at = NULL'],
		[`visibility = 'named'`, `visibility = 'public'`],
	]) {
		await sql`UPDATE document SET ${sql.raw(lost ?? '')} WHERE id = ${weir.id}`.execute(db);
		expect(await told({ numbers: [weir.number] }), lost).toEqual([]);
		await sql`UPDATE document SET ${sql.raw(mended ?? '')} WHERE id = ${weir.id}`.execute(db);
		expect(await told(), mended).toHaveLength(1);
	}
	// The name it has now, and a reason that is no favourite any more is at most a read one.
	await sql`UPDATE document SET title = '鱼鳞坝甲' WHERE id = ${weir.id}`.execute(db);
	expect(await told()).toEqual(['鱼鳞坝二 favourite 鱼鳞坝甲']);
	await as(reader).favourite.remove({ number: weir.number });
	expect(await told()).toEqual([]);
	expect(await told({ numbers: [weir.number] })).toEqual(['鱼鳞坝二 read 鱼鳞坝甲']);
});

test('the words of a reason stand in both, and a text that one knows is not told as another document', async () => {
	const one = await publish('水碓一', '水碓舂米、水碓轮轴、引水渠闸');
	const other = await publish('水碓二', '引水渠闸修缮，水碓轮轴更换，舂米复原');
	await as(reader).favourite.add({ number: one.number });
	const [liked] = (await list()).items;
	expect(liked?.number).toBe(other.number);
	for (const word of liked?.words ?? []) {
		expect('水碓舂米、水碓轮轴、引水渠闸水碓一').toContain(word);
		expect('引水渠闸修缮，水碓轮轴更换，舂米复原水碓二').toContain(word);
	}
	const copy = await publish('水碓二（另一份）', '水碓轮轴');
	await sql`UPDATE document_version SET content = ${other.content} WHERE document_id = ${copy.id}`.execute(db);
	await indexDocuments(writing, [copy.id]);
	expect((await list()).items).toHaveLength(1);
	// Read already, be it as another document.
	expect(await told({ numbers: [copy.number] })).toEqual([]);
});

test('switched off by the account nothing is worked out, wherever it signs in, until it is switched on again', async () => {
	await as(reader).favourite.add({ number: bees[0].number });
	expect(await as(reader).liked.setOn({ on: false })).toEqual({ on: false });
	expect(await list({ numbers: [tea[0].number] })).toEqual({ on: false, items: [] });
	expect((await as(uploader).liked.list({ numbers: [tea[0].number] })).on).toBe(true);
	await as(reader).liked.setOn({ on: true });
	expect((await list()).items).not.toEqual([]);
	const { rows } = await sql`SELECT act FROM audit_entry WHERE user_name = ${reader.userName}`.execute(db);
	expect(rows).toEqual([]);
});

test('nobody without an account is told, and what is not asked well is refused', async () => {
	await expect(as(null).liked.list({ numbers: [bees[0].number] })).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
	await expect(as(null).liked.setOn({ on: false })).rejects.toEqual(refusal('SIGN_IN_REQUIRED'));
	const numbers = Array.from({ length: 21 }, (_, index) => index + 1);
	await expect(list({ numbers })).rejects.toEqual(refusal('INVALID', { field: 'numbers' }));
});
