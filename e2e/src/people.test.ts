import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { phone, type Visitor, visitors } from './browser/browser.ts';
import { unique } from './product/library.ts';
import { tree } from './product/tree.ts';

const people = visitors();

/** Somebody whose pages are awake before he acts on them. */
function awake({ open, ...visitor }: Visitor): Visitor {
	const openAwake = async (path: string): Promise<void> => {
		await open(path);
		await visitor.page.getByRole('button', { name: '退出' }).waitFor();
	};
	return { ...visitor, open: openAwake };
}
const administrator = async (...settings: Parameters<typeof people.administrator>) =>
	awake(await people.administrator(...settings));
const colleague = async (...who: Parameters<typeof people.colleague>) => awake(await people.colleague(...who));

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
const undo = (page: Page, title: string) => page.getByRole('button', { name: `撤回：${title}` }).click();
const save = (page: Page) => page.getByRole('button', { name: '保存' }).click();
const option = (page: Page, text: string) => page.locator('.ant-select-item-option').filter({ hasText: text });

async function actOn(page: Page, name: string, act: string): Promise<void> {
	await row(page, name)
		.getByRole('button', { name: `${name}的操作` })
		.click();
	await page.getByRole('menuitem', { name: act }).click();
}

async function seek(page: Page, label: string, query: string, found: string): Promise<void> {
	await page.getByLabel(label).fill(query);
	await option(page, found).click();
}

it('enters a member on a phone, finds him by his initials, strikes him off and takes that back', async () => {
	const { page, open, faults } = await administrator({ viewport: phone });
	faults.expect(/ 422 .*\/api\//);
	const branch = await tree.branch('杏花村支部');
	await open(`/desk/organisations/${branch.id}?tab=members`);
	await page.getByText('名册上还没有党员').waitFor();
	await page.getByRole('button', { name: '登记党员' }).click();
	await save(page);
	await page.getByText('请填写姓名').waitFor();
	const name = unique('苏映雪');
	await page.getByRole('dialog').getByLabel('姓名').fill(name);
	await page.getByLabel('身份证号').fill('110101199003070000');
	await save(page);
	await page.getByText('身份证号的后几位已被表格软件改成了 0').waitFor();
	await page.getByLabel('身份证号').fill('');
	await page.getByLabel('从哪一天起在名册上').fill('2026-02-01');
	await save(page);
	await page.getByText('已登记').waitFor();
	await row(page, name).waitFor();

	await open('/desk/organisations/people');
	await page.getByLabel('姓名、拼音或首字母').fill('syx');
	await page.keyboard.press('Enter');
	await row(page, name).waitFor();
	await actOn(page, name, '离册');
	await page.getByLabel('原因').click();
	await option(page, '退党').click();
	await page.getByLabel('从哪一天起不在名册上').fill('2026-01-01');
	await save(page);
	await page.getByText('日期不能早于上一次变动').waitFor();
	await page.getByLabel('从哪一天起不在名册上').fill('2026-03-01');
	await save(page);
	await page.getByText(`${name}已离册`).waitFor();
	await undo(page, `${name}已离册`);
	await row(page, name).getByText('正式党员').waitFor();
	await page.getByRole('link', { name }).click();
	await page.getByRole('heading', { name }).waitFor();
	await page.getByText('没有任职记录').waitFor();
});

it('moves a member when two colleagues of two branches have agreed, and takes a refusal back', async () => {
	const [from, to] = [await tree.branch('东岭村支部'), await tree.branch('西岭村支部')];
	const name = unique('江望舒');
	await tree.member(from, name);
	const giving = await colleague(await tree.colleague({ organisation: from, role: 'secretary' }));
	const taking = await colleague(await tree.colleague({ organisation: to, role: 'secretary' }));

	await giving.open(`/desk/organisations/${from.id}?tab=members`);
	await actOn(giving.page, name, '转接组织关系');
	await seek(giving.page, '转入支部', to.code, `代码为 ${to.code} 的支部`);
	await save(giving.page);
	await giving.page.getByText('要双方同意后才生效').waitFor();
	await giving.page.getByRole('link', { name: '转接' }).click();
	await giving.page.getByRole('button', { name: `${name}：同意转出` }).click();
	await giving.page.getByText('等转入方。').waitFor();

	await taking.open('/desk/organisations/transfers');
	await taking.page.getByRole('status', { name: '1 项等您办理' }).waitFor();
	expect(await row(taking.page, name).getByRole('button').allTextContents()).toEqual(['同意转入', '拒绝']);
	await taking.page.getByRole('button', { name: `${name}：拒绝` }).click();
	await taking.page.getByText('没有等您办理的转接').waitFor();
	await undo(taking.page, `已拒绝${name}`);
	await taking.page.getByRole('button', { name: `${name}：同意转入` }).click();
	await taking.page.getByText('双方都已同意').waitFor();

	await taking.open(`/desk/organisations/${to.id}?tab=members`);
	await row(taking.page, name).waitFor();
	await giving.open(`/desk/organisations/${from.id}?tab=members`);
	await giving.page.getByText('名册上还没有党员').waitFor();
});

it('appoints a secretary who answers for the branch, takes it back, and tells vacancies by lamps', async () => {
	const { page, open } = await administrator();
	const branch = await tree.branch('月牙村支部');
	const name = unique('温知秋');
	await tree.member(branch, name);
	await open(`/desk/organisations/${branch.id}?tab=posts`);
	await page.getByRole('button', { name: '设立职务' }).click();
	await page.getByLabel('职务类别').click();
	await option(page, '书记').first().click();
	await page.getByLabel('职务名称').fill('党支部书记');
	await page.getByLabel('设立日期').fill('2026-02-01');
	await page.getByLabel('标为第一责任人').check();
	await save(page);
	await row(page, '党支部书记')
		.getByText(/空缺 \d+ 天/)
		.waitFor();

	await open(`/desk/organisations/posts?at=${branch.id}&state=long_vacant`);
	await actOn(page, '党支部书记', '任职');
	await seek(page, '任职人', 'wzq', name);
	await page.getByLabel('任期届满').fill('2099-01-01');
	await save(page);
	await page.getByText('没有空缺，也没有将满或已满的任期').waitFor();
	await undo(page, '“党支部书记”已有人任职');
	await row(page, '党支部书记').waitFor();
	await actOn(page, '党支部书记', '任职');
	await seek(page, '任职人', 'wzq', name);
	await save(page);
	await page.getByText('没有空缺，也没有将满或已满的任期').waitFor();
	await open(`/desk/organisations/${branch.id}`);
	await page.getByRole('cell', { name }).waitFor();
});

it('gives a right in words, lends it for an absence, and revokes it', async () => {
	const { page, open, faults } = await administrator();
	faults.expect(/ 404 .*\/api\/organisations/);
	const branch = await tree.branch('竹里村支部');
	const [holder, deputy] = [await tree.colleague(), await tree.colleague()];
	await open('/desk/grants');
	await page.getByRole('button', { name: '授权', exact: true }).click();
	await page.getByRole('dialog').getByLabel('账号的用户名').fill('nobody-has-this');
	await page.getByRole('dialog').getByLabel('角色').click();
	await option(page, '党组织书记').click();
	await page.getByText('管本组织的名册和职务').waitFor();
	await seek(page, '在哪个组织担任', branch.code, branch.shortName);
	await page.getByText('所在组织和它的全部下级').waitFor();
	await save(page);
	await page.getByText('没有叫这个用户名的账号').waitFor();
	await page.getByRole('dialog').getByLabel('账号的用户名').fill(holder.userName);
	await save(page);
	await page.getByText('已授权').waitFor();
	await open(`/desk/grants?account=${holder.userName}`);
	await page.getByText(`${branch.shortName}及其全部下级`).first().waitFor();
	await page.getByText('改名册、办转接').waitFor();

	const away = await colleague(holder);
	await away.open('/desk/rights');
	await away.page.getByRole('button', { name: `把${branch.shortName}的党组织书记委托给别人` }).click();
	await away.page.getByLabel('委托给谁').fill(deputy.userName);
	await away.page.getByLabel('到哪一天为止').fill('2099-01-01');
	await away.page.getByLabel('原因').fill('外出学习');
	await save(away.page);
	await row(away.page, deputy.userName).getByText('有效').waitFor();
	const stand = await colleague(deputy);
	await stand.open(`/desk/organisations/${branch.id}?tab=members`);
	await stand.page.getByRole('button', { name: '登记党员' }).waitFor();

	await page.getByRole('button', { name: `收回 ${holder.userName} 的党组织书记` }).click();
	await page.getByText('由它委托出去的也随之失效').waitFor();
	stand.faults.expect(/ 404 .*organisations/);
	await stand.open(`/desk/organisations/${branch.id}`);
	await stand.page.getByText('没有找到这个页面').first().waitFor();
});

it('registers a unit, says which organisation covers it, and counts coverage', async () => {
	const { page, open } = await administrator();
	const branch = await tree.branch('松涛村支部');
	await open(`/desk/organisations/units?at=${branch.id}`);
	await page.getByText('没有应建立的单位').waitFor();
	await page.getByRole('button', { name: '登记单位' }).click();
	const name = unique('望舒茶社');
	await page.getByRole('dialog').getByLabel('单位').fill(name);
	await page.getByRole('dialog').getByLabel('类型').click();
	await option(page, '企业').click();
	await save(page);
	await page.getByText('0 / 1，0%').waitFor();
	await actOn(page, name, '更正');
	await page.getByRole('dialog').getByLabel('状态').click();
	await option(page, '已建立').click();
	await seek(page, '覆盖它的组织', branch.code, branch.shortName);
	await save(page);
	await page.getByText('1 / 1，100%').waitFor();
	await undo(page, '单位信息已更正');
	await page.getByText('0 / 1，0%').waitFor();
});
