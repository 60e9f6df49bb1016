import { expect, inject, it } from 'vitest';
import { visitors } from './browser/browser.ts';

const { administrator, stranger } = visitors();

it('speaks English on demand, on the same page, and remembers it', async () => {
	const { page, open } = await stranger();
	await open('/documents?sort=title');
	await page.getByRole('link', { name: 'English' }).click();
	await page.getByRole('heading', { name: 'All documents', level: 1 }).waitFor();
	expect(new URL(page.url()).search).toBe('?sort=title');
	expect(await page.locator('html').getAttribute('lang')).toBe('en');
	await open('/sign-in');
	await page.getByRole('button', { name: 'Sign in' }).waitFor();
	await page.getByRole('link', { name: '中文' }).click();
	await page.getByRole('button', { name: '登录' }).waitFor();
});

it('speaks English to a browser that asks for it', async () => {
	const { page, open } = await stranger({ locale: 'en-GB' });
	await open('/');
	await page.getByRole('link', { name: 'All documents', exact: true }).waitFor();
});

it('sets larger type on demand, for readers and at the desk', async () => {
	const { page, open } = await administrator();
	const size = () => page.locator('h1').evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
	for (const path of ['/', '/desk/documents']) {
		await open(path);
		const before = await size();
		await page.getByRole('link', { name: '大字版' }).click();
		await page.getByRole('link', { name: '标准字号' }).waitFor();
		expect(await size()).toBeCloseTo(before * 1.25, 0);
		await page.getByRole('link', { name: '标准字号' }).click();
		await page.getByRole('link', { name: '大字版' }).waitFor();
	}
});

it('signs out, and the desk is closed again', async () => {
	const { page, open, context } = await stranger();
	const { userName, password } = inject('administrator');
	await open('/desk/documents');
	await page.waitForURL('**/sign-in?back=%2Fdesk%2Fdocuments');
	await page.getByLabel('用户名').fill(userName);
	await page.getByLabel('密码').fill(password);
	await page.getByRole('button', { name: '登录' }).click();
	await page.waitForURL('**/desk/documents');
	const cookies = await context.cookies();
	expect(cookies.filter(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Lax').length).toBeGreaterThan(0);

	await open('/');
	await page.getByRole('button', { name: '退出' }).click();
	await page.getByRole('link', { name: '登录' }).waitFor();
	// The session itself has ended, not only this browser's memory of it.
	await context.addCookies(cookies);
	await open('/desk/documents');
	await page.waitForURL('**/sign-in?back=%2Fdesk%2Fdocuments');
});

it('says that an address is unknown, and leads on', async () => {
	const { page, faults } = await stranger();
	faults.expect(/ 404 /);
	for (const path of ['/nowhere', '/documents/999999', '/categories/nonsense']) {
		const answer = await page.goto(path);
		expect(answer?.status()).toBe(404);
		await page.getByRole('heading', { name: '没有找到这个页面' }).waitFor();
		await page.getByRole('link', { name: '回到首页' }).waitFor();
	}
});
