import { expect, inject, it } from 'vitest';
import { phone, type Visitor, visitors } from './browser/browser.ts';
import { expectInOrder } from './browser/in-order.ts';
import { longText } from './documents/files.ts';
import { invitedAccount } from './product/account.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { colleague, stranger } = visitors();

/** Reads as far as a page, and goes to the front page. */
async function readTo({ page, open }: Visitor, number: number, to: number): Promise<void> {
	await open(`/documents/${number}`);
	await page.locator(`#page-${to}`).scrollIntoViewIfNeeded();
	await page.evaluate((wanted) => document.getElementById(`page-${wanted}`)?.scrollIntoView(), to);
	await open('/');
}

it('on a phone the first page comes before the tools, which the bar leads to', async () => {
	const document = await sharedLibrary().publish(longText(3));
	const reader = await stranger({ viewport: phone });
	await reader.open(`/documents/${document.number}`);
	const top = (selector: string) =>
		reader.page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
	expect(await top('#page-1')).toBeLessThan(phone.height / 2);
	expect(await top('#page-1')).toBeLessThan(await top('#tools'));
	await reader.page
		.getByRole('navigation', { name: '文档工具' })
		.getByRole('link', { name: '下载、信息与工具' })
		.click();
	await expect.poll(() => top('#tools')).toBeLessThan(phone.height);
	await expectInOrder(reader);
});

it('reading goes on where it stopped, when the reader asks for it and lets it be kept', async () => {
	const document = await sharedLibrary().publish(longText(6));
	const session = await invitedAccount(inject('address'), inject('session'), {
		name: '江某',
		userName: unique('du').toLowerCase(),
	});
	const reader = await colleague({ session });
	await readTo(reader, document.number, 4);
	const stopped = async () => {
		await reader.open(`/documents/${document.number}`);
		return reader.page.getByText('上次读到第 4 页。').count();
	};
	await expect.poll(stopped).toBe(1);
	await reader.page.getByRole('link', { name: '接着读' }).click();
	await reader.page.waitForURL(/#page-4$/);
	await reader.open('/desk/favourites');
	await reader.page.waitForLoadState('networkidle');
	await reader.page.getByText('读到第 4 / ').waitFor();
	await expectInOrder(reader);
	await reader.page.getByRole('switch', { name: '记住读到哪一页' }).click();
	await reader.page.getByText('没有记住任何文档读到的页码。').waitFor();
	await reader.open(`/documents/${document.number}`);
	expect(await reader.page.getByText('上次读到').count()).toBe(0);
});

it('without an account it is kept on the device alone, and no longer when that is not wanted', async () => {
	const document = await sharedLibrary().publish(longText(6));
	const reader = await stranger({ viewport: phone });
	await readTo(reader, document.number, 3);
	await reader.open(`/documents/${document.number}`);
	const bar = reader.page.locator('[data-go-on=device]');
	await bar.getByText('上次没有读完。').waitFor();
	await expectInOrder(reader);
	expect(await bar.getByRole('link', { name: '接着读' }).getAttribute('href')).toBe(
		`/documents/${document.number}?at=3`,
	);
	await bar.getByRole('link', { name: '接着读' }).click();
	await reader.page.waitForURL(/#page-3$/);
	await reader.open(`/documents/${document.number}`);
	await bar.getByRole('button', { name: '不再记住' }).click();
	await reader.open(`/documents/${document.number}`);
	await reader.page.getByText('下载、信息与工具').waitFor();
	expect(await bar.isVisible()).toBe(false);
});
