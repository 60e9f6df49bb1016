import { expect, it } from 'vitest';
import { visitors } from './browser/browser.ts';

const { administrator } = visitors();

it('tells how long what is kept, changes a period, and takes the change back', async () => {
	const { page, open } = await administrator();
	await open('/desk');
	await page.getByRole('link', { name: '管理', exact: true }).click();
	await page.getByRole('link', { name: '保存期限' }).click();
	await page.getByRole('heading', { name: '保存期限与密钥' }).waitFor();
	const cells = await page.locator('tbody td').allInnerTexts();
	expect(
		cells.filter((text) => /^[a-z_]+\.[a-z_]+/.test(text)),
		'every period has words',
	).toEqual([]);
	const row = page.getByRole('row', { name: /转接关系的理由/ });
	expect(await row.innerText()).toContain('1 年');
	await row.getByRole('button', { name: /调整/ }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('保存天数').fill('3');
	await dialog.getByLabel('调整理由').fill('县委组织部要求保存两年');
	await dialog.getByRole('button', { name: '保存' }).click();
	await dialog.getByText('请填写不少于 30 天的整数').waitFor();
	await dialog.getByLabel('保存天数').fill('730');
	await dialog.getByRole('button', { name: '保存' }).click();
	await row.getByText('2 年').waitFor();
	await row.getByRole('cell', { name: '县委组织部要求保存两年', exact: true }).waitFor();
	await page.getByRole('button', { name: /撤回/ }).click();
	await row.getByText('1 年').waitFor();
});
