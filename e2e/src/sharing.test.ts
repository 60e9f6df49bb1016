import { readFile } from 'node:fs/promises';
import { decodeQR } from 'qr/decode.js';
import { expect, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { expectInOrder } from './browser/in-order.ts';
import { pixelsOf } from './browser/pixels.ts';
import { sampleFile } from './documents/files.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { administrator, stranger } = visitors();
const password = '提取码-2026';

it('a document is shared with a password, opened on a phone without an account, counted, and ended', async () => {
	const title = unique('分享的文件');
	const document = await sharedLibrary().publish(sampleFile('plan.docx'), { title });

	const maker = await administrator({ javaScriptEnabled: false });
	await maker.open(`/documents/${document.number}`);
	const share = maker.page.getByRole('region', { name: '分享' });
	await share.getByText('分享', { exact: true }).click();
	await share.getByLabel('有效期').selectOption({ label: '1 天' });
	await share.getByLabel('密码（可不填）').fill(password);
	await share.getByLabel('允许下载原文件').check();
	await share.getByRole('button', { name: '生成链接' }).click();
	const address = await share.getByLabel('链接', { exact: true }).inputValue();
	const picture = share.getByAltText('链接的二维码，可用手机扫描');
	await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
	const path = new URL(address).pathname;

	const reader = await stranger({ viewport: phone, javaScriptEnabled: false });
	await reader.open(path);
	expect(await reader.page.content()).not.toContain(title);
	await reader.page.getByLabel('密码').fill('猜的密码');
	await reader.page.getByRole('button', { name: '打开文档' }).click();
	await reader.page.getByText('密码不对').waitFor();
	await reader.page.getByLabel('密码').fill(password);
	await reader.page.getByRole('button', { name: '打开文档' }).click();
	await reader.page.getByRole('heading', { name: title }).waitFor();
	const first = reader.page.getByAltText('第 1 页');
	await expect.poll(() => first.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
	await reader.page.reload();
	await reader.page.getByRole('heading', { name: title }).waitFor();
	const [original] = await Promise.all([
		reader.page.waitForEvent('download'),
		reader.page.getByRole('link', { name: /下载原文件/ }).click(),
	]);
	expect(original.suggestedFilename()).toContain('.docx');

	const desk = await administrator();
	await desk.open('/desk/shares');
	const row = desk.page.getByRole('row').filter({ hasText: title });
	await row.getByRole('cell', { name: '有效', exact: true }).waitFor();
	await row.getByRole('cell', { name: '1', exact: true }).waitFor();
	await expectInOrder(desk);
	await row.getByRole('button', { name: '二维码' }).click();
	const [poster] = await Promise.all([
		desk.page.waitForEvent('download'),
		desk.page.getByRole('link', { name: '下载二维码图片（PNG）' }).click(),
	]);
	const drawn = await pixelsOf(desk.page, await readFile(await poster.path()), 'image/png', 600);
	expect(decodeQR(drawn, { timeLimit: 5000 })).toBe(address);
	await desk.page.keyboard.press('Escape');
	await row
		.getByRole('button', { name: '撤 回' })
		.or(row.getByRole('button', { name: '撤回' }))
		.click();
	await row.getByRole('cell', { name: '已撤回' }).waitFor();

	reader.faults.expect(/ 404 .*\/s\//);
	await reader.page.reload();
	await reader.page.getByRole('heading', { name: '这个分享链接不能用了' }).waitFor();
	expect(await reader.page.content()).not.toContain(title);

	await desk.page.getByRole('button', { name: /^撤回：/ }).click();
	await row.getByRole('button', { name: '二维码' }).waitFor();
	await reader.page.reload();
	await reader.page.getByRole('heading', { name: title }).waitFor();
});

it('is in order: the door, the opened document and the end of a link', async () => {
	const document = await sharedLibrary().publish(sampleFile('plan.docx'), { title: unique('分享') });
	const maker = await administrator();
	await maker.open(`/documents/${document.number}`);
	const share = maker.page.getByRole('region', { name: '分享' });
	await share.getByText('分享', { exact: true }).click();
	await share.getByRole('button', { name: '生成链接' }).click();
	const path = new URL(await share.getByLabel('链接', { exact: true }).inputValue()).pathname;
	await share.getByText('分享', { exact: true }).click();
	await expectInOrder(maker);
	const reader = await stranger();
	reader.faults.expect(/ 404 .*\/s\//);
	await reader.open(path);
	await expectInOrder(reader);
	await reader.open(`/s/${'a'.repeat(43)}`);
	await expectInOrder(reader);
	const opened = await stranger();
	await opened.open(path);
	await opened.page.getByRole('button', { name: '打开文档' }).click();
	await opened.page.getByText('分享人没有开放下载').waitFor();
	await expectInOrder(opened);
});
