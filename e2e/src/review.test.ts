import { expect, inject, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { actOn, chooseFiles, documentRow } from './browser/desk.ts';
import { expectInOrder } from './browser/in-order.ts';
import { sampleFile, shortText } from './documents/files.ts';
import { invitedAccount } from './product/account.ts';
import { libraryOf, sharedLibrary, unique } from './product/library.ts';

const { administrator, stranger } = visitors();

it('a document waits for review, is given back with a reason, mended, and published', async () => {
	const name = unique('先审的分类');
	const { id: categoryId } = await sharedLibrary().addCategory(name);
	const reviewer = await administrator();
	await reviewer.open('/desk/categories');
	await reviewer.page.locator('.ant-tree-title', { hasText: name }).click();
	await reviewer.page.getByRole('checkbox', { name: '发布前先审核' }).click();
	await expect
		.poll(async () => (await sharedLibrary().categories()).find(({ id }) => id === categoryId))
		.toMatchObject({
			reviewed: true,
		});

	const account = { name: '江一', userName: `writer-${process.pid}` };
	const session = await invitedAccount(inject('address'), inject('session'), account);
	const title = unique('送审的方案');
	const library = libraryOf(inject('address'), session);
	const { number } = await library.upload(sampleFile('plan.docx'), { categoryId, title });
	expect(await library.settled(number)).toMatchObject({ state: 'in_review' });
	const uploader = await stranger({ session });
	await uploader.open('/desk/documents');
	await documentRow(uploader.page, title).getByText('待审').waitFor();
	const reader = await stranger();
	reader.faults.expect(/ 404 .*\/documents/);
	await reader.open(`/documents/${number}`);
	expect(await reader.page.content()).not.toContain(title);

	await reviewer.open('/desk/reviews');
	await expectInOrder(reviewer);
	await reviewer.page.getByRole('link', { name: title }).click();
	const first = reviewer.page.getByAltText('第 1 页');
	await expect.poll(() => first.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
	await reviewer.page.getByRole('button', { name: /^退\s?回$/ }).click();
	await reviewer.page.getByText('请写明原因').waitFor();
	await reviewer.page.getByLabel('退回的原因').fill('附件缺第二页');
	await expectInOrder(reviewer);
	await reviewer.page.getByRole('button', { name: /^退\s?回$/ }).click();
	await reviewer.page.getByText(`已退回《${title}》`).waitFor();
	await expect.poll(() => reviewer.page.getByRole('link', { name: title }).count()).toBe(0);

	await uploader.page.reload();
	await documentRow(uploader.page, title).getByText('附件缺第二页').waitFor();
	await uploader.open(`/documents/${number}`);
	await uploader.page.getByText('附件缺第二页').waitFor();
	await expectInOrder(uploader);
	await uploader.open('/desk/documents');
	await actOn(uploader.page, title, '换新版本');
	await chooseFiles(uploader.page, [shortText()]);
	await documentRow(uploader.page, title).getByText('待审').waitFor();

	const onPhone = await administrator({ viewport: phone });
	await onPhone.open(`/desk/reviews/${number}`);
	await onPhone.page.getByText('第 1 版').waitFor();
	await expectInOrder(onPhone);
	await onPhone.page.getByRole('button', { name: '通过并发布' }).click();
	await onPhone.page.getByText(`已发布《${title}》`).waitFor();
	await reader.page.reload();
	await reader.page.getByRole('heading', { name: title }).waitFor();

	// What was decided in error is taken back at once.
	await onPhone.page.getByRole('button', { name: /^撤回：/ }).click();
	await onPhone.page.getByRole('link', { name: title }).waitFor();
	await reader.page.reload();
	expect(await reader.page.content()).not.toContain(title);
});
