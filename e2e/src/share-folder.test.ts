import { expect, inject, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { expectInOrder } from './browser/in-order.ts';
import { sampleFile } from './documents/files.ts';
import { invitedAccount, someAddress } from './product/account.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { colleague, stranger } = visitors();
const password = '提取码-2026';

it('a folder of favourites is shared with a password, read without an account, counted, and ended', async () => {
	const [first, second] = [unique('方案'), unique('通知')];
	const documents = [
		await sharedLibrary().publish(sampleFile('plan.docx'), { title: first }),
		await sharedLibrary().publish(sampleFile('plan.docx'), { title: second }),
	];
	const userName = unique('fen').toLowerCase();
	const session = await invitedAccount(inject('address'), inject('session'), { name: '分某', userName });
	const desk = await colleague({ session });
	const { page } = desk;

	await desk.open('/desk/favourites');
	await page.waitForLoadState('networkidle');
	await page.getByLabel('收藏夹名称').fill('年度材料');
	await page.getByRole('button', { name: '新建收藏夹' }).click();
	await page.getByRole('link', { name: /年度材料/ }).waitFor();
	const keep = async (number: number): Promise<void> => {
		await desk.open(`/documents/${number}`);
		const favourite = page.getByRole('region', { name: '收藏' });
		await favourite.getByLabel('放入').selectOption({ label: '年度材料' });
		await favourite.getByRole('button', { name: '收藏', exact: true }).click();
		await favourite.getByText('已收藏：年度材料').waitFor();
	};
	await keep(documents[0]?.number ?? 0);

	await desk.open('/desk/favourites');
	await page.getByRole('link', { name: /年度材料/ }).click();
	await page.getByRole('link', { name: '分享', exact: true }).click();
	await page.getByRole('heading', { name: '分享收藏夹“年度材料”' }).waitFor();
	await page.waitForLoadState('networkidle');
	await expectInOrder(desk);
	await page.getByLabel('密码（可不填）').fill(password);
	await page.getByRole('button', { name: '生成链接' }).click();
	const path = new URL(await page.getByLabel('链接', { exact: true }).inputValue()).pathname;
	const [poster] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: '下载二维码图片（PNG）' }).click(),
	]);
	expect(poster.suggestedFilename()).toBe('年度材料.png');
	await expectInOrder(desk);

	const reader = await stranger({ viewport: phone });
	await reader.open(path);
	expect(await reader.page.content()).not.toContain('年度材料');
	await expectInOrder(reader);
	await reader.page.getByLabel('密码').fill(password);
	await reader.page.getByRole('button', { name: '打开收藏夹' }).click();
	await reader.page.getByRole('heading', { name: '年度材料' }).waitFor();
	await expectInOrder(reader);
	await reader.page.getByRole('link', { name: first }).click();
	const picture = reader.page.getByAltText('第 1 页');
	await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
	await expectInOrder(reader);
	await reader.page.getByRole('link', { name: '回到分享的收藏夹' }).click();

	// What is kept later shows at once.
	await keep(documents[1]?.number ?? 0);
	await reader.page.reload();
	await reader.page.getByRole('link', { name: second }).waitFor();

	// The looks above leave the window as narrow as a phone.
	await page.setViewportSize({ width: 1280, height: 800 });
	await desk.open('/desk/shares');
	const row = page.getByRole('row').filter({ hasText: '年度材料' });
	await row.getByRole('cell', { name: '1', exact: true }).waitFor();
	await row.getByRole('button', { name: /撤\s?回/ }).click();
	await row.getByRole('cell', { name: '已撤回' }).waitFor();

	reader.faults.expect(/ 404 .*\/s\//);
	await reader.page.getByRole('link', { name: second }).click();
	await reader.page.getByRole('heading', { name: '现在看不到这份文档' }).waitFor();
	await expectInOrder(reader);
	await reader.page.getByRole('link', { name: '回到分享的收藏夹' }).click();
	await reader.page.getByRole('heading', { name: '这个分享链接不能用了' }).waitFor();
	expect(await reader.page.content()).not.toContain('年度材料');
});

it('who opens links too often is told in words when to try again', async () => {
	const reader = await stranger();
	const path = `/s/${'a'.repeat(43)}`;
	reader.faults.expect(/ (404|429) .*\/s\//);
	const address = new URL(path, inject('address')).href;
	// From an address of its own: the stories that come after share the one of the browsers.
	const headers = { accept: 'text/html', 'accept-language': 'zh-CN', 'x-forwarded-for': someAddress() };
	const send = () => {
		const body = new URLSearchParams({ key: crypto.randomUUID() });
		return fetch(address, { method: 'POST', body, redirect: 'manual', headers });
	};
	let status = 0;
	for (let tries = 0; tries < 130 && status !== 429; tries += 1) status = (await send()).status;
	expect(status).toBe(429);
	const answer = await send();
	const page = await answer.text();
	const seconds = Number(answer.headers.get('retry-after'));
	expect([answer.status, answer.headers.get('content-type')]).toEqual([429, 'text/html; charset=UTF-8']);
	expect(seconds).toBeGreaterThan(0);
	expect(page).toContain(`请在 ${seconds} 秒后再试`);
	await reader.page.setContent(page);
	await expectInOrder(reader);
});
