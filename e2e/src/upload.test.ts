import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { chooseCategory, chooseFiles, dropFile, fileRow } from './browser/desk.ts';
import { longText, sampleFile, shortText } from './documents/files.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { administrator } = visitors();

it('publishes files that are chosen and one that is dropped, and shows how far each is', async () => {
	const library = sharedLibrary();
	const category = await library.addCategory(unique('上传'));
	const [first, second, dropped] = [longText(90), shortText(), shortText()];
	const path = join(inject('launch').temporary, dropped.name);
	writeFileSync(path, dropped.content, { mode: 0o644 });

	const { page, open } = await administrator();
	await open('/desk/upload');
	await chooseCategory(page, category.name);
	await page.evaluate(() => {
		const seen = new Set<string>();
		Object.assign(window, { seen });
		const look = () => {
			for (const row of document.querySelectorAll('main li')) seen.add(row.textContent ?? '');
		};
		new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
	});
	await chooseFiles(page, [first, second]);
	await dropFile(page, page.locator('.ant-upload-drag'), path);
	for (const { name } of [first, second, dropped]) {
		await fileRow(page, name).getByText('转换完成').waitFor();
	}
	const seen = await page.evaluate(() => [...(Reflect.get(window, 'seen') as Set<string>)]);
	expect(seen.some((text) => text.includes(first.name) && text.includes('正在'))).toBe(true);

	await fileRow(page, first.name).getByRole('link', { name: '查看文档' }).click();
	await page.getByText(/第 1 \/ \d+ 页/).waitFor();
	const published = await library.mine(100);
	const inCategory = published.items.filter(({ title }) =>
		[first, second, dropped].some(({ name }) => name.startsWith(title)),
	);
	expect(inCategory.map(({ state }) => state)).toEqual(['published', 'published', 'published']);
});

it('holds files back until a category is chosen', async () => {
	const category = await sharedLibrary().addCategory(unique('上传'));
	const file = shortText();
	const { page, open } = await administrator();
	await open('/desk/upload');
	await chooseFiles(page, [file]);
	await page.getByText('选好分类，上传就会开始').waitFor();
	await chooseCategory(page, category.name);
	await fileRow(page, file.name).getByText('转换完成').waitFor();
});

it('asks before files that have not been sent are left behind', async () => {
	const { page, open } = await administrator();
	await open('/desk/upload');
	await chooseFiles(page, [shortText()]);
	await page.getByText('等待上传').waitFor();
	const leave = () => page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '我的文档' }).click();
	const question = page.getByRole('dialog', { name: '文件还没有传完' });
	await leave();
	await question.getByRole('button', { name: '继续上传' }).click();
	await question.waitFor({ state: 'hidden' });
	await page.getByText('等待上传').waitFor();
	await leave();
	await question.getByRole('button', { name: '离开' }).click();
	await page.waitForURL('**/desk/documents');
});

it('tells which document has the same bytes already', async () => {
	const library = sharedLibrary();
	const { page, open } = await administrator();
	await open('/desk/upload');
	await chooseCategory(page, '会议纪要');
	await chooseFiles(page, [sampleFile('minutes.txt', '换了名字的纪要.txt')]);
	const row = fileRow(page, '换了名字的纪要.txt');
	await row.getByText('文库里已有内容完全相同的文件').waitFor();
	await row.getByRole('link', { name: '争先活动领导小组第二次会议纪要' }).waitFor();
	await row.getByText('转换完成').waitFor();
	const { items } = await library.mine(100);
	expect(items.find(({ title }) => title === '换了名字的纪要')).toMatchObject({ state: 'published' });
});
