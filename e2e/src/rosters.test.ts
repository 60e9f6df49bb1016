import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { expectInOrder } from './browser/in-order.ts';

const { administrator } = visitors();

/** A roster as a browser's file chooser takes it. */
const csv = (name: string, rows: readonly string[]) => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(rows.join('\r\n')),
});
const heads = '姓名,性别,出生年月,所在党支部,入党时间';

it('is read, mended by choosing an organisation, taken over and taken back', async () => {
	const { page, open } = await administrator();
	await open('/desk/rosters');
	await page.waitForLoadState('networkidle');
	const rows = [heads, '秦一帆,男,1990.01,县教育局党支部,2012-07-01', '秦二禾,女,1985-12,教育局支部,2012-07-01'];
	await page.setInputFiles('input[type=file]', csv('党员名册.csv', rows));
	await page.getByText('名册写的是“教育局支部”').waitFor();
	await page.getByRole('button', { name: '县教育局党支部' }).click();
	await page.getByText('已指明：县教育局党支部').waitFor();
	await page.getByRole('button', { name: '全部入库' }).click();
	await page.getByRole('button', { name: '撤销入库' }).click();
	await page.getByText('已撤销').first().waitFor();
});

it('with an unknown head is read once somebody has said what its columns mean, and from then on', async () => {
	const visitor = await administrator();
	const { page, open } = visitor;
	const rows = ['大名,归哪个支部管', '秦五,县教育局党支部'];
	await open('/desk/rosters');
	await page.waitForLoadState('networkidle');
	await page.setInputFiles('input[type=file]', csv('花名册.csv', rows));
	await page.getByRole('link', { name: '说明各列的意思' }).click();
	await page.getByLabel('第 1 列：大名').waitFor();
	await expectInOrder(visitor);
	for (const [column, meaning] of [
		['第 1 列：大名', '姓名'],
		['第 2 列：归哪个支部管', '所在支部'],
	] as const) {
		await page.getByLabel(column).fill(meaning);
		await page.keyboard.press('Enter');
	}
	await page.getByRole('button', { name: '记住并重新读取' }).click();
	await page.getByText('党员名册，表头在第 1 行').waitFor();
	await open('/desk/rosters');
	await page.waitForLoadState('networkidle');
	await page.setInputFiles('input[type=file]', csv('又一份.csv', rows));
	await page.getByText('党员名册，表头在第 1 行').waitFor();
	await page.getByText('可以入库 1').waitFor();
	await expectInOrder(visitor);
});

it('gives back what it refuses as a sheet, takes it when mended, and gives out what it holds', async () => {
	const { page, open } = await administrator();
	const [good, bad] = ['秦六朵,女,1990.01,县教育局党支部,2012-07-01', '秦七桥,男,1990.13,县教育局党支部,2012-07-01'];
	const send = async (name: string, rows: readonly string[]): Promise<void> => {
		await open('/desk/rosters');
		await page.waitForLoadState('networkidle');
		await page.setInputFiles('input[type=file]', csv(name, rows));
		await page.getByText('党员名册，表头在第 1 行').waitFor();
	};
	await send('党员名册.csv', [heads, good, bad]);
	const [refused] = await Promise.all([page.waitForEvent('download'), page.getByText('下载退回表').click()]);
	expect(refused.suggestedFilename()).toMatch(/\.xlsx$/);
	expect(statSync(await refused.path()).size).toBeGreaterThan(1000);
	await page.getByRole('button', { name: '只入库可以入库的 1 行' }).click();
	await page.getByRole('button', { name: '撤销入库' }).waitFor();
	await send('退回的行.csv', [heads, bad.replace('1990.13', '1990.12')]);
	await page.getByText('可以入库 1').waitFor();

	await open('/desk/rosters');
	await page.waitForLoadState('networkidle');
	const [out] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: '导出 CSV' }).click(),
	]);
	const text = readFileSync(await out.path(), 'utf8');
	expect(text).toContain('秦六朵');
	expect(text).not.toContain('秦七桥');
});
