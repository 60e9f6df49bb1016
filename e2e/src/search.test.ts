import { beforeAll, expect, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { expectInOrder } from './browser/in-order.ts';
import { sampleFile } from './documents/files.ts';
import { type DocumentFacts, sharedLibrary } from './product/library.ts';

const { stranger } = visitors();
const library = sharedLibrary();
let document: DocumentFacts;

beforeAll(async () => {
	document = await library.publish(sampleFile('plan.docx'));
});

/** Of the sample plan: stands on its third page. */
const words = '动员部署阶段';

it('leads from the front page to the page with the words lit where they are printed', async () => {
	const visitor = await stranger();
	const { page, open } = visitor;
	await open('/');
	await page.getByRole('combobox').fill(words);
	await page.getByRole('combobox').press('Enter');
	await page.getByRole('heading', { name: /找到/ }).waitFor();
	await expectInOrder(visitor);
	const result = page.locator('main li', { hasText: document.title }).first();
	expect(await result.locator('mark').first().textContent()).toContain('动员部署');
	await result.getByRole('link').first().click();
	await page.locator('mark[aria-current]').first().waitFor();
	await expectInOrder(visitor);
	const lit = page.locator('mark[aria-current]').first();
	expect(words).toContain((await lit.textContent()) ?? 'nothing');
	// The mark lies on the picture of its page, and on the screen.
	const box = await lit.boundingBox();
	const sheet = await page.locator('[data-page]', { has: lit }).locator('img').boundingBox();
	if (!box || !sheet) throw new Error('nothing is lit');
	expect(box.x).toBeGreaterThan(sheet.x);
	expect(box.x + box.width).toBeLessThan(sheet.x + sheet.width);
	expect(box.y).toBeGreaterThan(0);
	expect(box.y).toBeLessThan(720);
});

it('goes from place to place in a document, with the words lit, without a script', async () => {
	const { page, open } = await stranger({ javaScriptEnabled: false });
	await open(`/documents/${document.number}`);
	await page.getByRole('searchbox').fill('活动');
	await page.getByRole('button', { name: '查找' }).click();
	await page.getByText(/第 1 处，共 \d+ 处/).waitFor();
	const first = await page.locator('mark[aria-current]').first().getAttribute('data-hit');
	await page.getByRole('link', { name: '下一处' }).click();
	await page.getByText(/第 2 处，共 \d+ 处/).waitFor();
	expect([first, await page.locator('mark[aria-current]').first().getAttribute('data-hit')]).toEqual(['1', '2']);
	await page.getByRole('link', { name: '结束查找' }).click();
	await page.getByText(/共 \d+ 处/).waitFor({ state: 'detached' });
	expect(await page.locator('mark').count()).toBe(0);
});

it('leads back from place to place to the search as it was narrowed and sorted', async () => {
	const visitor = await stranger();
	const { page, open } = visitor;
	await open(`/search?q=${encodeURIComponent('活动')}&format=docx&sort=newest`);
	const from = page.url();
	await page.locator('main li', { hasText: document.title }).first().getByRole('link').first().click();
	const standing = page.getByText(/第 \d+ 处，共 \d+ 处/);
	const before = (await standing.textContent()) ?? '';
	await page
		.getByRole('link', { name: /^[上下]一处$/ })
		.first()
		.click();
	await page.getByText(before).waitFor({ state: 'detached' });
	await expectInOrder(visitor);
	// Other words in the document still lead back to the same search.
	await page.getByRole('searchbox').fill('阶段');
	await page.getByRole('button', { name: '查找' }).click();
	await page.getByRole('link', { name: '返回搜索结果' }).click();
	await page.getByRole('heading', { name: /找到/ }).waitFor();
	expect(page.url()).toBe(from);
});

it('suggests while one types, by pinyin too, and the keys choose', async () => {
	const { page, open } = await stranger();
	await open('/');
	await page.getByRole('combobox').pressSequentially('dongyuan');
	await page.getByRole('option').first().waitFor();
	const texts = await page.getByRole('option').allTextContents();
	expect(texts.join()).toContain('动员');
	await page.getByRole('combobox').press('ArrowDown');
	await page.getByRole('combobox').press('Enter');
	await page.waitForURL(/\/(search|documents)/);
});

it('helps when nothing is found', async () => {
	const visitor = await stranger();
	await visitor.open('/search?q=黑洞辐射谱线');
	await visitor.page.getByText('没有找到').waitFor();
	await visitor.page.getByText('也可以按分类看').waitFor();
	await expectInOrder(visitor);
});

it('proposes what was meant where a word is typed wrong, and the proposal finds it', async () => {
	const visitor = await stranger();
	const { page, open } = visitor;
	await open('/search?q=dongyuanbushu');
	const proposed = page.getByRole('link', { name: '动员部署' });
	await proposed.waitFor();
	await expectInOrder(visitor);
	await proposed.click();
	await page.locator('main li', { hasText: document.title }).first().waitFor();
});
