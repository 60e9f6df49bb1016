import { beforeAll, expect, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { shortText } from './documents/files.ts';
import { type CategoryFacts, sharedLibrary, unique } from './product/library.ts';

const { stranger } = visitors();
const library = sharedLibrary();
// Chinese readers look titles up by pinyin: an, ban, gong …
const titles = ['总结', '名册', '安排', '公示', '办法', ...Array.from({ length: 18 }, () => '文件')].map(unique);
let above: CategoryFacts;
let category: CategoryFacts;
let numbers: number[];

beforeAll(async () => {
	above = await library.addCategory(unique('上级'));
	category = await library.addCategory(unique('名册'), above.id);
	const { content } = shortText();
	// The same bytes are converted once, so a long list is quickly made.
	numbers = [];
	for (const title of titles) {
		const file = { name: `${title}.txt`, content };
		// One after the other is published, so that the newest is known.
		numbers.push((await library.publish(file, { categoryId: category.id, title })).number);
	}
});

it('lists a category and everything below it, newest first, page by page', async () => {
	const { page, open } = await stranger();
	await open(`/categories/${above.id}`);
	const shown = () => page.locator('main section li a').allTextContents();
	await page.getByText('共 23 份文档').waitFor();
	expect(await shown()).toEqual(titles.toReversed().slice(0, 20));
	await page.getByRole('link', { name: '下一页' }).click();
	await page.getByText('第 2 页，共 2 页').waitFor();
	expect(await shown()).toEqual(titles.toReversed().slice(20));
	await page.getByRole('link', { name: '上一页' }).click();
	await page.getByText('第 1 页，共 2 页').waitFor();
});

it('sorts by title, by views and by downloads', async () => {
	const [viewed = 0, downloaded = 0] = [numbers[3], numbers[5]];
	const { page, open } = await stranger();
	await open(`/documents/${viewed}`);
	await page.request.get(`/api/documents/${downloaded}/download`);
	const first = async (sort: string): Promise<string | null> => {
		await open(`/categories/${category.id}`);
		await page.getByRole('navigation', { name: '排序' }).getByRole('link', { name: sort }).click();
		await page.getByRole('navigation', { name: '排序' }).locator('[aria-current]', { hasText: sort }).waitFor();
		return page.locator('main section li a').first().textContent();
	};
	expect(await first('浏览最多')).toBe(titles[3]);
	expect(await first('下载最多')).toBe(titles[5]);
	expect(await first('标题')).toBe(titles[2]);
	const shown = await page.locator('main section li a').allTextContents();
	expect(shown.slice(0, 4)).toEqual([titles[2], titles[4], titles[3], titles[1]]);
});
