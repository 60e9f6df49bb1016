import { expect, test } from 'vitest';
import { buildAccount, buildCategory, buildDocument, createTestProduct } from '../../testing/index.ts';
import { indexDocuments } from './index-documents.ts';
import { makeTables } from './writer.ts';

const product = await createTestProduct();
const { db, writing } = product;
await makeTables(writing);
const uploader = await buildAccount(db);
const category = await buildCategory(db);

async function publish(wish: Partial<Parameters<typeof buildDocument>[1]>) {
	const document = await buildDocument(product, { uploader, category, ...wish });
	await indexDocuments(writing, [document.id]);
	return document;
}
const find = (q: string, caller: typeof uploader | null = uploader) =>
	product.clientAs(caller).search.document.find({ q });

test('a word typed by its sound, or in characters that only sound like it, leads to what was meant', async () => {
	const { number } = await publish({ title: '白鹭洲湿地', text: '白鹭洲湿地保护条例，鸬鹚与苇莺。' });
	expect((await find('lucici')).meant).toEqual([]);
	expect((await find('luci')).meant).toEqual(['鸬鹚']);
	expect((await find('卢慈')).meant).toEqual(['鸬鹚']);
	expect((await find('nuci')).meant).toEqual(['鸬鹚']);
	expect((await find('鸬鹚')).items[0]?.number).toBe(number);
});

test('up to three ways are proposed, each of which finds something', async () => {
	await publish({ title: '樨苑', text: '椋鸟\n良鸟\n凉鸟\n粮鸟' });
	const { meant } = await find('liangniao');
	expect(meant).toHaveLength(3);
	for (const q of meant) expect((await find(q)).total, q).toBeGreaterThan(0);
	// Of what sounds just so there is but one: what nearly does comes after it.
	await publish({ title: '鹡鸰', text: '窘境。炯劲。' });
	await publish({ title: '隐匿', text: '迥径', visibility: 'signed_in' });
	const near = (await find('jiongjing', null)).meant;
	expect(near).toContain('窘境');
	expect(near).not.toContain('迥径');
});

test('a phrase that the dictionary cuts into single characters is found by its sound, and by others of its sound', async () => {
	const { number } = await publish({ title: '工作法', text: '推行“四议两公开”，人人知晓。' });
	await publish({ title: '五看四比一考评办法', text: '人人知晓。' });
	await publish({ title: '内部', text: '推行“六诊四报”。另有一处八算两看。', visibility: 'signed_in' });
	for (const q of ['四一两公开', 'siyilianggongkai', 'siyiliangongkai', '私议两公开']) {
		const { meant } = await find(q, null);
		expect(meant[0], q).toBe('四议两公开');
	}
	expect((await find('四议两公开', null)).items[0]?.number).toBe(number);
	expect((await find('wukansibi', null)).meant).toEqual(['五看四比']);
	for (const q of ['liuzhensibao', '六珍四报', 'basuanliangkan', '八蒜两看'])
		expect((await find(q, null)).meant, q).toEqual([]);
	expect((await find('六珍四报', uploader)).meant).toEqual(['六诊四报']);
	// Nobody put it in quotes, nor is it a heading: the characters typed right are enough.
	expect((await find('八蒜两看', uploader)).meant).toEqual(['八算两看']);
});

test('what is but a piece of a phrase is not suggested', async () => {
	await publish({ title: '九查三改一提升活动', text: '九查三改一提升。“九查三改”。' });
	const suggested = await product.clientAs(null).search.document.suggest({ q: '九' });
	const words = suggested.filter(({ kind }) => kind === 'word').map(({ text }) => text);
	expect(words).toContain('九查三改');
	expect(words.filter((word) => word.length === 1 || word === '九查三改一')).toEqual([]);
});

test('a phrase that a reader may not see takes no room from what he finds in more words', async () => {
	await publish({ title: '内部三', text: '设“公式公告”。', visibility: 'signed_in' });
	await publish({ title: '栏目', text: '公示公告栏每季更换。' });
	for (const q of ['gongshigonggao', '公事公告']) expect((await find(q, null)).meant[0], q).toBe('公示公告');
});

test('one wrong character is mended however many others sound the same', async () => {
	// The 3,755 common characters, as any large library has them.
	const rows = Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, at) => 0xb0 + at);
	const bytes = rows.flatMap((row) => Array.from({ length: 94 }, (_, cell) => [row, 0xa1 + cell]));
	const common = new TextDecoder('gbk').decode(new Uint8Array(bytes.slice(0, 3755).flat()));
	await publish({ title: '内部字表', text: [...common].join('。'), visibility: 'signed_in' });
	await publish({ title: '村务', text: '推行七算三看，又设五诊七报，记三议六公开。' });
	const meant = { 七蒜三看: '七算三看', 五珍七报: '五诊七报', 三一六公开: '三议六公开', 三议六公凯: '三议六公开' };
	for (const [q, phrase] of Object.entries(meant)) expect((await find(q, null)).meant, q).toEqual([phrase]);
});

test('the end of a syllable before a vowel may be said in two ways', async () => {
	await publish({ title: '舢板', text: '舢板靠岸，傍岸而行。' });
	for (const q of ['bangan', 'banan']) expect((await find(q, null)).meant, q).toContain('傍岸');
});
