import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { desktop, phone, visitors } from './browser/browser.ts';
import { expectAtRest } from './browser/campaigns.ts';
import { overhang } from './browser/in-order.ts';
import { picture } from './browser/picture.ts';
import { issueCampaign, smallPlan } from './product/campaign.ts';
import { sharedLibrary, unique } from './product/library.ts';
import { tree } from './product/tree.ts';

const { colleague } = visitors();
const library = sharedLibrary();

const word = unique('走村串户');
const [visits] = smallPlan.actions;
const plan = {
	...smallPlan,
	sections: { ...smallPlan.sections, goals: `（一）听民意。年内${word}，听取意见。` },
	standards: [{ key: 's1', name: '五个好', subject: '党组织', criteria: ['领导班子好', '党员队伍好'] }],
	actions: [visits, { ...visits, key: 'class', kind: 'optional', text: '办一期夜校' }],
};

it('shows a plan as it is printed, sends it as DOCX, and puts it where a search finds it and opens it page by page', async () => {
	const county = await tree.county();
	const branch = await tree.branch('文稿支部');
	const { id, name } = await issueCampaign({ issuerId: county.id, scope: [branch.id], plan });
	const clerk = await colleague(await tree.colleague({ organisation: county, role: 'secretary' }));
	const { page, open } = clerk;
	const sheet = page.getByRole('article', { name: '实施方案' });
	const title = `${name}实施方案`;

	await open(`/desk/campaigns/${id}/papers`);
	await sheet.getByText('一、目标要求').waitFor();
	expect((await sheet.getByRole('heading').first().innerText()).replace(/\s/g, '')).toBe(title);
	await expectAtRest(clerk);
	await page.setViewportSize(desktop);
	await page.getByRole('article').scrollIntoViewIfNeeded();
	await picture(page, 'paper-plan-desktop');

	// With the issuer's name in red, those it was issued to, and who printed it.
	await page.getByRole('link', { name: '加红色发文机关标志' }).click();
	await sheet.getByText(/文件$/).waitFor();
	await sheet.getByText(`${branch.shortName}：`).waitFor();
	await sheet.getByText(/印发$/).waitFor();
	await expectAtRest(clerk);
	await page.getByRole('link', { name: '不加红色发文机关标志' }).click();
	await sheet.getByText(/印发$/).waitFor({ state: 'detached' });

	await page.waitForLoadState('networkidle');
	const started = page.waitForEvent('download');
	await page.getByRole('button', { name: '下载 DOCX' }).click();
	const download = await started;
	expect(download.suggestedFilename()).toBe(`${title}.docx`);
	expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');

	await page.getByRole('button', { name: '存入文库' }).click();
	await page.getByText(/已于 .* 存入文库/).waitFor();
	await expectAtRest(clerk);
	const kept = page.getByRole('link', { name: '在文库中阅读' });
	const number = Number(/\d+$/.exec((await kept.getAttribute('href')) ?? '')?.[0]);
	const { pages } = await library.settled(number);
	// The plan, the list of what must be done, and the list of what may be done, each on pages of its own.
	const count = pages ?? 0;
	expect(count).toBeGreaterThanOrEqual(3);

	// Found by a word of its text, lit on the page where it is printed, and read on from there.
	await open('/');
	await page.getByRole('combobox').fill(word);
	await page.getByRole('combobox').press('Enter');
	const result = page.locator('main li', { hasText: title }).first();
	await result.getByRole('link').first().click();
	const lit = page.locator('mark[aria-current]').first();
	await lit.waitFor();
	expect(page.url()).toContain(`/documents/${number}`);
	expect(await page.locator('[data-page] h2').allTextContents()).toEqual(
		Array.from({ length: count }, (_, place) => `第 ${place + 1} / ${count} 页`),
	);
	const last = page.locator(`[data-page="${count}"]`);
	await last.locator('img').scrollIntoViewIfNeeded();
	await last.getByText('办一期夜校').first().waitFor({ state: 'attached' });

	// Put in again it is the same document, and nothing of it has changed.
	await open(`/desk/campaigns/${id}/papers`);
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: '更新文库中的文稿' }).click();
	await page.waitForLoadState('networkidle');
	expect((await library.document(number)).version).toBe(1);
});

it('shows the sheet and the report in both languages of the page, on a phone and without anything to tell', async () => {
	const county = await tree.county();
	const branch = await tree.branch('考核支部');
	const { id } = await issueCampaign({ issuerId: county.id, scope: [branch.id], plan });
	const clerk = await colleague(await tree.colleague({ organisation: county, role: 'department_clerk' }));
	const { page, open } = clerk;
	await open(`/desk/campaigns/${id}/papers?kind=sheet`);
	const rows = page.getByRole('article', { name: '考核表' }).getByRole('row');
	// Its head, the action, two criteria, the indicator.
	expect(await rows.count()).toBe(5);
	await expectAtRest(clerk);
	await page.setViewportSize(desktop);
	await page.getByRole('article').scrollIntoViewIfNeeded();
	await picture(page, 'paper-sheet-desktop');
	// The branch has its task as soon as the issue has come to it.
	const report = page.getByRole('article', { name: '进展情况报告' });
	await expect
		.poll(async () => {
			await open(`/desk/campaigns/${id}/papers?kind=report`);
			return report.getByRole('table').count();
		})
		.toBe(2);
	await expectAtRest(clerk);
	await page.setViewportSize(desktop);
	await page.getByRole('article').scrollIntoViewIfNeeded();
	await picture(page, 'paper-report-desktop');
	await open('/locale?set=en');
	for (const kind of ['plan', 'sheet', 'burden', 'report']) {
		await open(`/desk/campaigns/${id}/papers?kind=${kind}`);
		await page.getByRole('button', { name: 'Download DOCX' }).waitFor();
		// What is printed stays Chinese.
		expect(await page.getByRole('article').getAttribute('lang')).toBe('zh-CN');
		await expectAtRest(clerk);
		await page.setViewportSize(phone);
		await page.getByRole('article').getByRole('table').first().scrollIntoViewIfNeeded();
		await picture(page, `paper-${kind}-phone`);
		expect(await overhang(page), kind).toBe(0);
	}
});
