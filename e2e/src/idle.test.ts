import { expect, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { expectInOrder } from './browser/in-order.ts';

const { administrator } = visitors();
/** The product's usual time without use, in minutes. */
const usual = 30;

it('warns whoever does nothing, lets him go on, and keeps what he has typed when he was too late', async () => {
	const visitor = await administrator();
	const { page, open } = visitor;
	await page.clock.install();
	await open('/desk/audit');
	await page.waitForLoadState('networkidle');
	await page.getByRole('textbox').first().fill('县教育局');
	await page.clock.fastForward((usual - 1) * 60_000);
	const warning = page.getByRole('dialog', { name: '您快要被自动退出了' });
	await warning.getByText(/秒后将自动退出/).waitFor();
	await expectInOrder(visitor);
	await warning.getByRole('button', { name: '继续使用' }).click();
	await page.clock.runFor(2000);
	await warning.waitFor({ state: 'hidden' });
	await page.clock.fastForward((usual + 1) * 60_000);
	const out = page.getByRole('dialog', { name: '您已自动退出' });
	await out.getByRole('button', { name: '在新窗口登录' }).waitFor();
	expect(await page.getByRole('textbox').first().inputValue()).toBe('县教育局');
});
