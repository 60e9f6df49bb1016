import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/lib/paths.mjs';
import { visitors } from './browser/browser.ts';
import { sampleFile } from './documents/files.ts';
import { type DocumentFacts, sharedLibrary, unique } from './product/library.ts';

const { stranger } = visitors();
const library = sharedLibrary();
let document: DocumentFacts;

beforeAll(async () => {
	const speeches = (await library.categories()).find(({ name }) => name === '动员讲话');
	const title = unique('动员会讲话');
	document = await library.publish(sampleFile('speech.docx'), { categoryId: speeches?.id ?? '', title });
});

it('shows what the catalogue knows, from the real file', async () => {
	const { page, open } = await stranger();
	await open(`/documents/${document.number}`);
	expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(document.title);
	const facts = await page
		.getByRole('complementary', { name: '文档信息' })
		.locator('dl > div')
		.evaluateAll((pairs) =>
			Object.fromEntries(
				pairs.map((pair) => [pair.firstElementChild?.textContent, pair.lastElementChild?.textContent]),
			),
		);
	const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(document.uploadedAt));
	expect(facts).toMatchObject({
		文档编号: String(document.number),
		上传人: 'ad****n',
		上传时间: expect.stringMatching(new RegExp(`^${day} \\d\\d:\\d\\d$`)),
		格式: 'DOCX',
		页数: String(document.pages),
		大小: `${(document.bytes / 1024).toFixed(1).replace('.0', '')} KB`,
	});
	const path = page.getByRole('navigation', { name: '当前位置' }).getByRole('listitem');
	expect(await path.allTextContents()).toEqual(['首页', '部署文件', '动员讲话']);
	await path.getByRole('link', { name: '部署文件' }).click();
	await page.getByRole('link', { name: document.title }).waitFor();
});

it('counts every reading once', async () => {
	const before = (await library.document(document.number)).views;
	const { page, open } = await stranger();
	await open(`/documents/${document.number}`);
	expect(await page.locator('dl > div', { hasText: '浏览' }).locator('dd').textContent()).toBe(String(before + 1));
	expect((await library.document(document.number)).views).toBe(before + 1);
});

it('shows every page in order as a picture with its number, and ends with the download', async () => {
	const { page, open } = await stranger();
	await open(`/documents/${document.number}`);
	const pages = document.pages ?? 0;
	expect(pages).toBeGreaterThan(1);
	const numbers = await page.locator('[data-page] h2').allTextContents();
	expect(numbers).toEqual(Array.from({ length: pages }, (_, index) => `第 ${index + 1} / ${pages} 页`));
	const pictures = page.locator('[data-page] img');
	expect(await pictures.first().getAttribute('loading')).toBe('eager');
	for (let index = 0; index < pages; index += 1) {
		const picture = pictures.nth(index);
		await picture.scrollIntoViewIfNeeded();
		await expect
			.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
			.toBeGreaterThanOrEqual(800);
	}
	const end = page.getByText(`亲，该文档总共 ${pages} 页，全部预览完了。`);
	await end.waitFor();
	expect(await end.locator('xpath=..').getByRole('link', { name: '下载原文件' }).getAttribute('href')).toBe(
		`/api/documents/${document.number}/download`,
	);
});

it('has the words of every page in its HTML, folded until they are wanted', async () => {
	const { page, open } = await stranger();
	await open(`/documents/${document.number}`);
	// How lines are joined is the page's own affair.
	const plain = (text: string) => text.replace(/\s/g, '');
	const texts = (await library.pages(document.number)).map(({ text }) => plain(text));
	const words = page.locator('section', { has: page.getByRole('heading', { name: '文档文字' }) });
	expect(await words.locator('details h3').allTextContents()).toEqual(texts.map((_, index) => `第 ${index + 1} 页`));
	expect((await words.locator('details div p').allTextContents()).map(plain)).toEqual(texts);
	const last = words.locator('details div p').last();
	expect(await last.isVisible()).toBe(false);
	await words.getByText('展开阅读全文').click();
	await last.waitFor({ state: 'visible' });
	await words.getByText('收起全文').click();
	await last.waitFor({ state: 'hidden' });
});

it('tells search engines and messengers what it is', async () => {
	const { page, open } = await stranger();
	await open(`/documents/${document.number}`);
	expect(await page.title()).toContain(document.title);
	expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toBe(document.title);
	const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
	expect((await page.request.get(picture ?? '')).headers()['content-type']).toMatch(/^image\//);
});

it('shows six pages of the source speech', async (context) => {
	const source = join(root, '..', 'shared', 'source', 'speech.docx');
	if (!existsSync(source)) return context.skip('the source speech is not beside this clone');
	const { number, pages } = await library.publish({ name: 'speech.docx', content: readFileSync(source) });
	expect(pages).toBe(6);
	const { page, open } = await stranger();
	await open(`/documents/${number}`);
	await page.getByRole('heading', { name: '第 6 / 6 页' }).waitFor();
	await page.getByText('亲，该文档总共 6 页，全部预览完了。').waitFor();
});
