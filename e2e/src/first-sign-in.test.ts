import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { newDataFolder, type Product, startProduct } from './product/product.ts';

const { stranger } = visitors();
let product: Product;

beforeAll(async () => {
	const launch = inject('launch');
	product = await startProduct(launch, newDataFolder(launch), { PACESETTER_SAMPLES: 'off' });
});
afterAll(() => product?.stop());

async function signIn(password: string) {
	const visitor = await stranger({ address: product.address });
	visitor.faults.expect(/ (401|422) .*\/api\//);
	await visitor.open('/sign-in');
	await visitor.page.getByLabel('用户名').fill(product.firstSignIn?.userName ?? '');
	await visitor.page.getByLabel('密码').fill(password);
	await visitor.page.getByRole('button', { name: '登录' }).click();
	return visitor;
}

it('says that a password is wrong, without saying more', async () => {
	const { page } = await signIn('not-the-password');
	await page.getByRole('alert').filter({ hasText: '用户名或密码不对' }).waitFor();
});

it('lets nobody past the first sign-in without a password of his own, and tells why one is weak', async () => {
	const oneTime = product.firstSignIn?.password ?? '';
	const { page, open } = await signIn(oneTime);
	await page.waitForURL('**/password');
	await open('/desk/upload');
	await page.waitForURL('**/password');

	const change = async (next: string, again = next, current = oneTime): Promise<void> => {
		await page.getByLabel('现在的密码').fill(current);
		await page.getByLabel('新密码', { exact: true }).fill(next);
		await page.getByLabel('再输一遍新密码').fill(again);
		await page.getByRole('button', { name: '保存新密码' }).click();
	};
	const told = (sentence: string) => page.getByRole('alert').filter({ hasText: sentence }).waitFor();
	await change('短密码1');
	await told('新密码太短，至少要 10 位');
	await change('Admin-of-the-county-9');
	await told('新密码里有用户名');
	await change('aaaaaaaaaaaaaa');
	await told('新密码太简单');
	await change('Password123456');
	await told('新密码容易被猜到');
	await change('Spring-River-77', 'Spring-River-78');
	await told('两次输入的新密码不一样');
	await change('Spring-River-77', 'Spring-River-77', 'not-the-password');
	await told('现在的密码不对');
	await change(oneTime);
	await told('新密码和现在的一样');

	await change('Spring-River-77');
	await page.getByRole('status').filter({ hasText: '密码已修改' }).waitFor();
	await page.getByRole('link', { name: '继续使用' }).click();
	await page.waitForURL('**/desk/documents');

	const late = await signIn(oneTime);
	await late.page.getByRole('alert').filter({ hasText: '用户名或密码不对' }).waitFor();
	const now = await signIn('Spring-River-77');
	await now.page.waitForURL((url) => url.pathname === '/');
	expect(await now.page.getByRole('link', { name: 'admin', exact: true }).count()).toBe(1);
});
