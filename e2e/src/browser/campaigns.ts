import type { Page } from 'playwright-core';
import type { Visitor } from './browser.ts';
import { expectInOrder } from './in-order.ts';

/** The hands of somebody who works on campaigns. */

/** A choice of the list that is open. */
export const option = (page: Page, title: string) =>
	page.locator(`.ant-select-item-option[title="${title}"]`).filter({ visible: true });

/** Chooses from the list that is open, and waits until it is gone, so that it isn't taken for the next one. */
export async function choose(page: Page, title: string): Promise<void> {
	await option(page, title).click();
	await option(page, title).waitFor({ state: 'hidden' });
}

/** A part of the plan's form. */
export const part = (page: Page, title: string) =>
	page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
/** Entries of a part that are one line: clicked they open. */
export const folded = (of: ReturnType<typeof part>) => of.getByRole('button', { expanded: false });
export const confirm = (page: Page) => page.getByRole('dialog').getByRole('button', { name: '确定' }).click();

/** Chooses a day in a field of the plan. */
export async function chooseDay(page: Page, row: ReturnType<typeof part>, label: string, day: string): Promise<void> {
	const field = row.locator('.ant-form-item').filter({ hasText: label });
	await field.locator('.ant-select').click();
	await choose(page, '日期');
	await field.locator('input[type="date"]').fill(day);
}

/** Looks at a page anew, without the notices of what was just done, which come and go in colours of their own. */
export async function expectAtRest(visitor: Visitor): Promise<void> {
	await visitor.page.reload();
	await visitor.page.waitForLoadState('networkidle');
	await expectInOrder(visitor);
}

/** Enters a meeting on the page of a task. */
export async function holdMeeting(page: Page, day: string): Promise<void> {
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: '登记完成情况' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('完成日期').fill(day);
	await dialog.getByLabel('主持人').fill('周某');
	await dialog.getByLabel('应到人数').fill('20');
	await dialog.getByLabel('实到人数').fill('18');
	await confirm(page);
	await page.getByText('主持 周某，应到 20，实到 18').waitFor();
}
