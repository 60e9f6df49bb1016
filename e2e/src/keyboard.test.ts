import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { sampleFile } from './documents/files.ts';
import { sharedLibrary } from './product/library.ts';

const { stranger } = visitors();

/** What has the focus, and whether it can be seen to have it. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement;
		if (!(element instanceof HTMLElement)) return null;
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		const { top, left } = element.getBoundingClientRect();
		const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && top >= 0 && left >= 0;
		return { name: element.textContent?.trim() ?? '', seen };
	});

async function tabTo(page: Page, name: string): Promise<void> {
	for (let presses = 0; presses < 60; presses += 1) {
		await page.keyboard.press('Tab');
		const here = await focused(page);
		expect(here).toMatchObject({ seen: true });
		if (here?.name === name) return;
	}
	throw new Error(`Tab did not reach ${name}.`);
}

it('leads past the header by its first link, and shows the focus at every step', async () => {
	const { page, open } = await stranger();
	await open('/');
	await page.keyboard.press('Tab');
	expect(await focused(page)).toEqual({ name: '跳到正文', seen: true });
	await page.keyboard.press('Enter');
	await page.waitForURL('**/#main');
	await page.keyboard.press('Tab');
	const inMain = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement));
	expect(inMain).toBe(true);
	await open('/');
	await tabTo(page, '全部文档');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/documents');
});

it('jumps to a page and turns pages by keys, but only from a page', async () => {
	const { number, pages } = await sharedLibrary().publish(sampleFile('plan.docx'));
	const { page, open } = await stranger();
	await open(`/documents/${number}`);
	const here = () => page.evaluate(() => document.activeElement?.getAttribute('data-page'));
	const jumpTo = async (wanted: number) => {
		await page.getByLabel('到第几页').fill(String(wanted));
		await page.keyboard.press('Enter');
	};
	await page.keyboard.press('j');
	expect(await here()).toBe(null);
	await jumpTo(2);
	await expect.poll(here).toBe('2');
	await page.keyboard.press('k');
	await expect.poll(here).toBe('1');
	await page.keyboard.press('j');
	await expect.poll(here).toBe('2');
	await jumpTo(pages ?? 0);
	await expect.poll(here).toBe(String(pages));
	await page.waitForFunction((last) => {
		const box = document.querySelector(`[data-page="${last}"]`)?.getBoundingClientRect();
		return box !== undefined && box.top < window.innerHeight && box.bottom > 0;
	}, pages);
});

it('signs in and reaches the desk without a mouse', async () => {
	const { page, open } = await stranger();
	const { userName, password } = inject('administrator');
	await open('/sign-in?back=/desk/documents');
	await page.getByRole('button', { name: '登录' }).isEnabled();
	await page.getByLabel('用户名').focus();
	await page.keyboard.type(userName);
	await page.keyboard.press('Tab');
	await page.keyboard.type(password);
	await page.keyboard.press('Enter');
	await page.waitForURL('**/desk/documents');
	await page.getByRole('heading', { name: '我的文档' }).waitFor();
	await tabTo(page, '回收站');
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { name: '回收站' }).waitFor();
});
