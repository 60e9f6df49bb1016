import { expect, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { shortText } from './documents/files.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { administrator, stranger } = visitors();
const library = sharedLibrary();

it('lets the administrator add, rename, nest, move and remove categories', async () => {
	const [top, below, renamed] = [unique('专项'), unique('子类'), unique('改名')];
	const { page, open } = await administrator();
	await open('/desk/categories');
	const node = (name: string) => page.locator('.ant-tree-title', { hasText: name });
	const enter = async (label: string, name: string): Promise<void> => {
		const field = page.getByLabel(label, { exact: true });
		await field.fill(name);
		await field.press('Enter');
	};
	await enter('添加一级分类', top);
	await node(top).click();
	await enter('添加下级分类', below);
	await node(below).click();
	await enter('名称', renamed);
	await node(renamed).waitFor();
	const find = async (name: string) => (await library.categories()).find((category) => category.name === name);
	const parent = await find(top);
	expect(await find(renamed)).toMatchObject({ parent: parent?.id });

	await page.getByRole('button', { name: '升一级' }).click();
	await expect.poll(async () => (await find(renamed))?.parent).toBe(null);
	await page.getByRole('button', { name: '降一级' }).click();
	await expect.poll(async () => (await find(renamed))?.parent).toBe(parent?.id);

	const { page: front, open: openFront } = await stranger();
	await openFront('/');
	await front.getByRole('link', { name: renamed }).waitFor();

	await page.getByRole('button', { name: '删除空分类' }).click();
	await node(renamed).waitFor({ state: 'detached' });
	expect(await find(renamed)).toBe(undefined);
});

it('refuses to remove a category that holds something, to name two alike, and says why', async () => {
	const [full, other] = [await library.addCategory(unique('有文档')), await library.addCategory(unique('另一个'))];
	await library.publish(shortText(), { categoryId: full.id });
	const { page, open, faults } = await administrator();
	faults.expect(/ 409 .*\/api\/categories/);
	await open('/desk/categories');
	const node = (name: string) => page.locator('.ant-tree-title', { hasText: name });
	await node(full.name).click();
	await page.getByRole('button', { name: '删除空分类' }).click();
	await page.getByText('这个分类里还有文档或下级分类').waitFor();
	await node(full.name).waitFor();
	await page.getByLabel('名称', { exact: true }).fill(other.name);
	await page.getByLabel('名称', { exact: true }).press('Enter');
	await page.getByText('同一级里已经有叫这个名字的分类').waitFor();
	expect((await library.categories()).map(({ name }) => name)).toEqual(expect.arrayContaining([full.name, other.name]));
});
