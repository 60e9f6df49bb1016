import { inject, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { expectInOrder } from './browser/in-order.ts';
import { sampleFile } from './documents/files.ts';
import { invitedAccount } from './product/account.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { colleague } = visitors();

it('a reader keeps a document without a script, and a folder of favourites goes and comes back', async () => {
	const title = unique('藏');
	const document = await sharedLibrary().publish(sampleFile('plan.docx'), { title });
	const userName = unique('cang').toLowerCase();
	const session = await invitedAccount(inject('address'), inject('session'), { name: '尚某', userName });

	const reader = await colleague({ session }, { javaScriptEnabled: false, viewport: phone });
	await reader.open(`/documents/${document.number}`);
	const favourite = reader.page.getByRole('region', { name: '收藏' });
	await favourite.getByRole('button', { name: '收藏', exact: true }).click();
	await favourite.getByText('已收藏：未放入收藏夹').waitFor();

	const desk = await colleague({ session });
	const { page } = desk;
	await desk.open('/desk/favourites');
	await page.waitForLoadState('networkidle');
	await page.getByLabel('收藏夹名称').fill('历年方案');
	await page.getByRole('button', { name: '新建收藏夹' }).click();
	await page.getByRole('link', { name: /历年方案/ }).waitFor();
	await page.getByRole('combobox', { name: `移动“${title}”` }).click();
	await page.getByTitle('历年方案').click();
	await page.getByText('这里还没有收藏').waitFor();
	await page.getByRole('link', { name: /历年方案/ }).click();
	await page.getByRole('link', { name: title }).waitFor();
	await expectInOrder(desk);

	await page.getByRole('button', { name: `取消收藏：${title}` }).click();
	await page.getByText('这里还没有收藏').waitFor();
	await page.getByRole('button', { name: `撤回：已取消收藏“${title}”` }).click();
	await page.getByRole('link', { name: title }).waitFor();

	await page.getByRole('button', { name: '删除收藏夹' }).click();
	await page.waitForURL(/\/desk\/favourites$/);
	await page.getByRole('link', { name: /历年方案/ }).waitFor({ state: 'detached' });
	await page.getByRole('button', { name: '撤回：已删除收藏夹“历年方案”' }).click();
	await page.getByRole('link', { name: /历年方案 1/ }).waitFor();
	await expectInOrder(desk);
});
