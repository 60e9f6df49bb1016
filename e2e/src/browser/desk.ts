import type { Locator, Page } from 'playwright-core';
import type { TestFile } from '../product/library.ts';

/** The hands of somebody at the desk. */

/** Chooses a category by its name in the tree below a field. */
export async function chooseCategory(within: Page | Locator, name: string): Promise<void> {
	const field = within.getByRole('combobox', { name: '分类' });
	await field.click();
	await field.fill(name);
	await field.page().locator('.ant-select-tree-title', { hasText: name }).click();
}

const asPayload = ({ name, content }: TestFile) => ({ name, mimeType: 'application/octet-stream', buffer: content });

/** Chooses files in the dialog of the operating system. */
export async function chooseFiles(page: Page, files: readonly TestFile[]): Promise<void> {
	const dialog = page.waitForEvent('filechooser');
	await page.getByText(/^把(一个)?文件拖到这里/).click();
	await (await dialog).setFiles(files.map(asPayload));
}

/** Drags one file, which lies on this machine's disk, over the page and lets it fall on an element. */
export async function dropFile(page: Page, target: Locator, path: string): Promise<void> {
	const box = await target.boundingBox();
	if (!box) throw new Error('There is nothing to drop the file on.');
	const where = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	const devtools = await page.context().newCDPSession(page);
	const data = { items: [], files: [path], dragOperationsMask: 1 };
	for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
		await devtools.send('Input.dispatchDragEvent', { type, ...where, data });
	}
}

/** The row of a file on the upload page. */
export const fileRow = (page: Page, name: string): Locator =>
	page.getByRole('list', { name: '要上传的文件' }).getByRole('listitem').filter({ hasText: name });

/** The row of a document among one's own. */
export const documentRow = (page: Page, title: string): Locator => page.getByRole('row').filter({ hasText: title });

/** Chooses an act from a document's menu. */
export async function actOn(page: Page, title: string, act: string): Promise<void> {
	await documentRow(page, title).getByRole('button', { name: '更多操作' }).click();
	const item = page.getByRole('menuitem', { name: act });
	await item.click();
	await item.waitFor({ state: 'hidden' });
}
