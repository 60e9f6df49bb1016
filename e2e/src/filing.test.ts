import { expect, inject, it } from 'vitest';
import { desktop, phone, type Visitor, visitors } from './browser/browser.ts';
import { confirm, expectAtRest } from './browser/campaigns.ts';
import { picture } from './browser/picture.ts';
import { issueCampaign, smallPlan } from './product/campaign.ts';
import { colleagueAt } from './product/county.ts';
import { ask, tree } from './product/tree.ts';

const { colleague } = visitors();

/** Looks at a page on a desk and on a phone. */
async function look(visitor: Visitor, name: string): Promise<void> {
	await expectAtRest(visitor);
	for (const [size, viewport] of Object.entries({ desktop, phone })) {
		await visitor.page.setViewportSize(viewport);
		await picture(visitor.page, `${name}-${size}`);
	}
	await visitor.page.setViewportSize(desktop);
}

it('files a plan that a person has answered, late or in time, and those above read it and give it back', async () => {
	const county = await tree.county();
	const [branch, other] = [await tree.branch('报备村支部'), await tree.branch('未报村支部')];
	const { id } = await issueCampaign({ issuerId: county.id, scope: [branch.id, other.id], plan: smallPlan });
	const secretary = await colleague(await colleagueAt(branch, 'secretary'));
	const clerk = await colleague(await colleagueAt(county, 'department_clerk'));

	secretary.faults.expect(/ 409 .*\/file/);

	// It stands among what is to be done, with its day; nothing is answered for anybody: what is missing is told, with the way there.
	const { page, open } = secretary;
	await open('/desk/campaigns/plans');
	await page.getByText('前报备').waitFor();
	await open('/desk/campaigns/tasks');
	await page.getByRole('heading', { name: '要报备的方案 1 个' }).waitFor();
	await page.getByText(/^请于 .* 前报备$/).waitFor();
	await look(secretary, 'filing-owed');
	await page.getByRole('link', { name: `${branch.shortName}的方案` }).click();
	await page.getByText('报备前还要补齐').waitFor();
	await look(secretary, 'filing-asked');
	await page.getByRole('button', { name: '报备', exact: true }).click();
	await page.getByText('对上级方案的四个部分还没有全部答复').waitFor();
	await page.getByLabel('本地特色').fill('一村一夜校');
	await page.getByRole('button', { name: '四个部分都与上级一致' }).click();
	await page.getByText('已答复：与上级一致').waitFor();
	await page.getByRole('button', { name: '撤回：已答复' }).click();
	await page.getByRole('link', { name: '还没有写本地特色' }).waitFor();
	await page.waitForLoadState('networkidle');
	await page.getByLabel('本地特色').fill('一村一夜校');
	await page.getByRole('button', { name: '四个部分都与上级一致' }).click();
	await page.getByText('报备前还要补齐').waitFor({ state: 'hidden' });
	await page.getByRole('button', { name: '报备', exact: true }).click();
	await page.getByText('方案已报备').waitFor();
	await page.getByText(/报备于 /).waitFor();
	await open('/desk/campaigns/tasks');
	await page.getByRole('heading', { name: '我的任务' }).waitFor();
	expect(await page.getByText('要报备的方案').count()).toBe(0);

	// The county sees who has filed, reads the plan, and gives it back.
	await clerk.open(`/desk/campaigns/${id}/filings`);
	await clerk.page.getByText('已报备 1 / 2').waitFor();
	await look(clerk, 'filings');
	await clerk.page.getByRole('link', { name: branch.shortName }).click();
	await clerk.page.getByText('一村一夜校').waitFor();
	await clerk.page.waitForLoadState('networkidle');
	await clerk.page.getByRole('button', { name: '退回修改' }).waitFor();
	await look(clerk, 'filed-plan');
	await clerk.page.getByRole('button', { name: '退回修改' }).click();
	await clerk.page.getByLabel('请写明要改什么').fill('请写明夜校的时间');
	await confirm(clerk.page);
	await clerk.page.getByText('上级退回：请写明夜校的时间').waitFor();
	await open('/desk/campaigns/tasks');
	await page.getByText('上级退回：请写明夜校的时间').waitFor();
	await open('/desk/notices');
	await page.getByText('的方案被退回，请改好后再报备。意见：请写明夜校的时间').waitFor();
});

it('tells the rounds of what recurs, keeps raised numbers, and shows an own target that is no fault to miss', async () => {
	const county = await tree.county();
	const branch = await tree.branch('加压村支部');
	const [visits] = smallPlan.actions;
	const monthly = {
		...visits,
		form: 'act',
		every: 'monthly',
		from: { on: '2026-01-01' },
		due: { on: '2026-04-30' },
		evidence: 'number',
		target: 10,
		unit: '户',
	};
	const { id } = await issueCampaign({
		issuerId: county.id,
		scope: [branch.id],
		plan: { ...smallPlan, actions: [monthly] },
	});
	const secretary = await colleague(await colleagueAt(branch, 'secretary'));
	const { page, open } = secretary;
	secretary.faults.expect(/ 422 .*\/acts/);
	const { items } = await ask<{ items: { id: string; round: number }[] }>(
		inject('session'),
		'GET',
		`/campaigns/${id}/tasks?size=20`,
	);
	await open(`/desk/campaigns/tasks/${items.find(({ round }) => round === 2)?.id}`);
	await page.getByText('第 2 轮：2026-02-01 至 2026-02-28').waitFor();
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: '登记完成情况' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('完成日期').fill('2026-01-05');
	await dialog.getByLabel('数量').fill('12');
	await confirm(page);
	await page.getByText('2026-01-05 属于第 1 轮').waitFor();
	await dialog.getByLabel('完成日期').fill('2026-03-05');
	await dialog.getByText('登记为逾期完成').waitFor();
	// Refused, the page is loaded anew, and meanwhile nothing is sent.
	await dialog.locator('.ant-btn-loading').waitFor({ state: 'hidden' });
	await dialog.getByLabel('完成日期').fill('2026-02-05');
	await confirm(page);
	await dialog.waitFor({ state: 'hidden' });

	await page.getByRole('button', { name: '自我加压' }).click();
	await dialog.getByLabel('自定目标').fill('30');
	await confirm(page);
	await page.getByText('自我加压：目标 30 户，现已 12 户').waitFor();
	await page.getByRole('button', { name: '加严要求' }).click();
	await dialog.getByLabel('数量提高到').fill('11');
	await confirm(page);
	await page.getByText('加严：达到 11 户').waitFor();
	// Opened and saved as it is.
	await dialog.waitFor({ state: 'hidden' });
	await page.getByRole('button', { name: '加严要求' }).click();
	await confirm(page);
	await dialog.waitFor({ state: 'hidden' });
	await page.reload();
	await page.getByText('加严：达到 11 户').waitFor();
	// What the county asks for of this branch alone says so.
	const clerk = await colleague(await colleagueAt(county, 'department_clerk'));
	await clerk.open(`/desk/campaigns/tasks/${items.find(({ round }) => round === 2)?.id}`);
	await clerk.page.getByRole('button', { name: '加严要求' }).click();
	await clerk.page.getByRole('dialog').getByLabel('数量提高到').fill('12');
	await confirm(clerk.page);
	await clerk.page.getByText(`对${branch.shortName}加严：达到 12 户`).waitFor();
	await page.reload();
	await page.getByText(`${county.shortName}对${branch.shortName}加严：达到 12 户`).waitFor();
	await look(secretary, 'task-rounds');
});
