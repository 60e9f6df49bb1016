import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { unique } from './product/library.ts';

const { administrator, stranger } = visitors();

/** The link that is shown once. */
async function readLink(page: Page): Promise<string> {
	const link = await page.getByRole('textbox', { name: '一次性链接' }).inputValue();
	await page.getByRole('button', { name: '我已记下，关闭' }).click();
	return link.slice(link.indexOf('/welcome'));
}

async function invite(page: Page, name: string): Promise<string> {
	await page.getByRole('button', { name: '邀请', exact: true }).click();
	await page.getByRole('combobox', { name: '姓名' }).fill(name);
	await page.getByRole('button', { name: '生成链接' }).click();
	return readLink(page);
}

async function choose(page: Page, fields: Record<string, string>): Promise<void> {
	for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
	await page.getByRole('button', { name: '保存并登录' }).click();
}

const actOn = async (page: Page, userName: string, act: string): Promise<void> => {
	await page.getByRole('button', { name: `对 ${userName} 的操作` }).click();
	await page.getByRole('menuitem', { name: act }).click();
};

it('is entered from a link on a phone, once; reset, disabled and enabled by an administrator who learns no password', async () => {
	const { page, open } = await administrator();
	const name = unique('江一');
	await open('/desk/accounts');
	const link = await invite(page, name);
	await page.getByRole('listitem').filter({ hasText: name }).waitFor();

	const guest = await stranger({ viewport: phone });
	guest.faults.expect(/ 4\d\d .*\/api\/(links|auth)/);
	await guest.open(link);
	await guest.page.getByText(`${name}，您好`).waitFor();
	const userName = unique('jiang');
	await choose(guest.page, { 用户名: userName, 密码: '123', 再输一遍密码: '123' });
	await guest.page.getByRole('alert').filter({ hasText: '新密码太短' }).waitFor();
	await choose(guest.page, { 密码: 'Spring-River-77', 再输一遍密码: 'Spring-River-77' });
	await guest.page.waitForURL('**/desk/documents');
	expect(await guest.page.getByRole('link', { name: '账号', exact: true }).count()).toBe(0);

	const late = await stranger();
	late.faults.expect(/ 410 .*\/api\/links/);
	await late.open(link);
	await late.page.getByRole('alert').filter({ hasText: '已经用过、过期或被收回' }).waitFor();

	await open(`/desk/accounts?query=${userName}`);
	await actOn(page, userName, '重置密码');
	await page.getByRole('button', { name: '作废旧密码并生成链接' }).click();
	const reset = await readLink(page);
	await guest.open('/desk/documents');
	await guest.page.waitForURL('**/sign-in?**');
	await guest.open(reset);
	await choose(guest.page, { 密码: 'Autumn-Lake-88', 再输一遍密码: 'Autumn-Lake-88' });
	await guest.page.waitForURL('**/desk/documents');

	await actOn(page, userName, '停用');
	await page.getByText(`已停用 ${userName}`).waitFor();
	await guest.open('/desk/documents');
	await guest.page.waitForURL('**/sign-in?**');
	await page.getByRole('button', { name: '重新启用' }).click();
	await page.getByRole('row', { name: userName }).getByText('在用').filter({ visible: true }).waitFor();
});
