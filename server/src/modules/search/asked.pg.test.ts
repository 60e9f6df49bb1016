import { expect, test } from 'vitest';
import { buildAccount, buildCategory, buildDocument, createTestProduct } from '../../testing/index.ts';
import { indexContent, indexDocuments } from './index-documents.ts';
import { makeTables } from './writer.ts';

const product = await createTestProduct();
const { db, writing } = product;
await makeTables(writing);
const uploader = await buildAccount(db);
const category = await buildCategory(db);

async function publish(wish: Partial<Parameters<typeof buildDocument>[1]> = {}): Promise<number> {
	const document = await buildDocument(product, { uploader, category, ...wish });
	await indexDocuments(writing, [document.id]);
	return document.number;
}

const { find, suggest } = product.clientAs(null).search.document;

test('a question with words in quotes finds what has these, whether or not it has the others', async () => {
	const number = await publish({ title: '地方建制', text: '清末以前行乡里制，乡官由里人推举。' });
	for (const q of ['什么是“乡里制”？', '历史上“乡里制”何时在全国范围内被别的制度取代'])
		expect((await find({ q })).items[0]?.number, q).toBe(number);
});

test('a page that has nothing but what stands in quotes is found beside one that has all', async () => {
	const all = await publish({
		title: '里甲问答',
		text: '里甲编户何时取代坊厢旧制，地方志书怎样记载，由此可知。里甲编户。',
	});
	const only = await publish({ title: '沿革', text: `编户齐民。${'水利农桑诸事另见别卷。'.repeat(60)}` });
	const { items } = await find({ q: '里甲“编户”何时取代坊厢旧制地方志书怎样记载' });
	expect(items.map(({ number }) => number)).toEqual([all, only]);
});

test('a name of one character in a question is looked for', async () => {
	const number = await publish({ title: '草药一则', text: '蓍，又称锯草，茎直立。' });
	await publish({ title: '草药二则', text: '艾，别名艾蒿，叶有香气，生长的地区海拔不高，叶子的特点是背面有毛。' });
	expect(
		(await find({ q: '蓍一般都生长在海拔大约多少米的哪些地区和山坡' })).items.map((item) => item.number),
	).toContain(number);
});

test('what only asks need not stand on a page, and is not lit', async () => {
	const number = await publish({ title: '换届问答', text: '选举权人人都有。流动党员由所在地管理。' });
	const questions = { 什么是选举权: ['选举权'], 流动党员怎么管理: ['流动党员', '管理'], '选举权有哪些？': ['选举权'] };
	for (const [q, lit] of Object.entries(questions)) {
		const [first] = (await find({ q })).items;
		expect(first, q).toMatchObject({ number, partial: false });
		const { snippet } = first?.matches[0] ?? {};
		expect(
			snippet?.lit.map(({ from, to }) => snippet.text.slice(from, to)),
			q,
		).toEqual(lit);
	}
	expect((await find({ q: '什么' })).total).toBe(0);
});

test('words that a reader may not see push none out of his suggestions, nor of what he may have meant', async () => {
	await publish({ title: '画展', text: '工笔画与攻玉' });
	const hidden = '工作 工程 工业 工人 工厂 工具 工资 工商 工会 工艺 工地 工期 工夫 工匠 工农 工伤 工时 工序'.split(' ');
	await publish({ title: '内部', text: hidden.join('、'), visibility: 'signed_in' });
	const words = async (q: string) =>
		(await suggest({ q })).filter(({ kind }) => kind === 'word').map(({ text }) => text);
	expect(await words('工')).toContain('工笔画');
	for (const q of ['。', '#', '%']) expect(await words(q)).toEqual([]);
	// More ways to write a sound than are tried at once stand in what is hidden.
	const alike =
		'事实 实施 试试 食堂 适时 史诗 逝世 实事 时时 失事 事事 世事 石狮 十四 实时 失实 师事 史实 施事 时事'.split(' ');
	await publish({ title: '内部二', text: alike.join('。'), visibility: 'signed_in' });
	await publish({ title: '饮食', text: '认清时势，釃酒。' });
	expect((await find({ q: 'shishi' })).meant).toEqual(['时势']);
});

test('a number with its unit is found in digits and in words, and lit as one', async () => {
	const number = await publish({
		title: '田亩册',
		text: '年满六十周岁的农户，二〇一三年起。七月一日前登记田亩，计十二万元。3人，7日。',
	});
	const lights = { '60周岁': '六十周岁', '2013年': '二〇一三年', '7月1日': '七月一日', '12万元': '十二万元' };
	for (const [typed, light] of Object.entries(lights)) {
		const [first] = (await find({ q: `${typed} 田亩` })).items;
		expect(first, typed).toMatchObject({ number, partial: false });
		const { snippet } = first?.matches[0] ?? {};
		const lit = snippet?.lit.map(({ from, to }) => snippet.text.slice(from, to));
		expect(lit?.toSorted(), typed).toEqual([light, '田亩'].toSorted());
	}
});

test('what has but a piece of a word or of a number is no result, and what has some of the words is counted by itself', async () => {
	const number = await publish({ title: '乐谱集', text: '苜蓿曲谱一卷。苜蓿与园圃。' });
	await publish({ title: '杂记', text: '园，园圃，园。第七百三十五条。' });
	await publish({ title: '公报', text: '苗圃令第735号公布施行。' });
	expect((await find({ q: '苜蓿园' })).items.map((item) => item.number)).toEqual([number]);
	const { items, total, partialTotal } = await find({ q: '苗圃令第736号 曲谱' });
	expect([total, partialTotal]).toEqual([2, 2]);
	for (const { matches } of items) expect(matches[0]?.snippet.lit).not.toEqual([]);
	// Found by a shorter word in what was typed, which is lit then.
	const heirs = await publish({ title: '家书', text: '论继承之序。' });
	const [shorter] = (await find({ q: '遗赠和遗嘱继承有什么区别' })).items;
	expect(shorter).toMatchObject({ number: heirs, matches: [{ snippet: { lit: [{ from: 1, to: 3 }] } }] });
	expect(await find({ q: '苜蓿' })).toMatchObject({ total: 1, partialTotal: 0 });
});

test('where the whole of a word stands in a document it alone is counted, its parts are lit beside it', async () => {
	const text = '松鼠观察站，松鼠，观察站。松鼠观察站\f观察站';
	const { number, content } = await buildDocument(product, { uploader, category, state: 'processing', text });
	await product.convert(content, { index: (one) => indexContent(writing, one) });
	const inside = (q: string) => product.clientAs(null).search.document.inside({ number, q });
	const whole = await inside('松鼠观察站');
	expect(whole).toMatchObject({ total: 2, pages: [{ page: 1, first: 1, count: 2 }] });
	expect(whole.lit.map(({ page, places }) => [page, places.length])).toEqual([
		[1, 2],
		[2, 0],
	]);
	for (const { beside } of whole.lit) expect(beside).not.toEqual([]);
	expect((await inside('松鼠')).lit.map(({ beside }) => beside)).toEqual([[]]);
});
