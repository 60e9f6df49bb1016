import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { unique } from './product/library.ts';

const { administrator } = visitors();

/** The hands of who keeps the tree. */
async function keeper(page: Page, open: (path: string) => Promise<unknown>) {
	await open('/desk/organisations');
	// The top of the sample county.
	const county = (await page.locator('.ant-table-row a').first().textContent()) ?? '';
	const option = (title: string) => page.locator(`.ant-select-item-option[title="${title}"]`);
	const fill = async (name: string): Promise<void> => {
		await page.getByLabel('全称').fill(`中共${name}`);
		await page.getByLabel('简称').fill(name);
	};
	// While the preview is still told, the button takes no click.
	const ready = page.locator('button:not(.ant-btn-loading)', { hasText: '确认办理' });
	const confirm = async (): Promise<void> => {
		await ready.click();
		await page.getByRole('dialog').waitFor({ state: 'hidden' });
	};
	const finish = async (): Promise<void> => {
		await page.getByRole('button', { name: '看看会改变什么' }).click();
		await page.getByText('确认之前什么都不会改变').waitFor();
		await confirm();
	};
	const establish = async (name: string, type: string): Promise<void> => {
		await open('/desk/organisations');
		await page.getByRole('link', { name: county, exact: true }).click();
		await page.getByRole('button', { name: '新建下级' }).click();
		await page.getByLabel('类型').click();
		await option(type).click();
		await fill(name);
		await finish();
		await page.getByRole('heading', { name: `中共${name}` }).waitFor();
	};
	return { county, option, fill, confirm, finish, establish };
}

it('establishes, moves after a preview, abolishes and restores, and remembers it all', async () => {
	const { page, open } = await administrator();
	const [town, branch] = [unique('清泉镇党委'), unique('银杏坪村支部')];
	const { county, option, confirm, finish, establish } = await keeper(page, open);
	await establish(town, '党委');
	await establish(branch, '党支部');
	await page.getByText('不能单独成立支部').waitFor();

	await page.getByRole('button', { name: '移动' }).click();
	await page.getByLabel('新的上级').fill('qqz');
	await option(`${town}（${county}）`).click();
	await page.getByRole('button', { name: '看看会改变什么' }).click();
	await page.getByText(`${county} / ${town}`).waitFor();
	await confirm();
	await page.getByText('已办理').first().waitFor();
	await page.getByRole('link', { name: town, exact: true }).first().waitFor();

	await page.getByRole('button', { name: '撤销', exact: true }).click();
	await finish();
	await page.getByRole('button', { name: '恢复' }).click();
	await finish();
	await page.getByRole('button', { name: '移动' }).waitFor();
	await page.getByRole('link', { name: '历史' }).click();
	for (const kind of ['成立', '移动', '撤销', '恢复']) await page.getByText(kind).first().waitFor();
	await page.getByRole('button', { name: '撤回：已办理' }).last().click();
	await page.getByText('已撤回').waitFor();
	await page.getByRole('button', { name: '恢复' }).click();
	await finish();
	await page.getByRole('button', { name: '移动' }).waitFor();

	await open('/desk/organisations');
	await page.getByLabel('名称、拼音、首字母或代码').fill('yxpc');
	await page.keyboard.press('Enter');
	await expect.poll(() => page.getByRole('row').count()).toBe(2);
});

it('splits a branch off and merges another in', async () => {
	const { page, open } = await administrator();
	const [first, second, third] = [unique('东岭支部'), unique('西岭支部'), unique('南岭支部')];
	const { county, option, fill, finish, establish } = await keeper(page, open);
	await establish(second, '党支部');
	await establish(first, '党支部');
	await page.getByRole('button', { name: '拆分' }).click();
	await fill(third);
	await finish();
	await page.getByText('已办理').first().waitFor();
	await page
		.getByRole('link', { name: '关闭' })
		.or(page.getByRole('button', { name: '关闭' }))
		.first()
		.click();

	await page.getByRole('button', { name: '合并' }).click();
	await page.getByLabel('并入的组织').fill('xlzb');
	await option(`${second}（${county}）`).click();
	await page.keyboard.press('Escape');
	await finish();
	await page.getByText('已办理').first().waitFor();
	await page.getByRole('link', { name: '历史' }).click();
	for (const kind of ['成立', '拆分', '合并']) await page.getByText(kind).first().waitFor();
	await open(`/desk/organisations?q=${encodeURIComponent(second)}`);
	await expect.poll(() => page.getByRole('link', { name: second, exact: true }).count()).toBe(0);
	await open(`/desk/organisations?q=${encodeURIComponent(third)}`);
	await page.getByRole('link', { name: third, exact: true }).first().waitFor();
});

it('chooses from a drawer on a phone', async () => {
	const { page, open } = await administrator({ viewport: phone });
	await open('/desk/organisations');
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: '选择组织' }).click();
	await page.getByRole('dialog').locator('.ant-tree-title').first().click();
	await page.getByText('看全部').waitFor();
});
