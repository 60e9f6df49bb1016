import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { expectInOrder } from './browser/in-order.ts';
import { enrol, invitedAccount, invitedPassword, linkFounder, people, signIn } from './product/account.ts';
import { newDataFolder, type Product, startProduct } from './product/product.ts';

const { stranger } = visitors();
let product: Product;
let founder: string;

beforeAll(async () => {
	const launch = inject('launch');
	product = await startProduct(launch, newDataFolder(launch), { PACESETTER_SAMPLES: 'off' });
	const password = 'Spring-River-77';
	// The three are asked for a second factor as soon as they are named.
	founder = await enrol(product.address, await signIn(product, password), password);
});
afterAll(() => product?.stop());

async function choose(page: Page, label: string, userName: string): Promise<void> {
	const field = page.getByRole('combobox', { name: label });
	await field.click();
	await field.fill(userName);
	const option = page.locator('.ant-select-item-option', { hasText: userName }).filter({ visible: true });
	await option.click();
	// A list that is still closing would be taken for the next one.
	await option.waitFor({ state: 'hidden' });
}

it('is named by the founder, who keeps one role and loses the rest; then two decide together', async () => {
	const { address } = product;
	const [own = '', safe = '', audit = '', next = ''] = await people(address, founder, ['系统', '安全', '审计', '接任']);
	await linkFounder(address, founder, own);
	const security = await invitedAccount(address, founder, { name: '安全', userName: 'anquan', personId: safe });
	await enrol(address, security, invitedPassword);
	await invitedAccount(address, founder, { name: '审计', userName: 'shenji', personId: audit });
	await invitedAccount(address, founder, { name: '接任', userName: 'jieren', personId: next });

	const first = await stranger({ address, session: founder });
	const { page } = first;
	await first.open('/desk/administrators');
	await page.getByText('任命之后您不再有全部权限').waitFor();
	await expectInOrder(first);
	await choose(page, '系统管理员', 'admin');
	await choose(page, '安全管理员', 'anquan');
	await choose(page, '审计员', 'anquan');
	await page.getByRole('button', { name: '任命三员' }).click();
	await page.getByText('一个人只能担任三员中的一员').waitFor();
	await choose(page, '审计员', 'shenji');
	first.faults.expect(/ 4\d\d .*\/(api\/administrators|desk\/audit)/);
	await page.getByRole('button', { name: '任命三员' }).click();
	await page.getByRole('heading', { name: '等待同意' }).waitFor();
	const links = await page.getByRole('navigation', { name: '工作台' }).getByRole('link').allTextContents();
	expect(links).toContain('账号');
	for (const lost of ['分类管理', '操作日志', '组织']) expect(links).not.toContain(lost);
	await first.open('/desk/audit');
	await page.getByRole('heading', { name: '这一步没有完成' }).waitFor();

	await first.open('/desk/administrators');
	await page.getByRole('button', { name: '提出变动：审计员' }).click();
	await choose(page, '接任的人', 'jieren');
	await page.getByLabel('原因').fill('岗位调整');
	await page.getByRole('button', { name: '提出', exact: true }).click();
	await page.getByText('等另一位同意').waitFor();

	const second = await stranger({ address, session: security, viewport: phone });
	await second.open('/desk/administrators');
	await second.page.getByText('审计员由 shenji 换为 jieren').waitFor();
	await expectInOrder(second);
	await second.page.getByRole('button', { name: '同意并办理' }).click();
	await second.page.getByText('没有等待同意的事项').waitFor();
	await second.page.getByText('jieren').waitFor();

	await first.open('/desk/accounts?query=shenji');
	await page.getByRole('button', { name: '对 shenji 的操作' }).click();
	await page.getByRole('menuitem', { name: '重置密码' }).click();
	await page.getByRole('button', { name: '作废旧密码并生成链接' }).click();
	const link = await page.getByRole('textbox', { name: '一次性链接' }).inputValue();

	second.faults.expect(/ 4\d\d .*\/awaken/);
	await second.open('/desk/dormant-rights');
	await expectInOrder(second);
	await second.page.getByRole('button', { name: '确认是本人：shenji' }).click();
	await second.page.getByLabel('怎样核实的').fill('当面核对');
	const confirm = second.page.getByRole('dialog').getByRole('button', { name: '确认是本人' });
	await confirm.click();
	await second.page.getByText('请等本人用过之后再确认').waitFor();
	const owner = await stranger({ address });
	await owner.open(link.slice(link.indexOf('/welcome')));
	await owner.page.getByLabel('密码', { exact: true }).fill('Winter-Hill-99');
	await owner.page.getByLabel('再输一遍密码', { exact: true }).fill('Winter-Hill-99');
	await owner.page.getByRole('button', { name: '保存并登录' }).click();
	await owner.page.waitForURL('**/desk/documents');
	await owner.open('/desk/me');
	await owner.page.getByText('权限已暂停').waitFor();
	await confirm.click();
	await second.page.getByText('没有等待确认的账号').waitFor();
	await owner.open('/desk/me');
	expect(await owner.page.getByText('权限已暂停').count()).toBe(0);
});
