import { expect, inject, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { expectInOrder } from './browser/in-order.ts';
import { sampleFile, shortText } from './documents/files.ts';
import { libraryOf, sharedLibrary, unique } from './product/library.ts';
import { tree } from './product/tree.ts';

const { administrator, colleague, stranger } = visitors();

/** A document of a colleague's, and his session. */
async function uploaded() {
	const title = unique('有争议的文件');
	const uploader = await tree.colleague();
	const { id: categoryId } = await sharedLibrary().addCategory(unique('分类'));
	const library = libraryOf(inject('address'), uploader.session);
	const { number } = await library.publish(sampleFile('plan.docx'), { title, categoryId });
	return { title, number, uploader };
}

it('a report leads to freeze, decision, appeal and, by another, to the document being back', async () => {
	const { title, number, uploader } = await uploaded();
	const reader = await colleague(await tree.colleague(), { javaScriptEnabled: false, viewport: phone });
	await reader.open(`/documents/${number}`);
	const form = reader.page.getByRole('region', { name: '举报' });
	await form.getByText('举报', { exact: true }).click();
	await form.getByLabel('问题').selectOption({ label: '内容失实' });
	await form.getByLabel('说明').fill('第一页的数字与公报不符。');
	await form.getByLabel('在第几页（可不填）').fill('第 999 页');
	reader.faults.expect(/ 422 .*\/documents\//);
	await form.getByRole('button', { name: '提交举报' }).click();
	await form.getByRole('alert').filter({ hasText: '页码超出了' }).waitFor();
	expect(await form.getByLabel('说明').inputValue()).toBe('第一页的数字与公报不符。');
	await form.getByLabel('在第几页（可不填）').fill('第 1 页');
	await form.getByRole('button', { name: '提交举报' }).click();
	await form.getByText('您已举报这份文档（内容失实），等待处理').waitFor();

	const desk = await administrator();
	await desk.open('/desk/moderation');
	await desk.page.getByRole('link', { name: title }).click();
	await desk.page.getByText('第一页的数字与公报不符。').waitFor();
	const first = desk.page.getByAltText('第 1 页');
	await expect.poll(() => first.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
	await desk.page.waitForLoadState('networkidle');
	await expectInOrder(desk);
	await desk.page.getByRole('button', { name: '立即冻结' }).click();
	await desk.page.getByRole('button', { name: '解除冻结' }).waitFor();

	const other = await stranger();
	other.faults.expect(/ 404 .*\/documents\//);
	reader.faults.expect(/ 404 .*\/documents\//);
	for (const visitor of [other, reader]) {
		await visitor.open(`/documents/${number}`);
		await visitor.page.getByRole('heading', { name: '没有找到这个页面' }).waitFor();
		expect(await visitor.page.content()).not.toContain(title);
	}

	await desk.page.getByText('属实：停止阅读，上传人不能改动').click();
	await desk.page.getByLabel('理由').fill('与公报核对，确实不符。');
	await desk.page.getByRole('button', { name: '提交' }).click();
	await desk.page.getByRole('region', { name: '处理决定' }).getByText('与公报核对，确实不符。').waitFor();

	const owner = await colleague(uploader, { viewport: phone });
	await owner.open('/desk/documents');
	await owner.page.getByText('举报属实（内容失实）').waitFor();
	await expectInOrder(owner);
	await owner.page.getByRole('link', { name: '2 条未读通知' }).click();
	await owner.page.waitForLoadState('networkidle');
	await expectInOrder(owner);
	await owner.page.getByRole('listitem').filter({ hasText: '可在' }).getByRole('button', { name: '查看' }).click();
	await owner.page.getByRole('heading', { name: `对《${title}》的处理` }).waitFor();
	await owner.page.waitForLoadState('networkidle');
	await expectInOrder(owner);
	await owner.page.getByLabel('申诉理由').fill('公报已经更正，请再核对。');
	await owner.page.getByRole('button', { name: '提交申诉' }).click();
	await owner.page.getByText('您的申诉已收到').waitFor();

	await desk.page.reload();
	await desk.page.getByText('您参与了原来的处理').waitFor();
	const second = await colleague(await tree.colleague({ organisation: await tree.county(), role: 'librarian' }));
	await second.open('/desk/moderation');
	await second.page.getByRole('link', { name: title }).click();
	await second.page.getByText('公报已经更正，请再核对。').waitFor();
	await second.page.waitForLoadState('networkidle');
	await second.page.getByText('恢复文档', { exact: true }).click();
	await second.page.getByLabel('理由').fill('公报确已更正。');
	await second.page.getByRole('button', { name: '提交' }).click();
	await second.page.getByRole('region', { name: '复核结果' }).waitFor();
	await expectInOrder(second);

	await other.open(`/documents/${number}`);
	await other.page.getByRole('heading', { name: title }).waitFor();
	await reader.open('/desk/reports');
	await reader.page.getByText('复核后已恢复阅读').first().waitFor();
	await reader.open('/desk/notices');
	await reader.page.getByText(`您举报过的《${title}》经复核，已恢复阅读。理由：公报确已更正。`).waitFor();
});

it('who decides sees the pages of the version that was reported, also once another has come in its place', async () => {
	const { title, number, uploader } = await uploaded();
	const reader = await colleague(await tree.colleague(), { javaScriptEnabled: false });
	await reader.open(`/documents/${number}`);
	const form = reader.page.getByRole('region', { name: '举报' });
	await form.getByText('举报', { exact: true }).click();
	await form.getByLabel('问题').selectOption({ label: '内容失实' });
	await form.getByLabel('说明').fill('第一页的数字与公报不符。');
	await form.getByLabel('在第几页（可不填）').fill('1');
	await form.getByRole('button', { name: '提交举报' }).click();
	await form.getByText('等待处理').waitFor();
	await libraryOf(inject('address'), uploader.session).replace(number, shortText());

	const desk = await administrator();
	await desk.open('/desk/moderation');
	await desk.page.getByRole('link', { name: title }).click();
	await desk.page.getByText('针对第 1 版').waitFor();
	const shown = desk.page.getByAltText('第 1 页');
	expect(await shown.getAttribute('src')).toContain('/versions/2/');
	await desk.page.getByRole('link', { name: '看第 1 页' }).click();
	await desk.page.getByText('这里是举报时的第 1 版').waitFor();
	expect(await shown.getAttribute('src')).toContain('/versions/1/');
	await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
	await desk.page.waitForLoadState('networkidle');
	await expectInOrder(desk);
	await desk.page.getByRole('link', { name: '看现在的版本' }).click();
	await desk.page.getByText('针对第 1 版').waitFor();
	expect(await shown.getAttribute('src')).toContain('/versions/2/');
});
