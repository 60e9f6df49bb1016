import { dayInChina } from '@pacesetter/core/kernel';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addRows, emptySmall, mergeInto, searchable } from '../../platform/search/index.ts';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	buildOrganisation,
	createTestProduct,
	unique,
} from '../../testing/index.ts';
import { enter, findOutdated, indexContent, indexDocuments } from './index-documents.ts';
import { indexAllOutdated } from './index-outdated.ts';
import { mergeIndex } from './merge-index.ts';
import { rebuildIndex } from './rebuild-index.ts';
import { cutVersions } from './rows.ts';
import { currentStamps } from './store/index.ts';
import { makeTables, pairForWriting, writeAlone } from './writer.ts';

const product = await createTestProduct();
const { db, writing } = product;
await makeTables(writing);
const uploader = await buildAccount(db);
const category = await buildCategory(db);
const client = product.clientAs(uploader).library.document;
const never = new AbortController().signal;

/** Does the index jobs that the queue holds, as the worker would. */
async function work(): Promise<void> {
	const { rows } = await sql<{ data: { documentId: string } }>`DELETE FROM pgboss.job WHERE name = 'library.index'
		RETURNING data`.execute(db);
	for (const { data } of rows) await indexDocuments(writing, [data.documentId]);
}

async function publish(wish: Partial<Parameters<typeof buildDocument>[1]> = {}) {
	const document = await buildDocument(product, { uploader, category, ...wish });
	await indexDocuments(writing, [document.id]);
	return document;
}

const find = async (q: string, caller = uploader as typeof uploader | null, more = {}) =>
	product.clientAs(caller).search.document.find({ q, ...more });
const numbers = async (...wish: Parameters<typeof find>) =>
	(await find(...wish)).items.filter(({ partial }) => !partial).map(({ number }) => number);

test('a document is found by any word on any page, the page told and the word lit', async () => {
	const { number } = await publish({ title: '春季造林方案', text: '第一页讲植树。\f第二页讲护林员的\n巡查路线。' });
	const { items, total } = await find('巡查路线');
	expect(total).toBe(1);
	expect(items[0]).toMatchObject({ number, pagesFound: 1, partial: false, matches: [{ page: 2 }] });
	const [{ snippet } = { snippet: null }] = items[0]?.matches ?? [];
	expect(snippet?.lit.map(({ from, to }) => snippet.text.slice(from, to))).toEqual(['巡查路线']);
	expect(await numbers('造林')).toEqual([number]);
});

test('what is typed otherwise is found all the same', async () => {
	const { number } = await publish({
		text: '全縣ＡＢＣ系統於２０１０年７月１日上線，見望政办〔2010〕12号文件，王小明负责。',
	});
	for (const q of ['全县abc', '系统上线', '2010年7月1日', '2010-07-01', '望政办〔2010〕12号', '王小明', '縣'])
		expect(await numbers(q), q).toContain(number);
});

test('what is found in any of its forms is lit in the result and in the document', async () => {
	const text = '见柳政办〔2010〕37号，2010年12月31日印发，要求“科学、民主”决策。';
	const { number } = await publish({ text });
	const lights = {
		'柳政办〔2010〕37号': /2010〕37号/,
		'2010年12月': /^2010年12月$/,
		'"科学民主决策"': /^科学、民主”决策$/,
	};
	for (const [q, light] of Object.entries(lights)) {
		const { matches } = (await find(q)).items.find((item) => item.number === number) ?? {};
		const { snippet } = matches?.[0] ?? {};
		expect(snippet?.lit.map(({ from, to }) => snippet.text.slice(from, to)).join(' '), q).toMatch(light);
		const inside = await product.clientAs(null).search.document.inside({ number, q });
		expect(inside.total, q).toBeGreaterThan(0);
	}
});

test('quotes ask for the words as they stand, a minus leaves out', async () => {
	const one = await publish({ text: '银杏种植技术要点' });
	const two = await publish({ text: '种植银杏的技术和要点' });
	expect((await numbers('银杏种植')).toSorted()).toEqual([one.number, two.number].toSorted());
	expect(await numbers('"银杏种植"')).toEqual([one.number]);
	expect(await numbers('银杏 -要点')).toEqual([]);
	expect(await numbers('银杏 -“种植技术”')).toEqual([two.number]);
});

test('what the reader may not see is not there', async () => {
	const word = '鹦鹉螺';
	const open = await publish({ text: `${word}的化石` });
	const inside = await publish({ text: `${word}的标本`, visibility: 'signed_in' });
	await publish({ text: `${word}的草稿`, state: 'withdrawn' });
	await publish({ text: `${word}的废稿`, recycled: true });
	expect(await numbers(word, null)).toEqual([open.number]);
	expect((await find(word, null)).total).toBe(1);
	expect((await numbers(word)).toSorted()).toEqual([open.number, inside.number].toSorted());
	await expect(product.clientAs(null).search.document.inside({ number: inside.number, q: word })).rejects.toMatchObject(
		{
			code: 'NOT_FOUND',
		},
	);
	await client.withdraw({ number: open.number });
	expect((await find(word, null)).total).toBe(0);
	await work();
	await client.republish({ number: open.number });
	await work();
	expect((await find(word, null)).total).toBe(1);
});

test('what the reader may not see takes no room among what he finds, and shapes no count', async () => {
	const open = await publish({ text: '鼹鼠的洞，洞里有鼹鼠一家，冬天也不出门。' });
	const hidden = await publish({ text: '鼹鼠', state: 'withdrawn' });
	const asked = ['鼹鼠', '"鼹鼠"', '鼹', '鼹 鼠', '鼹鼠 -蝙蝠', '鼹鼠为什么在冬天里也不出门找吃的东西呢'];
	const before = await Promise.all(asked.map((q) => find(q, null)));
	// As many pages as no search looks through, all of them better than the one that may be seen.
	const page = { part: 1, audience: 'public', shelf: category.id, kind: 'txt', keeper: '', year: 2026 };
	const row = { ...page, ...searchable({ first: false, title: '', headings: [], text: '鼹鼠为什么冬天不出门找吃的' }) };
	await writeAlone(db, async (tx) => {
		await sql`UPDATE document SET state = 'published' WHERE id = ${hidden.id}`.execute(tx);
		const [one] = await findOutdated(tx, [hidden.id], new Date());
		if (!one) throw new Error('nothing to index');
		const rows = Array.from({ length: 1_300 }, (_, index) => ({ ...row, part: index + 1 }));
		await addRows((await pairForWriting(tx, writing.tables)).small, await enter(tx, [{ one, rows, words: new Map() }]));
		await sql`UPDATE document SET state = 'withdrawn' WHERE id = ${hidden.id}`.execute(tx);
	});
	for (const [index, q] of asked.entries()) {
		const { items, total, more, facets } = await find(q, null);
		expect(
			items.map(({ number }) => number),
			q,
		).toEqual([open.number]);
		expect({ total, more, facets }, q).toEqual({ total: 1, more: false, facets: before[index]?.facets });
	}
});

test('an edit is found and what it replaced is not', async () => {
	const { number } = await publish({ title: '旧题目蓝鲸', text: unique('无关') });
	expect(await numbers('蓝鲸')).toEqual([number]);
	await client.edit({ number, title: '新题目白鲸' });
	await work();
	expect(await numbers('蓝鲸')).toEqual([]);
	expect(await numbers('白鲸')).toEqual([number]);
});

test('a document is found at the moment it is published', async () => {
	const document = await buildDocument(product, { uploader, category, state: 'processing', text: '极光观测站的建设' });
	await product.convert(document.content, { index: (content) => indexContent(writing, content) });
	expect(await numbers('极光观测站')).toEqual([document.number]);
});

test('merged and rebuilt, all is found as before', async () => {
	const one = await publish({ text: '水獭在河边筑巢' });
	expect(await mergeIndex(writing)).toBe(true);
	expect(await numbers('水獭')).toEqual([one.number]);
	const two = await publish({ text: '水獭的食谱' });
	const both = [one.number, two.number].toSorted();
	expect((await numbers('水獭')).toSorted()).toEqual(both);
	expect(await rebuildIndex(writing, never)).toBe(true);
	expect((await numbers('水獭')).toSorted()).toEqual(both);
	await mergeIndex(writing);
	expect((await numbers('水獭')).toSorted()).toEqual(both);
});

test('a merge leaves a row whose writer has not committed yet', async () => {
	await publish({ text: '已经写好的树懒' });
	const late = await buildDocument(product, { uploader, category, text: '还没提交的树懒' });
	const merging = await writeAlone(db, async (tx) => {
		const [one] = await findOutdated(tx, [late.id], new Date());
		if (!one) throw new Error('nothing to index');
		const [cut] = await cutVersions(tx, [one]);
		const { main, small } = await pairForWriting(tx, writing.tables);
		await addRows(small, await enter(tx, [{ one, rows: cut?.rows ?? [], words: new Map() }]));
		const copied = await mergeInto(main, small, (stamps) => currentStamps(db, stamps), new Date());
		return { main, small, copied };
	});
	const { main, small, copied } = merging;
	await writeAlone(db, (tx) => emptySmall(main, small, copied, (stamps) => currentStamps(tx, stamps), new Date()));
	expect(await numbers('还没提交的树懒')).toEqual([late.number]);
	expect(await mergeIndex(writing)).toBe(true);
	expect(await numbers('还没提交的树懒')).toEqual([late.number]);
});

test('the night finds what an index job was given up for', async () => {
	const { number } = await buildDocument(product, { uploader, category, text: '被放弃的穿山甲' });
	expect(await numbers('穿山甲')).toEqual([]);
	await indexAllOutdated(writing, never);
	expect(await numbers('穿山甲')).toEqual([number]);
});

test('the places in a document are counted and lie on its pages', async () => {
	const { number } = await publish({ text: '松鼠与松果\f没有\f松鼠，松鼠' });
	const inside = await product.clientAs(null).search.document.inside({ number, q: '松鼠' });
	expect(inside).toMatchObject({
		total: 3,
		pages: [
			{ page: 1, first: 1, count: 1 },
			{ page: 3, first: 2, count: 2 },
		],
	});
});

test('suggestions are words and titles that this reader finds, by characters, pinyin and initials', async () => {
	const suggest = (q: string, caller: typeof uploader | null = null) =>
		product.clientAs(caller).search.document.suggest({ q });
	const { number } = await publish({ title: '雪豹监测年报', text: '雪豹出没' });
	await publish({ title: '雪豹内部通报', text: '雪豹与猞猁', visibility: 'signed_in' });
	await publish({ title: '雪豹作废稿', text: '雪豹', state: 'withdrawn' });
	const title = { kind: 'title', text: '雪豹监测年报', number };
	for (const q of ['雪豹', 'xuebao', 'xbjc']) expect(await suggest(q), q).toContainEqual(title);
	const texts = (await suggest('雪豹')).map(({ text }) => text).join();
	expect(texts).not.toMatch(/内部|作废/);
	expect((await suggest('雪豹', uploader)).map(({ text }) => text)).toContain('雪豹内部通报');
	expect(await suggest('shel')).toEqual([]);
	expect(await suggest('猞')).toEqual([]);
	expect((await suggest('猞', uploader)).map(({ text }) => text)).toContain('猞猁');
	expect((await find('sheli', null)).meant).toEqual([]);
});

test('of words that begin alike the common ones are suggested first', async () => {
	await publish({ title: '卷宗', text: '拱廊\n贡缎\n供餐\n龚某\n弓弦\n宫灯\n攻讦\n恭谨\n公认\n工作' });
	const suggested = await product.clientAs(null).search.document.suggest({ q: 'gong' });
	expect(suggested.filter(({ kind }) => kind === 'word')[0]?.text).toBe('工作');
});

test('the year that narrows is that of the day shown, in China', async () => {
	const publishedAt = new Date('2019-12-31T16:30:00Z');
	const { number } = await publish({ title: '跨年', text: '鲥鱼洄游记录', publishedAt });
	const { items, facets } = await find('鲥鱼');
	expect(facets.years).toEqual([{ value: 2020, documents: 1 }]);
	expect(dayInChina(new Date(items[0]?.publishedAt ?? ''))).toBe('2020-01-01');
	expect(await numbers('鲥鱼', null, { year: 2020 })).toEqual([number]);
	expect(await numbers('鲥鱼', null, { year: 2019 })).toEqual([]);
});

test('only who keeps the library sees how the index stands and has it made again, and that is entered in the log', async () => {
	const refusal = (code: string) => expect.objectContaining({ code });
	const librarian = { ...(await buildAccount(db)), permissions: ['library.manage' as const] };
	for (const act of ['state', 'rebuild'] as const) {
		await expect(product.clientAs(null).search.index[act]()).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
		await expect(product.clientAs(uploader).search.index[act]()).rejects.toThrow(refusal('FORBIDDEN'));
	}
	await publish();
	expect((await product.clientAs(librarian).search.index.state()).documents).toBeGreaterThan(0);
	await product.clientAs(librarian).search.index.rebuild();
	const { rows } = await sql<{ act: string; outcome: string }>`SELECT act, outcome FROM audit_entry
		WHERE user_name = ${librarian.userName}`.execute(db);
	expect(rows).toEqual([{ act: 'search.index.rebuild', outcome: 'done' }]);
});

test('a question without words, too long a one and a filter that is none are refused; what is only left out finds nothing', async () => {
	for (const query of ['', 'q=', `q=${'党'.repeat(201)}`, 'q=党&year=12', 'q=党&categoryId=1', 'q=党&size=1000'])
		expect((await product.fetch(`/api/search?${query}`)).status, query).toBeGreaterThanOrEqual(400);
	expect((await find('-党员')).total).toBe(0);
	expect((await find('。，！')).total).toBe(0);
	await expect(product.clientAs(null).search.document.inside({ number: 1, q: '党' })).rejects.toMatchObject({
		code: 'NOT_FOUND',
	});
});

test('one long document hides no other, in no order and in no count, and all of its pages are told', async () => {
	const long = await publish({
		text: Array(1_100).fill('选民登记台账').join('\f'),
		publishedAt: new Date('2021-03-01'),
	});
	const notices: number[] = [];
	for (let year = 2022; year < 2027; year += 1) {
		const text = `${'关于其他事项的说明。'.repeat(year - 2012)}选民登记台账`;
		notices.push((await publish({ text, publishedAt: new Date(`${year}-03-01`) })).number);
	}
	const all = [long.number, ...notices];
	for (const q of ['选民登记台账', '"选民登记台账"', '选民登记台账一般都是由哪些人在什么时候编写的呢'])
		for (const sort of ['relevance', 'newest', 'views'] as const) {
			const { items, total, facets } = await find(q, null, { sort });
			expect(items.map(({ number }) => number).toSorted(), `${q} ${sort}`).toEqual(all);
			expect([total, facets.formats, facets.years.length], `${q} ${sort}`).toEqual([
				6,
				[{ value: 'txt', documents: 6 }],
				6,
			]);
			expect(items.find(({ number }) => number === long.number)?.pagesFound, `${q} ${sort}`).toBe(1_100);
		}
	expect(await numbers('选民登记台账', null, { sort: 'newest' })).toEqual(all.toReversed());
}, 60_000);

test('filters and orders hold for what is found', async () => {
	const other = await buildCategory(db, { parent: category.id });
	const old = await publish({ text: '蜂鸟飞行', publishedAt: new Date('2024-05-01') });
	const below = await publish({ text: '蜂鸟采蜜', category: other });
	expect(await numbers('蜂鸟', null, { sort: 'newest' })).toEqual([below.number, old.number]);
	expect(await numbers('蜂鸟', null, { year: 2024 })).toEqual([old.number]);
	expect(await numbers('蜂鸟', null, { categoryId: other.id })).toEqual([below.number]);
	expect((await numbers('蜂鸟', null, { categoryId: category.id })).toSorted()).toEqual([old.number, below.number]);
	expect(await numbers('蜂鸟', null, { format: 'pdf' })).toEqual([]);
	const { facets } = await find('蜂鸟', null);
	expect(facets.years.map(({ value }) => value)).toContain(2024);
	expect(facets.formats).toEqual([{ value: 'txt', documents: 2 }]);
	// As many as are found when it is chosen.
	expect(facets.categories).toEqual([
		{ value: category.id, documents: 2 },
		{ value: other.id, documents: 1 },
	]);
});

test('an organisation narrows to its own documents and those of all below it, and only such as are read are named', async () => {
	const county = await buildOrganisation(product, { parent: null });
	const town = await buildOrganisation(product, { parent: county, type: 'committee' });
	const [village, other] = [
		await buildOrganisation(product, { parent: town, type: 'branch' }),
		await buildOrganisation(product, { parent: county, type: 'committee' }),
	];
	const of = async (organisation: number, wish: Parameters<typeof publish>[0] = {}) => {
		const document = await publish({ text: unique('戴胜鸟'), ...wish });
		await sql`UPDATE document SET organisation_id = ${organisation} WHERE id = ${document.id}`.execute(db);
		await indexDocuments(writing, [document.id]);
		return document.number;
	};
	const [inTown, inVillage] = [await of(town), await of(village)];
	const hidden = await of(other, { visibility: 'signed_in' });
	const none = await publish({ text: unique('戴胜鸟') });
	const found = async (organisationId: number, caller: typeof uploader | null = null) =>
		(await numbers('戴胜鸟', caller, { organisationId })).toSorted();
	expect(await found(town)).toEqual([inTown, inVillage]);
	expect(await found(village)).toEqual([inVillage]);
	expect(await found(county, uploader)).toEqual([inTown, inVillage, hidden]);
	expect(await found(county)).not.toContain(none.number);
	expect(await found(other)).toEqual([]);
	expect((await find('戴胜鸟', null, { organisationId: other })).organisation).toBeNull();
	const { facets, organisation } = await find('戴胜鸟', null, { organisationId: town });
	expect(organisation?.id).toBe(town);
	expect(facets.organisations.map(({ value, documents }) => [value, documents]).toSorted()).toEqual(
		[
			[town, 2],
			[village, 1],
		].toSorted(),
	);
	expect((await find('戴胜鸟', null)).facets.organisations.map(({ value }) => value)).not.toContain(other);
});
