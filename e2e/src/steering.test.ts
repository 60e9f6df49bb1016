import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { desktop, phone, type Visitor, visitors } from './browser/browser.ts';
import { expectInOrder, overhang } from './browser/in-order.ts';
import { issueCampaign, smallPlan } from './product/campaign.ts';
import { tree } from './product/tree.ts';

const { colleague } = visitors();
const confirm = (page: Page) => page.getByRole('dialog').getByRole('button', { name: '确定' }).click();

const exits = [
	{ key: 'e1', text: '走访覆盖面达到九成', judged: false, target: 90, measure: 'coverage', of: 'visits' },
	{ key: 'e2', text: '群众认可明显增强', judged: true, target: null },
];
const plan = {
	...smallPlan,
	phases: [{ key: 'p1', name: '动员部署', from: { on: '2026-03-01' }, until: { on: '2026-03-31' }, exits }],
};

/** A campaign of a branch's superior that was issued to that branch alone. */
const issue = (issuerId: number, branch: { id: number }) => issueCampaign({ issuerId, scope: [branch.id], plan });

/** In order at the desk and no wider than a phone, the page looked at anew without its notices. */
async function expectAtRest(visitor: Visitor): Promise<void> {
	const { page } = visitor;
	await page.reload();
	await page.waitForLoadState('networkidle');
	await expectInOrder(visitor);
	const size = page.viewportSize();
	await page.setViewportSize(phone);
	expect(await overhang(page), page.url()).toBe(0);
	if (size) await page.setViewportSize(size);
}

async function enterMeeting(page: Page, heldOn: string, agenda: string): Promise<void> {
	await page.getByRole('button', { name: '登记会议' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('开会日期').fill(heldOn);
	await dialog.getByLabel('议题').fill(agenda);
	await dialog.getByLabel('主持人').fill('周某');
	await dialog.getByLabel('应到人数').fill('9');
	await dialog.getByLabel('实到人数').fill('8');
	await confirm(page);
}

it('gives out a decision, counts one entry for two campaigns, goes on from a phase, and ends when all is settled', async () => {
	const county = await tree.county();
	const branch = await tree.branch('领导小组支部');
	const first = await issue(county.id, branch);
	const second = await issue(county.id, branch);
	const clerk = await colleague(await tree.colleague({ organisation: county, role: 'department_clerk' }));
	const secretary = await colleague(await tree.colleague({ organisation: branch, role: 'secretary' }));

	// A meeting with a decision.
	const { page, open } = clerk;
	await open(`/desk/campaigns/${first.id}/meetings`);
	await page.waitForLoadState('networkidle');
	const dialog = page.getByRole('dialog');
	await enterMeeting(page, '2026-03-10', '研究动员情况');
	await page.getByText('应到 9 人，实到 8 人').waitFor();
	await page.getByRole('button', { name: '交办一项决定' }).click();
	await dialog.getByLabel('决定做什么').fill('三日内报送动员情况');
	await dialog.getByLabel('责任单位').click();
	await page.keyboard.type(branch.shortName);
	await page.locator(`.ant-select-item-option[title="${branch.shortName}"]`).click();
	await dialog.getByLabel('责任科室或职务').fill('组织委员');
	await dialog.getByLabel('时限').fill('2099-03-13');
	await confirm(page);
	await page.getByRole('link', { name: '三日内报送动员情况' }).waitFor();
	await expectAtRest(clerk);

	// One that was taken back is found behind the others, also when its notice is gone, and is there again.
	await enterMeeting(page, '2026-03-11', '误记的会议');
	const mistaken = page.getByRole('article', { name: /2026-03-11/ });
	await mistaken.getByRole('button', { name: '撤回会议' }).click();
	await mistaken.waitFor({ state: 'detached' });
	await page.reload();
	await page.waitForLoadState('networkidle');
	await page.getByText('已撤回的会议（1）').click();
	await expectInOrder(clerk);
	await page.setViewportSize(phone);
	expect(await overhang(page)).toBe(0);
	await page.setViewportSize(desktop);
	await page.getByRole('button', { name: '恢复 2026-03-11 的会议' }).click();
	await mistaken.waitFor();
	await mistaken.getByRole('button', { name: '撤回会议' }).click();
	await mistaken.waitFor({ state: 'detached' });

	// It is told to the branch, and its task is among the branch's; one entry counts for both campaigns.
	await secretary.open('/desk/notices');
	await secretary.page.getByText('领导小组会议决定交办：“三日内报送动员情况”').waitFor();
	await secretary.open('/desk/campaigns/tasks');
	await secretary.page.getByRole('link', { name: '三日内报送动员情况' }).waitFor();
	await secretary.page
		.getByRole('row')
		.filter({ hasText: first.name })
		.getByRole('link', { name: '走访困难户' })
		.click();
	await secretary.page.getByText('别的活动同期也要求同样的事').waitFor();
	await expectAtRest(secretary);
	await secretary.page.getByRole('button', { name: '登记完成情况' }).click();
	await secretary.page.getByRole('dialog').getByLabel('做了什么').fill('走访了三户困难户');
	await secretary.page.getByRole('checkbox', { name: new RegExp(second.name) }).check();
	await confirm(secretary.page);
	await secretary.page.getByRole('button', { name: '撤回登记' }).waitFor();
	await secretary.page.getByText(`同时计入 走访困难户（《${second.name}》）`).waitFor();
	await secretary.open('/desk/campaigns/tasks');
	await secretary.page.getByRole('link', { name: '三日内报送动员情况' }).waitFor();
	expect(await secretary.page.getByRole('link', { name: '走访困难户' }).count()).toBe(0);

	// One criterion is met by that, the other isn't judged: one goes on with a reason.
	await open(`/desk/campaigns/${first.id}/phases`);
	await page.getByText('完成 1 / 1，要求 90%').waitFor();
	await expectAtRest(clerk);
	await page.getByRole('button', { name: '转入下一阶段' }).click();
	await dialog.getByText('群众认可明显增强：未知').waitFor();
	await dialog.getByLabel('转段的理由').fill('汛期将至，先行转段');
	await confirm(page);
	await page.getByText('理由：汛期将至，先行转段').waitFor();

	// The gate: refused while something is open, ended when each has its word.
	await open(`/desk/campaigns/${first.id}/closing`);
	await page.getByText('还有 2 项没有去向').waitFor();
	await expectAtRest(clerk);
	for (const left of ['还有 1 项没有去向', '每一项都有去向']) {
		await page.getByRole('button', { name: '说明去向' }).first().click();
		await dialog.getByLabel('理由').fill('转入日常工作');
		await confirm(page);
		await page.getByText(left).waitFor();
	}
	await open(`/desk/campaigns/${first.id}`);
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: '结束活动' }).click();
	await page.getByRole('status').filter({ hasText: '已结束' }).first().waitFor();
});
