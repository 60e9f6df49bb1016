import { expect, inject, it, vi } from 'vitest';
import { phone, type Visitor, visitors } from './browser/browser.ts';
import { confirm } from './browser/campaigns.ts';
import { expectInOrder, overhang } from './browser/in-order.ts';
import { picture } from './browser/picture.ts';
import { issueCampaign, smallPlan } from './product/campaign.ts';
import { colleagueAt, tasksOf } from './product/county.ts';
import { libraryOf, sharedLibrary, unique } from './product/library.ts';
import { tree } from './product/tree.ts';

const { colleague } = visitors();
const library = sharedLibrary();
const file = (words: string) => ({
	name: `${unique('记录')}.txt`,
	content: Buffer.from(`${words}\n${unique('附注')}`),
});
const [visits] = smallPlan.actions;
const plan = { ...smallPlan, actions: [{ ...visits, evidence: 'document' }] };

/** Opens the form in which a branch enters what was done. */
async function openForm({ page }: Visitor) {
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: '登记完成情况' }).click();
	const dialog = page.getByRole('dialog');
	const field = dialog.getByRole('combobox', { name: '佐证文档' });
	await field.waitFor();
	return { dialog, field };
}

it('a secretary chooses on a phone what shows what was done: an own upload, one of the library by its words, or by its number', async () => {
	const county = await tree.county();
	const branch = await tree.branch('佐证支部');
	const account = await colleagueAt(branch, 'secretary');
	const words = unique('荷塘清淤');
	const shared = await library.publish(file(`${words}一事办结。`), { title: unique('办结通报') });
	const own = libraryOf(inject('address'), account.session);
	const mine = await own.publish(file('走访三户。'), { categoryId: shared.categoryId, title: unique('走访记录') });
	const { id } = await issueCampaign({ issuerId: county.id, scope: [branch.id], plan });
	const given = async () => (await tasksOf(inject('session'), id, '走访困难户')).get(branch.id);
	const task = await vi.waitUntil(given, { timeout: 60_000, interval: 200 });

	const visitor = await colleague(account);
	const { page, open } = visitor;
	await page.setViewportSize(phone);
	await open(`/desk/campaigns/tasks/${task}`);

	const { dialog, field } = await openForm(visitor);
	// While it is looked for that is said; what comes late for earlier words is not shown under others, nor once they are cleared.
	const slow = (url: URL) => url.searchParams.get('q') === words;
	await page.route(slow, async (route) => {
		await new Promise((done) => setTimeout(done, 1500));
		await route.continue();
	});
	const found = page.locator('.ant-select-item-option', { hasText: shared.title });
	for (const next of ['qzxqzx', '']) {
		const asked = page.waitForRequest((request) => slow(new URL(request.url())));
		const answered = page.waitForResponse((response) => slow(new URL(response.url())));
		await field.fill(words);
		await page.getByText('正在查找……').waitFor();
		await asked;
		await field.fill(next);
		await answered;
		await page.waitForLoadState('networkidle');
		expect(await found.count(), next).toBe(0);
	}
	await page.unroute(slow);
	// A look-up that failed says so, not that there is no such document.
	const single = new RegExp(`/documents/${shared.number}$`);
	visitor.faults.expect(/ERR_FAILED/);
	await page.route(single, (route) => route.abort());
	await field.fill(String(shared.number));
	await page.locator('.ant-message-error').waitFor();
	await page.getByText('没有找到文档').waitFor();
	expect(await page.getByText('您无权看到它').count()).toBe(0);
	await page.unroute(single);
	await field.fill('');
	await field.blur();

	// One's latest uploads are there without a word, and by keyboard.
	const chosen = ({ title, number }: { title: string; number: number }) =>
		dialog.getByText(`${title}（${number}）`).filter({ visible: true });
	await field.focus();
	await page.keyboard.press('ArrowDown');
	await page.locator('.ant-select-item-option', { hasText: mine.title }).waitFor();
	await picture(page, 'evidence-phone');
	expect(await overhang(page)).toBe(0);
	await page.keyboard.press('Enter');
	await chosen(mine).waitFor();

	// Any other by what stands in it.
	await field.fill(words);
	await page.locator('.ant-select-item-option', { hasText: shared.title }).click();
	await chosen(shared).waitFor();
	await expectInOrder(visitor);
	await page.setViewportSize(phone);
	await confirm(page);
	await page.getByRole('link', { name: `文档 ${shared.number}` }).waitFor();

	// What is not there yet is uploaded in a window of its own, and what was filled in stays.
	const again = await openForm(visitor);
	await again.dialog.getByLabel('做了什么').fill('再访一户');
	const [upload] = await Promise.all([
		visitor.context.waitForEvent('page'),
		again.dialog.getByRole('link', { name: /在新窗口上传/ }).click(),
	]);
	await upload.getByRole('heading', { name: '上传文档' }).waitFor();
	await upload.close();
	const uploaded = await own.upload(file('再访一户。'), { categoryId: shared.categoryId, title: unique('再访记录') });
	await again.field.fill(String(uploaded.number));
	await page.locator('.ant-select-item-option', { hasText: `（${uploaded.number}）` }).click();
	expect(await again.dialog.getByLabel('做了什么').inputValue()).toBe('再访一户');
	await confirm(page);
	await page.getByRole('link', { name: `文档 ${uploaded.number}` }).waitFor();
});
