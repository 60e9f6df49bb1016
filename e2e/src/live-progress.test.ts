import { expect, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { longText } from './documents/files.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { administrator } = visitors();

it('shows pages as they come, by server-sent events, without loading the page again', async () => {
	const library = sharedLibrary();
	const { id } = await library.addCategory(unique('现场'));
	const { page, open } = await administrator();
	const events = page.waitForResponse((answer) => answer.url().endsWith('/events'));
	// Longer ones before it keep the converters busy until the page is open.
	for (const pages of [100, 100]) await library.upload(longText(pages), { categoryId: id });
	const { number } = await library.upload(longText(18), { categoryId: id });
	await open(`/documents/${number}`);
	await page.evaluate(() => {
		const progress: number[] = [];
		Object.assign(window, { progress });
		const look = () => progress.push(document.querySelectorAll('[data-page]').length);
		new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
		look();
	});
	await page.getByText('正在').first().waitFor();
	expect((await events).headers()['content-type']).toContain('text/event-stream');
	await page.getByText('全部预览完了').waitFor();
	const { pages } = await library.settled(number);
	expect(await page.locator('[data-page]').count()).toBe(pages);
	// The same document object has watched it all, so nothing was loaded anew.
	const counts = await page.evaluate(() => Reflect.get(window, 'progress') as number[]);
	expect(counts[0]).toBeLessThan(pages ?? 0);
	expect(counts).toEqual(counts.toSorted((a, b) => a - b));
	expect(await page.locator('progress').count()).toBe(0);
	const pictures = page.locator('[data-page] img');
	await pictures.last().scrollIntoViewIfNeeded();
	await expect
		.poll(() => pictures.last().evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0))
		.toBe(true);
});
