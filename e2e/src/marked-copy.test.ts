import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { phone, type Visitor, visitors } from './browser/browser.ts';
import { expectInOrder } from './browser/in-order.ts';
import { pixelsOf } from './browser/pixels.ts';
import { longText } from './documents/files.ts';
import { picturesIn } from './documents/pdf-pictures.ts';
import { invitedAccount } from './product/account.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { colleague, stranger } = visitors();

async function account(called: string) {
	const userName = unique(called).toLowerCase();
	return { userName, session: await invitedAccount(inject('address'), inject('session'), { name: '江某', userName }) };
}

/** What a button of the document's page gives. */
async function taken({ page }: Visitor, press: () => Promise<void>) {
	const [download] = await Promise.all([page.waitForEvent('download'), press()]);
	return { name: download.suggestedFilename(), pdf: await readFile(await download.path()) };
}

/**
 * The left margin of a page, where nothing is printed, as the places of its dots that are not white. A mark is pale: what is darker
 * would stand in the way of reading.
 */
async function marginOf(page: Page, picture: { type: string; content: Buffer }) {
	const { width, height, data } = await pixelsOf(page, picture.content, picture.type, 800);
	const marked = new Set<number>();
	let darkest = 255;
	for (let y = 0; y < height; y += 1)
		for (let x = 0; x < width * 0.08; x += 1) {
			const light = data[(y * width + x) * 4] ?? 255;
			darkest = Math.min(darkest, light);
			if (light < 250) marked.add(y * width + x);
		}
	return { marked, darkest };
}

it('a restricted document is taken along whole and page by page, each page with the mark of its reader', async () => {
	const [his, hers] = [await account('yue'), await account('hanjiang')];
	const readers = JSON.stringify({ userNames: [his.userName, hers.userName] });
	const title = unique('限定范围的材料');
	const { number, pages } = await sharedLibrary().publish(longText(3), { title, visibility: 'named', readers });
	expect(pages).toBeGreaterThan(2);

	const reader = await colleague(his);
	await reader.open(`/documents/${number}`);
	await reader.page.getByText('这份文档').first().waitFor();
	await expectInOrder(reader);
	expect(await reader.page.getByRole('button', { name: /原文件/ }).count()).toBe(0);
	const whole = await taken(reader, () =>
		reader.page.getByRole('button', { name: '下载带水印的 PDF' }).first().click(),
	);
	expect(whole.name).toBe(`${title}.pdf`);
	const pictures = picturesIn(whole.pdf);
	expect(pictures).toHaveLength(pages ?? 0);
	for (const picture of pictures) {
		const { marked, darkest } = await marginOf(reader.page, picture);
		expect(marked.size).toBeGreaterThan(100);
		expect(darkest).toBeGreaterThan(150);
	}

	// Another reader's mark is another one, also without a script and on a phone.
	const other = await colleague(hers, { viewport: phone, javaScriptEnabled: false });
	await other.open(`/documents/${number}`);
	await other.page.getByLabel('只要第几页').fill('2');
	const one = await taken(other, () => other.page.getByRole('button', { name: '下载这一页' }).click());
	expect(one.name).toBe(`${title}-2.pdf`);
	const [second, ...rest] = picturesIn(one.pdf);
	expect(rest).toEqual([]);
	const [first, hersOnPage] = [pictures[1], second];
	if (!first || !hersOnPage) throw new Error('page 2 is missing');
	const [a, b] = [await marginOf(reader.page, first), await marginOf(reader.page, hersOnPage)];
	expect(b.marked.size).toBeGreaterThan(100);
	expect([...a.marked].filter((dot) => !b.marked.has(dot)).length).toBeGreaterThan(100);

	const outsider = await stranger();
	outsider.faults.expect(/ 404 .*\/documents/);
	await outsider.open(`/documents/${number}`);
	expect(await outsider.page.content()).not.toContain(title);
});
