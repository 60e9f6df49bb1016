import { expect, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { actOn, chooseFiles, documentRow } from './browser/desk.ts';
import { longText, shortText } from './documents/files.ts';
import { sharedLibrary } from './product/library.ts';

const { administrator, stranger } = visitors();

it('replaces a document under its number, and shows the old one until the new one is ready', async () => {
	const library = sharedLibrary();
	const old = shortText();
	const { number, title } = await library.publish(old);
	const { page: reader, open: openAsReader } = await stranger();
	await openAsReader(`/documents/${number}`);
	const { page, open } = await administrator();
	await open('/desk/documents');
	await actOn(page, title, '换新版本');
	await chooseFiles(page, [longText(200)]);
	await documentRow(page, title).getByText('新版本：').waitFor();

	await reader.reload();
	await reader.getByText('第 1 / 1 页').waitFor();
	expect(await reader.getByText('新版本').count()).toBe(0);
	expect((await (await reader.request.get(`/api/documents/${number}/download`)).body()).equals(old.content)).toBe(true);
	// The new version was still on its way when the reader looked.
	expect(await library.document(number)).toMatchObject({ version: 1, state: 'published' });

	expect(await library.settled(number)).toMatchObject({ number, title, version: 2, state: 'published' });
	await reader.reload();
	await reader.getByText('第 20 / ').waitFor();
	await documentRow(page, title).getByText('新版本：').waitFor({ state: 'detached' });
});
