import type { Page } from 'playwright-core';

/** The hands of somebody at the desk of directives. */

/** Registers a document by the form and waits until its clauses are on the desk. */
export async function register(page: Page, document: { number: number }, title: string): Promise<void> {
	await page.goto('/desk/directives/new');
	await page.waitForLoadState('networkidle');
	await page.getByLabel('文库里的文件').fill(String(document.number));
	await page.getByText(`（${document.number}）`).last().click();
	await page.getByLabel('文件标题').fill(title);
	await page.getByLabel('上级机关，写名称').last().fill('中共长河市委');
	await page.getByRole('button', { name: '保存' }).click();
	await page.getByRole('list', { name: '条款' }).waitFor();
}
/** A clause in the tree of the desk. */
export const clause = (page: Page, words: string | RegExp) =>
	page.getByRole('list', { name: '条款' }).getByRole('button', { name: words }).first();
