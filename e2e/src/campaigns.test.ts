import { expect, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { choose, chooseDay, confirm, expectAtRest, holdMeeting, option, part } from './browser/campaigns.ts';
import { overhang } from './browser/in-order.ts';
import { unique } from './product/library.ts';
import { tree } from './product/tree.ts';

const { colleague } = visitors();

it('goes from a plan written by hand to what each branch did, and the county sees it all', async () => {
	const county = await tree.county();
	const branches = [];
	for (let place = 0; place < 3; place += 1) branches.push(await tree.branch('争先村支部'));
	const [held, late, missing] = branches;
	if (!held || !late || !missing) throw new Error('a branch is not there');
	const clerk = await colleague(await tree.colleague({ organisation: county, role: 'department_clerk' }));
	const secretary = async (organisation: typeof held) =>
		colleague(await tree.colleague({ organisation, role: 'secretary' }));

	// The plan.
	const { page, open } = clerk;
	await open('/desk/campaigns');
	const name = unique('创先争优活动');
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: '新建活动' }).click();
	await page.getByLabel('活动名称').fill(name);
	await page.getByLabel('主办组织').click();
	await choose(page, county.shortName);
	await confirm(page);
	await page.getByRole('heading', { name: '正文' }).waitFor();
	for (const section of ['目标要求', '主要内容', '方法步骤', '组织领导'])
		await page.getByLabel(section).fill(`${section}如下。`);
	await page.getByLabel('本地特色').fill('一支部一特色');
	const indicators = part(page, '结果指标');
	await indicators.getByRole('button', { name: '加一个指标' }).click();
	await indicators.getByLabel('指标', { exact: true }).fill('到会率');
	await indicators.getByLabel('底线').fill('90');
	await part(page, '上级条款').getByRole('button', { name: '加一条' }).click();
	await page.getByLabel('条款内容').fill('各基层党组织召开动员会');
	const actions = part(page, '动作');
	await actions.getByRole('button', { name: '加一个动作' }).click();
	await actions.getByLabel('做什么').fill('召开动员会');
	await actions.locator('.ant-form-item').filter({ hasText: '形式' }).locator('.ant-select').click();
	await choose(page, '会议');
	await actions.getByLabel('责任人（职务）').fill('书记');
	await chooseDay(page, actions, '最早', '2026-03-01');
	await chooseDay(page, actions, '时限', '2026-03-02');
	await actions.getByText('更多要求').click();
	await actions.getByLabel('来自条款').click();
	await option(page, '各基层党组织召开动员会').click();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: '保存草稿' }).click();
	await page.getByText('草稿已保存').waitFor();

	// Approved, issued to the county.
	await page.getByRole('link', { name: '总览' }).click();
	await page.getByRole('heading', { name: '负担评估表' }).waitFor();
	await expectAtRest(clerk);
	await page.getByRole('button', { name: '审定并编号' }).click();
	await confirm(page);
	await page.getByText('方案已审定').waitFor();
	await page.getByRole('button', { name: '下发', exact: true }).click();
	await confirm(page);
	await page.getByText('第 1 号方案已下发给').waitFor();

	// One branch holds its meeting in time, one late, one not at all.
	const first = await secretary(held);
	await first.open('/desk/campaigns/tasks');
	await first.page.getByRole('link', { name: '召开动员会' }).click();
	await first.page.getByRole('button', { name: '登记完成情况' }).waitFor();
	await first.page.waitForLoadState('networkidle');
	await expectAtRest(first);
	await holdMeeting(first.page, '2026-03-02');
	await first.page.getByText('已开').waitFor();
	const second = await secretary(late);
	await second.open('/desk/campaigns/tasks');
	await second.page.getByRole('link', { name: '召开动员会' }).click();
	await holdMeeting(second.page, '2026-03-05');
	await second.page.getByText('逾期召开').waitFor();

	// The third adds an action of its own and asks to be let off.
	const third = await secretary(missing);
	await third.open('/desk/campaigns/plans');
	await third.page.getByRole('link', { name: missing.shortName }).click();
	await third.page.getByRole('button', { name: '增加自选动作' }).waitFor();
	await third.page.waitForLoadState('networkidle');
	await expectAtRest(third);
	await third.page.getByRole('button', { name: '增加自选动作' }).click();
	await third.page.getByRole('dialog').getByLabel('做什么').fill('田间党课');
	await third.page.getByRole('dialog').getByLabel('时限').fill('2099-09-01');
	await confirm(third.page);
	await third.page.getByRole('link', { name: '田间党课' }).waitFor();
	await third.page.getByRole('link', { name: '召开动员会' }).click();
	await third.page.getByRole('button', { name: '申请变通' }).click();
	await third.page.getByRole('dialog').getByLabel('申请什么').click();
	await choose(third.page, '免做');
	await third.page.getByRole('dialog').getByLabel('理由').fill('书记住院');
	await confirm(third.page);
	await third.page.getByText('等待答复').waitFor();

	// Granted, and the county sees it all.
	await open('/desk/campaigns/requests');
	await expectAtRest(clerk);
	await page.waitForLoadState('networkidle');
	await page
		.getByRole('row')
		.filter({ hasText: missing.shortName })
		.getByRole('button', { name: '批准', exact: true })
		.click();
	await confirm(page);
	await page.getByRole('row').filter({ hasText: missing.shortName }).getByText('已批准').waitFor();
	await open('/desk/campaigns');
	await page.getByRole('link', { name }).click();
	await page.getByRole('link', { name: '进度图' }).click();
	const cells = (organisation: typeof held) =>
		page.getByRole('row').filter({ hasText: organisation.shortName }).getByRole('cell').allInnerTexts();
	await page.getByRole('row').filter({ hasText: held.shortName }).waitFor();
	expect(await cells(held)).toEqual(['1 / 1', '1 / 1']);
	expect(await cells(late)).toEqual(['1 / 1', '1 / 1']);
	// Excused from the meeting, and with an action of its own to do.
	expect(await cells(missing)).toEqual(['0 / 1', '0 / 0']);
	await expectAtRest(clerk);
	await page.getByRole('link', { name: '名单' }).click();
	for (const [standing, organisation] of [
		['已完成', held],
		['逾期完成', late],
		['免做', missing],
	] as const) {
		await page.getByRole('combobox', { name: '情况' }).click();
		await choose(page, standing);
		await page.getByRole('row').filter({ hasText: organisation.shortName }).waitFor();
	}
	await expectAtRest(clerk);
	await page.getByRole('link', { name: '条款追踪' }).click();
	await page.getByText('登记 2 次').waitFor();
	await expectAtRest(clerk);
});

it('is no wider than a phone where the secretary works', async () => {
	const branch = await tree.branch('掌上支部');
	const { page, open } = await colleague(await tree.colleague({ organisation: branch, role: 'secretary' }), {
		viewport: phone,
	});
	for (const path of [
		'/desk/campaigns',
		'/desk/campaigns/tasks',
		'/desk/campaigns/plans',
		'/desk/campaigns/requests',
	]) {
		await open(path);
		expect(await overhang(page), path).toBe(0);
	}
	await open('/desk/campaigns/tasks');
	await page.getByText('没有待办的任务').waitFor();
});
