import { expect, it, vi } from 'vitest';
import { desktop, visitors } from './browser/browser.ts';
import { choose, confirm, expectAtRest } from './browser/campaigns.ts';
import { issueCampaign, smallPlan } from './product/campaign.ts';
import { colleagueAt, establish } from './product/county.ts';
import { unique } from './product/library.ts';
import { ask } from './product/tree.ts';

const { colleague } = visitors();
const work = '每月走访困难户';

/** Something to do every month, and something to do once. */
const plan = {
	...smallPlan,
	actions: smallPlan.actions.flatMap((visits) => [
		{ ...visits, key: 'monthly', text: work, every: 'monthly', from: { on: '2026-10-01' }, due: { on: '2026-12-31' } },
		{
			...visits,
			key: 'quarterly',
			text: '每季开一次恳谈会',
			every: 'quarterly',
			from: { on: '2026-10-01' },
			due: { on: '2026-12-31' },
		},
	]),
};

it('what comes again is made permanent as its campaign ends, stands in the list of whoever has it to do, is ended and goes on', async () => {
	const top = await establish({ parentId: null, type: 'committee', level: 3, name: unique('松岭县委') });
	const branch = await establish({ parentId: top.id, type: 'branch', name: unique('松岭村支部') });
	const clerk = await colleague(await colleagueAt(top, 'department_clerk'));
	const secretary = await colleague(await colleagueAt(branch, 'secretary'));
	const { page } = clerk;

	// Nothing yet: the page says where such work comes from.
	await clerk.open('/desk/campaigns/standing');
	await page.getByText('还没有常态化工作').waitFor();
	await expectAtRest(clerk);

	const { id, name } = await issueCampaign({ issuerId: top.id, scope: [branch.id], plan });
	const { session } = await colleagueAt(top, 'department_clerk');
	const tasks = () => ask<{ total: number }>(session, 'GET', `/campaigns/${id}/tasks?size=1`);
	await vi.waitUntil(async () => (await tasks()).total > 0, { timeout: 60_000, interval: 200 });

	// The gate asks what becomes of each; one is made permanent, the other ends with the campaign.
	await clerk.open(`/desk/campaigns/${id}/closing`);
	await page.waitForLoadState('networkidle');
	const dialog = page.getByRole('dialog');
	const line = page.getByRole('article').filter({ hasText: `活动结束后怎么办：${work}` });
	await line.getByRole('button', { name: '说明去向' }).click();
	await dialog.getByTitle('转为常态化工作').waitFor();
	await confirm(page);
	await dialog.getByText(/请/).first().waitFor();
	await dialog.getByLabel('理由').fill('每月走访要长期坚持');
	await confirm(page);
	await line.getByText('转为常态化工作').waitFor();
	await expectAtRest(clerk);
	await page.setViewportSize(desktop);
	const once = page.getByRole('article').filter({ hasText: '活动结束后怎么办：每季开一次恳谈会' });
	await once.getByRole('button', { name: '说明去向' }).click();
	await dialog.getByLabel('去向').click();
	await choose(page, '说明');
	await dialog.getByText('不列入常态化工作').waitFor();
	await dialog.getByLabel('理由').fill('已办完');
	await confirm(page);
	await once.getByText('已办完').waitFor();
	const open = page.getByRole('button', { name: '说明去向' });
	for (let left = await open.count(); left > 0; left -= 1) {
		await open.first().click();
		await dialog.getByLabel('理由').fill('转入日常工作');
		await confirm(page);
		await dialog.waitFor({ state: 'hidden' });
		await vi.waitUntil(async () => (await open.count()) < left, { timeout: 30_000 });
	}
	await page.getByText('每一项都有去向').waitFor();
	await clerk.open(`/desk/campaigns/${id}`);
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: '结束活动' }).click();
	await page.getByRole('status').filter({ hasText: '已结束' }).first().waitFor();

	// It goes on, in the list of the county and of the branch.
	await clerk.open('/desk/campaigns/standing');
	const row = page.getByRole('row').filter({ hasText: work });
	await row.getByText('坚持中').waitFor();
	await row.getByRole('link', { name }).waitFor();
	expect(await page.getByText('每季开一次恳谈会').count()).toBe(0);
	await expectAtRest(clerk);
	await secretary.open('/desk/campaigns/standing');
	await secretary.page.getByText(work).waitFor();
	expect(await secretary.page.getByRole('button', { name: '停止' }).count()).toBe(0);
	await expectAtRest(secretary);

	// Ended with a reason, and undone; ended again, and let go on later.
	const stop = async (): Promise<void> => {
		await row.getByRole('button', { name: '停止' }).click();
		await dialog.getByLabel('为什么停止').fill('并入日常工作');
		await confirm(page);
		await row.getByText('停止：并入日常工作').waitFor();
	};
	await page.waitForLoadState('networkidle');
	await stop();
	await page.getByRole('button', { name: /^撤回/ }).click();
	await row.getByText('坚持中').waitFor();
	await stop();
	await expectAtRest(clerk);
	await row.getByRole('button', { name: '继续' }).click();
	await row.getByText('坚持中').waitFor();
});
