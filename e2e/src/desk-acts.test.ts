import { expect, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { actOn, chooseCategory, documentRow } from './browser/desk.ts';
import { shortText } from './documents/files.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { administrator, stranger } = visitors();
const library = sharedLibrary();

/** What somebody without an account gets at a document's address and its download. */
async function strangersGet(number: number): Promise<number[]> {
	const { page } = await stranger();
	const answers = [`/documents/${number}`, `/api/documents/${number}/download`].map((path) => page.request.get(path));
	return (await Promise.all(answers)).map((answer) => answer.status());
}

it('takes a document back from readers and publishes it again', async () => {
	const { number, title } = await library.publish(shortText());
	const { page, open } = await administrator();
	await open('/desk/documents');
	await actOn(page, title, '撤回');
	await documentRow(page, title).getByText('已撤回').waitFor();
	expect(await strangersGet(number)).toEqual([404, 404]);
	await open(`/documents/${number}`);
	await page.getByText('这份文档已撤回').waitFor();
	await page.getByRole('button', { name: '重新发布' }).click();
	await page.getByText('这份文档已撤回').waitFor({ state: 'detached' });
	expect(await strangersGet(number)).toEqual([200, 200]);

	await open('/desk/documents');
	await actOn(page, title, '撤回');
	await documentRow(page, title).getByText('已撤回').waitFor();
	await open('/desk/documents');
	await actOn(page, title, '重新发布');
	await documentRow(page, title).getByText('已发布').waitFor();
	expect(await strangersGet(number)).toEqual([200, 200]);
});

it('changes title, category and who may read', async () => {
	const { number, title } = await library.publish(shortText());
	const [next, category] = [unique('改后的标题'), await library.addCategory(unique('改后的分类'))];
	const { page, open } = await administrator();
	await open('/desk/documents');
	await documentRow(page, title).getByRole('button', { name: '编辑' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('标题').fill('');
	await dialog.getByRole('button', { name: '保存' }).click();
	await dialog.getByText('请填写标题，最多 200 个字。').waitFor();
	await dialog.getByLabel('标题').fill(next);
	await chooseCategory(page, category.name);
	await dialog.getByText('登录后才能看').click();
	await dialog.getByRole('button', { name: '保存' }).click();
	await documentRow(page, next).getByText(category.name).waitFor();
	await documentRow(page, next).getByText('登录后才能看').waitFor();
	expect(await strangersGet(number)).toEqual([404, 404]);
});

it('puts a document into the recycle bin, undoes it at once, or restores it later', async () => {
	const { number, title } = await library.publish(shortText());
	const { page, open } = await administrator();
	await open('/desk/documents');
	await actOn(page, title, '移入回收站');
	await documentRow(page, title).waitFor({ state: 'detached' });
	expect(await strangersGet(number)).toEqual([404, 404]);
	await page.getByRole('button', { name: /撤\s*销/ }).click();
	await documentRow(page, title).waitFor();
	expect(await strangersGet(number)).toEqual([200, 200]);

	await actOn(page, title, '移入回收站');
	await documentRow(page, title).waitFor({ state: 'detached' });
	await open('/desk/recycle-bin');
	await documentRow(page, title)
		.getByRole('button', { name: /恢\s*复/ })
		.click();
	await documentRow(page, title).waitFor({ state: 'detached' });
	expect(await strangersGet(number)).toEqual([200, 200]);
});

it('deletes a document for good, on the recycle bin only and after it has said what that means', async () => {
	const { number, title } = await library.publish(shortText());
	const { page, open } = await administrator();
	await open('/desk/documents');
	await actOn(page, title, '移入回收站');
	await documentRow(page, title).waitFor({ state: 'detached' });
	await open('/desk/recycle-bin');
	await documentRow(page, title).getByRole('button', { name: '彻底删除' }).click();
	await page.getByText('不能再恢复').waitFor();
	await page.getByRole('button', { name: /留\s*着/ }).click();
	await documentRow(page, title).getByRole('button', { name: '彻底删除' }).click();
	await page.getByRole('tooltip').getByRole('button', { name: '彻底删除' }).click();
	await documentRow(page, title).waitFor({ state: 'detached' });
	expect(await strangersGet(number)).toEqual([404, 404]);
});
