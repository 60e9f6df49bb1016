import { readFile } from 'node:fs/promises';
import { expect, inject, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { unique } from './product/library.ts';

const { administrator } = visitors();

it('shows a sealed field for a reason, by the keyboard alone, and gives out what is held', async () => {
	const { page, open, faults } = await administrator();
	faults.expect(/ 409 .*\/erase/);
	const name = unique('江一苇');
	const at = (path: string): string => `${inject('address')}/api${path}`;
	const { items } = await (await page.request.get(at('/organisations?type=branch&size=1'))).json();
	const wish = { name, state: 'full', from: '2026-10-01', phone: '138 0000 1234' };
	const { personId } = await (
		await page.request.post(at(`/organisations/${items[0].id}/members`), { data: wish })
	).json();
	await open(`/desk/organisations/people/${personId}/data`);
	await page.getByText('138****1234').waitFor();
	expect(await page.content()).not.toContain('13800001234');

	await page.getByRole('button', { name: `查看${name}的电话` }).focus();
	await page.keyboard.press('Enter');
	await page.getByLabel('理由').waitFor();
	await page.keyboard.press('Enter');
	await page.getByText('请填写理由').waitFor();
	await page.getByLabel('理由').fill('核对介绍信');
	await page.keyboard.press('Enter');
	await page.getByText('13800001234').waitFor();
	await page.getByRole('button', { name: `隐藏${name}的电话` }).click();
	await page.getByText('138****1234').waitFor();

	await page.getByRole('button', { name: '提供全部数据' }).click();
	await page.getByLabel('理由').fill('本人申请');
	await page.keyboard.press('Enter');
	await page.getByRole('article', { name: '所保存的全部数据' }).getByText('13800001234').waitFor();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: '保存为 JSON' }).click();
	const held = JSON.parse(await readFile(await (await download).path(), 'utf8'));
	expect(held).toMatchObject({ person: { name, phone: '13800001234' } });

	await page.getByRole('button', { name: '删除个人数据' }).click();
	await page.getByLabel('理由').fill('本人申请');
	await page.keyboard.press('Enter');
	await page.getByText('此人仍在名册上').waitFor();
});
