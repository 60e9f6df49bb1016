import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { perform } from '../../platform/http/index.ts';
import { buildAccount, buildCategory, buildDocument, createTestProduct } from '../../testing/index.ts';
import { indexDocuments } from './index-documents.ts';
import { likeDocuments } from './like-documents.ts';
import { searchRetention } from './retention.ts';
import { makeTables } from './writer.ts';

const product = await createTestProduct();
const { db, writing } = product;
await makeTables(writing);
const uploader = await buildAccount(db);
const category = await buildCategory(db);
const readers = await Promise.all([1, 2, 3, 4].map(() => buildAccount(db)));

async function publish(wish: Partial<Parameters<typeof buildDocument>[1]> = {}) {
	const document = await buildDocument(product, { uploader, category, ...wish });
	await indexDocuments(writing, [document.id]);
	return document;
}

const searches = (caller: typeof uploader | null) => product.clientAs(caller).search.document;
const open = async (caller: typeof uploader | null, number: number, q: string) =>
	searches(caller).countOpening({ number, q });

test('documents that treat of the same are told with the words that say so, by content and not by title', async () => {
	const one = await publish({ title: '材料一', text: '水稻插秧机的保养：插秧机每季检修，水稻田里作业后清洗秧箱。' });
	const other = await publish({ title: '材料二', text: '插秧机作业规程。水稻插秧前检修机器，秧箱装满秧苗。' });
	await publish({ title: '材料一（续）', text: '会议室借用登记办法，借用会议室须提前登记。' });
	const { documents } = await searches(null).related({ number: one.number });
	expect(documents.map(({ number }) => number)).toEqual([other.number]);
	expect(documents[0]?.words).toContain('插秧机');
});

test('what the reader may not see is related to nothing, and one text is told once', async () => {
	const text = '蚕桑养殖技术：桑叶采摘、蚕室消毒、上蔟结茧。';
	const one = await publish({ text });
	const same = await publish({ text: `${text}另存` });
	await sql`UPDATE document_version SET content = ${one.content} WHERE document_id = ${same.id}`.execute(db);
	await indexDocuments(writing, [same.id]);
	const hidden = [
		await publish({ text: `${text}内部版`, visibility: 'signed_in' }),
		await publish({ text: `${text}撤回版`, state: 'withdrawn' }),
		await publish({ text: `${text}回收版`, recycled: true }),
	];
	expect((await searches(null).related({ number: one.number })).documents).toEqual([]);
	const seen = (await searches(uploader).related({ number: one.number })).documents.map(({ number }) => number);
	expect(seen).toEqual([hidden[0]?.number]);
	for (const { number } of hidden)
		await expect(searches(null).related({ number })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('of other editions of a text one is told, while short texts that share their few words are each told', async () => {
	const text =
		'沼气池管护：进料口、出料口、储气罐、脱硫器、输气管、沼液抽排车、菌种投放、酸碱度测定、保温层、安全阀、搅拌机、料液浓度。';
	const [one] = [
		await publish({ text }),
		await publish({ text: `${text}（修订）` }),
		await publish({ text: `${text}（试行）` }),
	];
	expect((await searches(null).related({ number: one.number })).documents).toHaveLength(1);
	const bulbs = [
		await publish({ text: '百合鳞茎冷藏。' }),
		await publish({ text: '冷藏百合的鳞茎。' }),
		await publish({ text: '鳞茎：百合冷藏' }),
	];
	expect((await searches(null).related({ number: bulbs[0]?.number ?? 0 })).documents).toHaveLength(2);
});

test('a search is told to others once several different readers have opened the document from it', async () => {
	const { number } = await publish({ title: '龙舟赛通知', text: '端午龙舟赛报名，划手须会游泳。' });
	const told = async () => (await searches(null).related({ number })).searches;
	for (const reader of [readers[0], readers[0], readers[0], readers[1], null]) {
		await open(reader ?? null, number, '龙舟赛');
		expect(await told()).toEqual([]);
	}
	await open(readers[2] ?? null, number, ' 龍舟賽');
	expect(await told()).toEqual(['龙舟赛']);
	expect((await searches(null).find({ q: '端午' })).related).toEqual(['龙舟赛']);
	// The search itself is not told to who made it.
	expect((await searches(null).find({ q: '龙舟赛' })).related).toEqual([]);
	const { rows } = await sql<{ tokens: string[]; opened: number }>`SELECT tokens, opened FROM search_opened
		WHERE query = '龙舟赛'`.execute(db);
	expect(rows).toEqual([{ tokens: [], opened: 5 }]);
});

test('words that stand on pages far apart are enough to count a search, half of a question is not', async () => {
	const text = ['舢板', ...Array<string>(60).fill('空页'), '罗盘'].join('\f');
	const { number } = await publish({ title: '航海', text });
	const questions = ['舢板罗盘什么时候一起用呢是否要配备望远镜', '望远镜缆绳救生衣信号旗罗盘什么时候一起用'];
	for (const reader of readers)
		for (const q of ['舢板 罗盘', '舢板 罗盘 缆绳', ...questions]) await open(reader, number, q);
	const { rows } = await sql<{ query: string }>`SELECT query FROM search_opened WHERE document_id =
		(SELECT id FROM document WHERE number = ${number})`.execute(db);
	expect(rows.map(({ query }) => query)).toEqual(['舢板 罗盘']);
});

test('a search is told with the blanks and quotes it was made with, not where it leaves words out, and found in the title as well', async () => {
	const { number } = await publish({ title: '乡道名录', text: '县道与村道，公路养护。' });
	for (const reader of readers)
		for (const q of ['乡道 县道', '“公路 养护” 县道', '-监察 县道', '公路 -监察']) await open(reader, number, q);
	const { searches: told } = await searches(null).related({ number });
	expect(told.toSorted()).toEqual(['"公路 养护" 县道', '乡道 县道']);
	expect((await searches(null).find({ q: '乡道  縣道' })).related).toEqual(['"公路 养护" 县道']);
});

test('what is not found in the document, holds a long number, or led to what the reader may not see is told to nobody', async () => {
	const { number } = await publish({ text: '防汛值班表 13800138000' });
	const inside = await publish({ text: '防汛值班的内部安排', visibility: 'signed_in' });
	for (const reader of readers) {
		await open(reader, number, '与此无关');
		await open(reader, number, '13800138000');
		await open(reader, inside.number, '内部安排');
	}
	expect((await searches(null).related({ number })).searches).toEqual([]);
	expect((await searches(null).find({ q: '防汛' })).related).toEqual([]);
	expect((await searches(uploader).find({ q: '防汛' })).related).toEqual(['内部安排']);
	await expect(open(null, inside.number, '内部安排')).rejects.toMatchObject({ code: 'NOT_FOUND' });
	await expect(open(uploader, number, '')).rejects.toMatchObject({ code: 'INVALID' });
});

test('no entry of the log tells who searched for what, and tokens of one reader differ from pair to pair', async () => {
	const [reader] = readers;
	if (!reader) throw new Error('no reader');
	const [one, two] = [await publish({ text: '桥梁检测一' }), await publish({ text: '桥梁检测二' })];
	for (const { number } of [one, two]) await open(reader, number, '桥梁检测');
	const { rows } = await sql<{ tokens: string[] }>`SELECT tokens FROM search_opened WHERE query = '桥梁检测'`.execute(
		db,
	);
	expect(new Set(rows.flatMap(({ tokens }) => tokens)).size).toBe(2);
	const { rows: entries } = await sql`SELECT 1 FROM audit_entry WHERE act LIKE 'search.document%'`.execute(db);
	expect(entries).toEqual([]);
});

test('pairs that few readers made go after a month, others after a year, and all with their document', async () => {
	const { number, id } = await publish({ text: '候鸟观测记录' });
	for (const reader of readers) await open(reader, number, '候鸟观测');
	await open(readers[0] ?? null, number, '观测记录');
	const tomorrow = new Date(Date.now() + 86_400_000);
	const counts = await Promise.all(searchRetention.map((rule) => rule.count(db, tomorrow, null)));
	expect(counts.every(({ count }) => count > 0)).toBe(true);
	const removed = await Promise.all(searchRetention.map((rule) => rule.remove(db, tomorrow, 10_000, null)));
	expect(removed).toEqual(counts);
	await open(readers[0] ?? null, number, '观测记录');
	await sql`DELETE FROM document WHERE id = ${id}`.execute(db);
	expect((await sql`SELECT 1 FROM search_opened`.execute(db)).rows).toEqual([]);
});

test('documents like those a reader knows come in turn, each with its reason, without those he knows or may not read', async () => {
	const bees = [
		await publish({ title: '蜜蜂养殖一', text: '蜜蜂蜂箱摇蜜花期转场' }),
		await publish({ text: '花期蜜蜂转场与蜂箱管理' }),
	];
	const tea = [
		await publish({ title: '茶园一', text: '茶园修剪采茶炒青揉捻' }),
		await publish({ text: '采茶炒青揉捻的工序与茶园管理' }),
	];
	await publish({ text: '蜂箱蜜蜂花期摇蜜（内部）', visibility: 'signed_in' });
	const like = (caller: typeof uploader | null, seeds: readonly string[], known: readonly string[] = []) =>
		perform(product.requestAs(caller), likeDocuments, { seeds, known, count: 6 });
	const seeds = [bees[0]?.id ?? '', tea[0]?.id ?? ''];
	const liked = await like(null, seeds);
	expect(liked.map(({ number }) => number)).toEqual([bees[1]?.number, tea[1]?.number]);
	expect(liked[0]?.because).toMatchObject({ number: bees[0]?.number, title: '蜜蜂养殖一' });
	expect(liked[1]?.words.length).toBeGreaterThan(1);
	expect((await like(null, seeds, [bees[1]?.id ?? ''])).map(({ number }) => number)).toEqual([tea[1]?.number]);
	await sql`UPDATE document SET state = 'withdrawn' WHERE id = ${bees[0]?.id}`.execute(db);
	expect((await like(null, seeds)).map(({ because }) => because.title)).toEqual(['茶园一']);
});

test('however many of the nearest a reader knows, the next is told', async () => {
	const text = '竹编篾匠破竹刮篾起底收口';
	const known = await Promise.all(
		Array.from({ length: 11 }, (_, at) => publish({ title: `竹编${at}`, text: `${text}${at}` })),
	);
	const fresh = await publish({ text: '篾匠竹编收口的工钱与赶集，卖筐，挑担，记账' });
	const [seed, ...read] = known.map(({ id }) => id);
	const wish = { seeds: [seed ?? ''], known: read, count: 6 };
	const liked = await perform(product.requestAs(null), likeDocuments, wish);
	expect(liked.map(({ number }) => number)).toEqual([fresh.number]);
});
