import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { desktop, phone, type Visitor, visitors } from './browser/browser.ts';
import { register } from './browser/directives.ts';
import { expectInOrder } from './browser/in-order.ts';
import { picture } from './browser/picture.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { administrator } = visitors();
const library = sharedLibrary();

const acts = ['走访困难群众', '结对帮扶困难户', '排查矛盾纠纷', '选树先进典型', '开展志愿服务', '整治村容村貌'];
const text = () =>
	[
		'中共望舒县委关于开展清泉行动的通知',
		...acts.map((act, at) => `${'一二三四五六'.charAt(at)}、${act}\n各村要${act}，建立台账。`),
		unique('附注'),
	].join('\n');

const list = (page: Page) => page.getByRole('list', { name: '全部事项' });
const boxes = (page: Page) => list(page).getByRole('checkbox');
const chosen = (page: Page) => list(page).getByRole('checkbox', { checked: true });
const left = async (page: Page) =>
	Number((await page.getByRole('tab', { name: /^检查/ }).innerText()).replace(/\D/g, ''));

/** Looks at the page as it is on a desk and on a phone. */
async function look(visitor: Visitor, name: string, size: typeof desktop): Promise<void> {
	await expectInOrder(visitor);
	for (const [device, viewport] of Object.entries({ desktop, phone })) {
		await visitor.page.setViewportSize(viewport);
		await picture(visitor.page, `${name}-${device}`);
	}
	await visitor.page.setViewportSize(size);
}

async function openItems(visitor: Visitor): Promise<void> {
	const file = { name: `${unique('通知')}.txt`, content: Buffer.from(text()) };
	await register(visitor.page, await library.publish(file, { title: unique('通知') }), '关于开展清泉行动的通知');
	await visitor.page.getByRole('tab', { name: /^事项/ }).click();
	await list(visitor.page).waitFor();
}

it('sets one owner and one day for many items in one act, and takes it back in one', async () => {
	const visitor = await administrator();
	const { page } = visitor;
	await openItems(visitor);
	const all = await boxes(page).count();
	expect(all).toBeGreaterThanOrEqual(acts.length);

	// A range by Shift, all of what lacks something, none.
	await boxes(page).nth(0).click();
	await boxes(page)
		.nth(3)
		.click({ modifiers: ['Shift'] });
	expect(await chosen(page).count()).toBe(4);
	await page.getByText('已选 4 个').waitFor();
	await page.getByRole('button', { name: '取消选择' }).click();
	expect(await chosen(page).count()).toBe(0);
	await page.getByText(/^没有责任人 \d/).click();
	await page.getByRole('checkbox', { name: /^全选/ }).click();
	await page.getByText(`已选 ${await boxes(page).count()} 个`).waitFor();
	await look(visitor, 'many-chosen', desktop);

	await page.getByRole('button', { name: '设责任和时限' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('责任组织').click();
	await page.locator('.ant-select-item-option').first().click();
	await dialog.getByRole('radio', { name: '固定日期' }).click();
	await dialog.getByLabel('截止日期').fill('2026-12-31');
	await look(visitor, 'many-set', desktop);
	// What was filled in stays where it could not be saved.
	const unsaved = /\/api\/directives\/.*\/acts$/;
	visitor.faults.expect(/ERR_FAILED/);
	await page.route(unsaved, (route) => route.abort());
	await dialog.getByRole('button', { name: '保存' }).click();
	await page.locator('.ant-message-error').waitFor();
	expect(await dialog.getByLabel('截止日期').inputValue()).toBe('2026-12-31');
	await page.unroute(unsaved);
	// Refused, the desk is loaded anew, and meanwhile nothing is sent.
	await dialog.locator('.ant-btn-loading').waitFor({ state: 'hidden' });
	await dialog.getByRole('button', { name: '保存' }).click();
	await page.getByText(/^已一并改好 \d+ 个事项。检查里还有 \d+ 处必须处理。$/).waitFor();
	await page.getByText('没有这样的事项').waitFor();
	await page.getByText(/^全部 \d/).click();
	expect(await list(page).getByText('2026-12-31 前').count()).toBeGreaterThanOrEqual(acts.length);
	expect(await list(page).getByText('已接受').count()).toBeGreaterThanOrEqual(acts.length);
	await page.getByRole('button', { name: '撤销这一步' }).click();
	await page.getByText(/^已撤销，\d+ 个事项恢复原样。/).waitFor();
	expect(await list(page).getByText('2026-12-31 前').count()).toBe(0);
	expect(await list(page).getByText('待取舍').count()).toBe(all);
});

it('by keyboard, on a phone: chooses, accepts, drops and undoes, and what is left to do goes down at once', async () => {
	const visitor = await administrator({ viewport: phone });
	const { page } = visitor;
	await openItems(visitor);
	// What tells what was done is there before it tells anything.
	expect(await page.getByRole('tabpanel').getByRole('status').count()).toBe(1);
	await boxes(page).first().focus();
	await page.keyboard.press('Control+a');
	const all = await boxes(page).count();
	await page.getByText(`已选 ${all} 个`).waitFor();
	await page.keyboard.press('a');
	await page.getByText(`已接受 ${all} 个事项。`).waitFor();
	const before = await left(page);

	// Each of two lacks its owner and its day.
	await boxes(page).first().focus();
	await page.keyboard.press('Shift+ArrowDown');
	await page.keyboard.press('Shift+ArrowDown');
	expect(await chosen(page).count()).toBe(3);
	await page.keyboard.press('Shift+ArrowUp');
	expect(await chosen(page).count()).toBe(2);
	await page.keyboard.press('e');
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('radio', { name: '随节点' }).click();
	await dialog.getByLabel('节点', { exact: true }).fill('迎检');
	await dialog.getByLabel(/^节点后几天/).fill('-3');
	await dialog.getByRole('button', { name: '保存' }).click();
	await page.getByText('已一并改好 2 个事项。').waitFor();
	expect(await list(page).getByText('迎检前 3 天').count()).toBe(2);
	expect(await left(page)).toBeLessThan(before);
	// The focus is where the next key is meant for.
	await dialog.waitFor({ state: 'hidden' });
	await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox');
	await page.keyboard.press('Control+z');
	await expect.poll(() => left(page)).toBe(before);
	// What was taken back elsewhere is not told any more.
	await page.getByText(/^已一并改好/).waitFor({ state: 'detached' });
	expect(await page.getByRole('tabpanel').getByRole('status').innerText()).toBe('');

	const names = () => list(page).getByRole('listitem').allInnerTexts();
	await boxes(page).nth(1).focus();
	const [first, , third] = await names();
	await page.keyboard.press('x');
	await page.getByText('已不要 1 个事项。').waitFor();
	// What was dropped is no more among all, and the one behind it takes its place, with the focus.
	expect((await names()).slice(0, 2)).toEqual([first, third]);
	await page.getByText(`全部 ${all - 1}`, { exact: true }).waitFor();
	const isFocused = (box: Element) => box === document.activeElement;
	await expect.poll(() => boxes(page).nth(1).evaluate(isFocused)).toBe(true);
	await page.getByText(/^不要的 1/).click();
	await boxes(page).first().click();
	await look(visitor, 'many-dropped', phone);
	await page.getByRole('button', { name: '一并捡回' }).click();
	await page.getByText('已捡回 1 个事项。').waitFor();
	await page.getByRole('button', { name: '撤销这一步' }).click();
	await boxes(page).first().click();
	await page.getByRole('button', { name: '一并接受' }).click();
	await page.getByText('已接受 1 个事项。').waitFor();

	// Somebody else does something: that can't be taken back here any more, and the focus stays among the items.
	const undo = page.getByRole('button', { name: '撤销这一步' });
	await undo.focus();
	const other = await page.context().newPage();
	await other.goto(page.url());
	await other.getByRole('tab', { name: /^事项/ }).click();
	await boxes(other).first().focus();
	await other.keyboard.press('x');
	await other.getByText('已不要 1 个事项。').waitFor();
	await other.close();
	await undo.waitFor({ state: 'detached' });
	await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
	expect(await list(page).evaluate((items) => items.contains(document.activeElement))).toBe(true);
});
