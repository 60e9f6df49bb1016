import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { sampleFile, shortText } from './documents/files.ts';
import { sharedLibrary, unique } from './product/library.ts';

const { stranger } = visitors();

it('gives back the very bytes under the very name, and counts', async () => {
	const library = sharedLibrary();
	const name = `${unique('望舒县组织部（2026）第3号 “通知”')}.docx`;
	const file = sampleFile('notice-comments.docx', name);
	const { number, downloads } = await library.publish(file);
	const { page, open } = await stranger();
	await open(`/documents/${number}`);
	const started = page.waitForEvent('download');
	await page.getByRole('link', { name: '下载原文件', exact: true }).click();
	const download = await started;
	expect(download.suggestedFilename()).toBe(name);
	expect((await readFile(await download.path())).equals(file.content)).toBe(true);
	expect((await library.document(number)).downloads).toBe(downloads + 1);
});

it('never crosses two documents of the same name', async () => {
	const library = sharedLibrary();
	const name = '两份同名的通知.txt';
	const contents = [shortText().content, shortText().content];
	const published = await Promise.all(contents.map((content) => library.publish({ name, content })));
	const { page } = await stranger();
	const bodies = published.map(async ({ number }) =>
		(await page.request.get(`/api/documents/${number}/download`)).body(),
	);
	expect(await Promise.all(bodies)).toEqual(contents);
});
