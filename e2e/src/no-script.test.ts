import { expect, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { longText } from './documents/files.ts';
import { sharedLibrary } from './product/library.ts';

const { stranger } = visitors();

it('can be read whole without JavaScript: pictures, words, paging and download', async () => {
	const file = longText(25);
	const { title, number, categoryId, pages } = await sharedLibrary().publish(file);
	expect(pages).toBeGreaterThan(20);
	const { page, open } = await stranger({ javaScriptEnabled: false, viewport: phone });
	await open(`/categories/${categoryId}`);
	await page.getByRole('link', { name: title }).click();
	await page.getByText(`第 1 / ${pages} 页`).waitFor();
	const picture = page.getByAltText('第 1 页', { exact: true });
	await expect.poll(async () => (await picture.boundingBox())?.width).toBeGreaterThan(300);
	const source = await picture.getAttribute('src');
	expect((await page.request.get(source ?? '')).headers()['content-type']).toMatch(/^image\//);

	await page.getByText('展开阅读全文').click();
	await page.getByRole('heading', { name: '第 20 页', exact: true }).waitFor();
	await page.getByRole('link', { name: '下一段：第 21' }).click();
	await page.getByText(`第 21 / ${pages} 页`).waitFor();
	await page.getByText('全部预览完了').waitFor();
	await page.getByLabel('到第几页').fill('3');
	await page.getByRole('button', { name: '前往' }).click();
	await page.waitForURL(`**/documents/${number}#page-3`);
	await open(`/documents/${number}`);

	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: '下载原文件' }).first().click();
	expect((await download).suggestedFilename()).toBe(file.name);
});

it('says what needs JavaScript instead of failing silently', async () => {
	const { page, open } = await stranger({ javaScriptEnabled: false });
	await open('/sign-in');
	await page.locator('noscript p', { hasText: '登录需要启用浏览器的 JavaScript' }).waitFor();
});
