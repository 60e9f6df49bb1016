import { expect, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { administrator } = visitors();
const library = sharedLibrary();

it('shows what was done, narrows it, proves that it is whole and gives it out as a sheet', async () => {
	const { page, open } = await administrator();
	const name = unique('日志');
	await open('/desk/categories');
	await page.getByLabel('添加一级分类', { exact: true }).fill(name);
	await page.getByLabel('添加一级分类', { exact: true }).press('Enter');
	await page.locator('.ant-tree-title', { hasText: name }).waitFor();
	expect((await library.categories()).some((category) => category.name === name)).toBe(true);

	await open('/desk/audit');
	await page.getByRole('row', { name: '新建分类' }).first().waitFor();
	await page.getByLabel('账号').fill('nobody-has-this-name');
	await page.getByRole('button', { name: '查询' }).click();
	await page.getByText('没有符合条件的记录').waitFor();
	await open('/desk/audit?area=library');
	await page.getByRole('row', { name: '新建分类' }).first().waitFor();
	expect(await page.getByRole('row', { name: '登录' }).count()).toBe(0);

	await page.getByRole('button', { name: '校验全部记录' }).click();
	await page.getByText('校验通过').waitFor();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: '导出为表格' }).click();
	expect((await download).suggestedFilename()).toBe('audit.csv');
	await open('/desk/audit');
	await page.getByRole('row', { name: '导出日志' }).first().waitFor();
});
