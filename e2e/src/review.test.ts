import { expect, inject, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { actOn, chooseCategory, chooseFiles, documentRow } from './browser/desk.ts';
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

	// Its uploader is told that another title waits, also where he puts it where nobody asks for review.
	const elsewhere = unique('不用审的分类');
	await sharedLibrary().addCategory(elsewhere);
	await uploader.page.reload();
	await documentRow(uploader.page, title).getByRole('button', { name: '编辑' }).click();
	const dialog = uploader.page.getByRole('dialog');
	await dialog.getByText('这里的文档先审后发').waitFor();
	await chooseCategory(dialog, elsewhere);
	await dialog.getByText('这份文档是审核通过后发布的').waitFor();
	await expectInOrder(uploader);

	// What was decided in error is taken back at once.
	await onPhone.page.getByRole('button', { name: /^撤回：/ }).click();
	await onPhone.page.getByRole('link', { name: title }).waitFor();
	await reader.page.reload();
	expect(await reader.page.content()).not.toContain(title);
});

it('a published document gets its new title once a reviewer has passed it', async () => {
	const reviewer = await administrator();
	const { id: categoryId } = await sharedLibrary().addCategory(unique('先审的分类'));
	const session = await invitedAccount(inject('address'), inject('session'), {
		name: '江二',
		userName: unique('retitle').toLowerCase(),
	});
	const [title, wanted] = [unique('原来的标题'), unique('改后的标题')];
	const { number } = await libraryOf(inject('address'), session).publish(shortText(), { categoryId, title });
	await sharedLibrary().review(categoryId);

	const uploader = await stranger({ session });
	await uploader.open('/desk/documents');
	await documentRow(uploader.page, title).getByRole('button', { name: '编辑' }).click();
	const dialog = uploader.page.getByRole('dialog');
	await dialog.getByText('新标题审核通过后才给读者看').waitFor();
	await dialog.getByLabel('标题').fill(wanted);
	await dialog.getByRole('button', { name: /^保\s?存$/ }).click();
	await documentRow(uploader.page, title).getByText(`新标题“${wanted}”正在等待审核`).waitFor();
	await expectInOrder(uploader);
	const reader = await stranger();
	await reader.open(`/documents/${number}`);
	await reader.page.getByRole('heading', { name: title }).waitFor();
	expect(await reader.page.content()).not.toContain(wanted);

	await reviewer.open('/desk/reviews');
	await reviewer.page.getByRole('button', { name: `通过：${wanted}` }).waitFor();
	await expectInOrder(reviewer);
	await reviewer.page.getByRole('button', { name: `通过：${wanted}` }).click();
	await reviewer.page.getByText(`《${title}》已改为新标题`).waitFor();
	await reader.page.reload();
	await reader.page.getByRole('heading', { name: wanted }).waitFor();

	await reviewer.page.getByRole('button', { name: /^撤回：/ }).click();
	await reviewer.page.getByRole('button', { name: `退回：${wanted}` }).click();
	await reviewer.page.getByLabel('退回的原因').fill('与正文不符');
	await expectInOrder(reviewer);
	await reviewer.page.getByRole('button', { name: /^退\s?回$/ }).click();
	await reviewer.page.getByText(`已退回《${title}》的新标题`).waitFor();
	await uploader.page.reload();
	await documentRow(uploader.page, title).getByText('审核没有通过：与正文不符').waitFor();
	await reader.page.reload();
	await reader.page.getByRole('heading', { name: title }).waitFor();
});
