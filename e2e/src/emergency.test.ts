import { expect, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { choose, confirm, expectAtRest } from './browser/campaigns.ts';
import { expectInOrder, overhang } from './browser/in-order.ts';
import { picture } from './browser/picture.ts';
import { issueCampaign, smallPlan } from './product/campaign.ts';
import { tree } from './product/tree.ts';

const { colleague } = visitors();

const inDays = (days: number) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const plan = { ...smallPlan, actions: smallPlan.actions.map((action) => ({ ...action, due: { on: inDays(3) } })) };

/** A campaign that was issued to one branch alone. */
const issue = (issuerId: number, branch: { id: number }) => issueCampaign({ issuerId, scope: [branch.id], plan });

it('suspends what is ordinary in an emergency, asks for what is urgent, and credits it afterwards', async () => {
	const county = await tree.county();
	const branch = await tree.branch('防汛村支部');
	const campaign = await issue(county.id, branch);
	const clerk = await colleague(await tree.colleague({ organisation: county, role: 'department_clerk' }));
	const secretary = await colleague(await tree.colleague({ organisation: branch, role: 'secretary' }), {
		viewport: phone,
	});
	await secretary.open('/desk/campaigns/tasks');
	await secretary.page.getByRole('row').filter({ hasText: '走访困难户' }).getByText('临期').waitFor();

	// Declared for the branch, by hand.
	const { page, open } = clerk;
	const emergencies = `/desk/campaigns/${campaign.id}/emergencies`;
	await open(emergencies);
	await page.waitForLoadState('networkidle');
	await page.getByText('没有应急').waitFor();
	await page.getByRole('button', { name: '启动应急' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('事由（简短）').fill('防汛抢险');
	await dialog.getByLabel('依据和说明').fill('启动防汛二级响应');
	await dialog.getByLabel('范围（含全部下级）').click();
	await dialog.getByLabel('范围（含全部下级）').fill(branch.shortName);
	await choose(page, branch.shortName);
	// While it lasts, that is told, and it is sent once, however often one presses.
	let sent = 0;
	const declared = /\/api\/.*\/emergencies$/;
	await page.route(declared, async (route) => {
		if (route.request().method() === 'POST') sent += 1;
		await new Promise((done) => setTimeout(done, 4000));
		await route.continue();
	});
	await dialog.getByRole('button', { name: '确定' }).dblclick();
	await dialog.getByRole('status').filter({ hasText: '正在启动应急' }).waitFor();
	expect(await dialog.getByRole('status').getAttribute('aria-busy')).toBe('true');
	expect(await dialog.getByRole('button', { name: '取消' }).isDisabled()).toBe(true);
	await page.keyboard.press('Escape');
	await expectInOrder(clerk);
	await picture(page, 'emergency-declaring-phone');
	await page.getByText('应急已启动：1 个组织，暂停任务 1 项').waitFor();
	await dialog.waitFor({ state: 'hidden' });
	await page.unroute(declared);
	expect(sent).toBe(1);
	await page.getByText('暂停任务 1 项', { exact: true }).waitFor();

	// A short task, due in hours.
	await page.getByRole('button', { name: '布置应急任务' }).click();
	await page.getByRole('dialog').getByLabel('做什么').fill('转移低洼住户');
	await confirm(page);
	await page.getByRole('link', { name: '转移低洼住户' }).waitFor();
	await expectAtRest(clerk);

	// The branch: told calmly, what is urgent first, one line is enough.
	await secretary.open('/desk/campaigns/tasks');
	await secretary.page.getByText('应急“防汛抢险”进行中').waitFor();
	await secretary.page.getByRole('row').filter({ hasText: '走访困难户' }).getByText('应急暂停').waitFor();
	const rows = await secretary.page.getByRole('row').allInnerTexts();
	expect(rows.findIndex((row) => row.includes('转移低洼住户'))).toBeLessThan(
		rows.findIndex((row) => row.includes('走访困难户')),
	);
	expect(await overhang(secretary.page)).toBe(0);
	await expectAtRest(secretary);
	await secretary.page.getByRole('link', { name: '转移低洼住户' }).click();
	await secretary.page.getByRole('button', { name: '登记完成情况' }).waitFor();
	await secretary.page.waitForLoadState('networkidle');
	await secretary.page.getByRole('button', { name: '登记完成情况' }).click();
	await secretary.page.getByRole('dialog').getByText('写一句话就行').waitFor();
	await secretary.page.getByRole('dialog').getByLabel('做了什么').fill('已转');
	await confirm(secretary.page);
	await secretary.page.getByText('应急期间：防汛抢险').waitFor();
	await expectAtRest(secretary);

	// What is ordinary may be done as well, and its paperwork completed later.
	await secretary.open('/desk/campaigns/tasks');
	await secretary.page.getByRole('link', { name: '走访困难户' }).click();
	await secretary.page.getByRole('button', { name: '登记完成情况' }).waitFor();
	await secretary.page.waitForLoadState('networkidle');
	await secretary.page.getByRole('button', { name: '登记完成情况' }).click();
	await secretary.page.getByRole('dialog').getByLabel('做了什么').fill('走访');
	await confirm(secretary.page);
	await secretary.page.getByText('材料待补').waitFor();

	// The map tells of it; then it is lifted.
	await open(`/desk/campaigns/${campaign.id}/board`);
	await page.getByText('应急“防汛抢险”进行中').waitFor();
	await expectAtRest(clerk);
	await open(emergencies);
	await page.getByText('应急登记 2 次').waitFor();
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: '解除应急' }).click();
	await page.getByText('防汛抢险 · 已解除').waitFor();
	await page.getByText(`材料请在 ${inDays(14)} 前补齐`).waitFor();
	await expectAtRest(clerk);
	await secretary.page.reload();
	// It was asked for today, and so not before the emergency.
	await secretary.page.getByText(`时限 ${inDays(3)}`).waitFor();
	await secretary.page.waitForLoadState('networkidle');
	await secretary.page.getByRole('button', { name: '补齐材料' }).click();
	await secretary.page.getByRole('dialog').getByLabel('做了什么').fill('逐户走访，慰问三户');
	await confirm(secretary.page);
	await secretary.page.getByText('材料已补', { exact: true }).waitFor();
});

it('gives one’s own deadlines to one’s own calendar, by an address that is shown once', async () => {
	const county = await tree.county();
	const branch = await tree.branch('日历村支部');
	await issue(county.id, branch);
	const secretary = await colleague(await tree.colleague({ organisation: branch, role: 'secretary' }));
	const { page, open } = secretary;
	await open('/desk/campaigns/tasks');
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: '日历订阅' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByText('还没有订阅地址').waitFor();
	await dialog.getByRole('button', { name: '生成地址' }).click();
	const address = await dialog.getByText(/tasks\.ics$/).innerText();
	const answer = await fetch(address.trim());
	expect(answer.headers.get('content-type')).toContain('text/calendar');
	expect(await answer.text()).toContain('SUMMARY:走访困难户（截止）');
	await dialog.getByText('地址生成于').waitFor();
	await page.waitForLoadState('networkidle');
	await dialog.getByRole('button', { name: '停用' }).click();
	await dialog.getByText('还没有订阅地址').waitFor();
	expect((await fetch(address.trim())).status).toBe(404);
});
