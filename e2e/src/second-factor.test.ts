import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { expectInOrder } from './browser/in-order.ts';
import { enrol, invitation, signIn } from './product/account.ts';
import { newDataFolder, type Product, startProduct } from './product/product.ts';

const { stranger } = visitors();
const password = 'Spring-River-77';
let product: Product;
let link: string;

beforeAll(async () => {
	const launch = inject('launch');
	const settings = { PACESETTER_SAMPLES: 'off', PACESETTER_SECOND_FACTOR: 'everybody' };
	product = await startProduct(launch, newDataFolder(launch), settings);
	const { address } = product;
	const founder = await enrol(address, await signIn(product, password), password);
	link = await invitation(address, founder, '江一');
});
afterAll(() => product?.stop());

async function fill(page: Page, fields: Record<string, string>, button: string): Promise<void> {
	for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
	await page.getByRole('button', { name: button, exact: true }).click();
}

/** The code of the step after this one: the one before has been used. */
const nextCode = (secret: string): string =>
	new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + 30_000 });

it('leads from an invitation on a phone to a password, an authenticator and recovery codes, and asks for them', async () => {
	const { address } = product;
	const guest = await stranger({ address, viewport: phone });
	const { page } = guest;
	guest.faults.expect(/ 4\d\d .*\/api\/(auth|me)/);
	await guest.open(link);
	await fill(page, { 用户名: 'jiang', 密码: password, 再输一遍密码: password }, '保存并登录');
	await page.waitForURL('**/desk/me');
	await page.getByText('您要先设置双重验证').waitFor();
	await expectInOrder(guest);
	await page.setViewportSize(phone);
	await page.getByRole('button', { name: '设置双重验证' }).click();
	await fill(page, { 登录密码: 'not-the-password' }, '继续');
	await page.getByText('现在的密码不对').waitFor();
	await fill(page, { 登录密码: password }, '继续');
	await page.getByRole('img', { name: '验证器要扫描的二维码' }).waitFor();
	const secret = await page.getByTestId('secret').innerText();
	await fill(page, { 验证器上的六位数: new TOTP({ secret: Secret.fromBase32(secret) }).generate() }, '完成设置');
	const list = page.getByRole('list', { name: '恢复码' });
	await list.waitFor();
	const codes = await list.getByRole('listitem').allInnerTexts();
	expect(codes).toHaveLength(10);
	await page.getByRole('button', { name: '我已收好，关闭' }).click();
	await page.getByText('还有 10 个恢复码可用').waitFor();
	await guest.open('/desk/documents');
	await page.getByRole('heading', { name: '我的文档' }).waitFor();

	for (const code of [nextCode(secret), codes[0] ?? '']) {
		const again = await stranger({ address, viewport: phone });
		again.faults.expect(/ 401 .*\/api\/auth/);
		await again.open('/sign-in');
		await fill(again.page, { 用户名: 'jiang', 密码: password }, '登录');
		await fill(again.page, { 验证码: '000000' }, '登录');
		await again.page.getByRole('alert').filter({ hasText: '验证码不对' }).waitFor();
		await fill(again.page, { 验证码: code }, '登录');
		await again.page.getByRole('link', { name: 'jiang', exact: true }).waitFor();
	}

	await guest.open('/desk/me');
	await page.getByText('还有 9 个恢复码可用').waitFor();
	await expectInOrder(guest);
	await page.getByRole('button', { name: '退出其他所有设备' }).click();
	await page.getByRole('button', { name: '退出其他所有设备' }).waitFor({ state: 'hidden' });
});
