import { expect, it } from 'vitest';
import { desktop, phone, visitors } from './browser/browser.ts';
import { chooseDay, confirm, expectAtRest, holdMeeting, option, part } from './browser/campaigns.ts';
import { overhang } from './browser/in-order.ts';
import { picture } from './browser/picture.ts';
import { colleagueAt, establish } from './product/county.ts';
import { unique } from './product/library.ts';
import { ask, type Named } from './product/tree.ts';

const { colleague } = visitors();
const sections = { goals: '目标', content: '内容', steps: '步骤', organisation: '领导' };
const visited = '走访困难户';
const [mobilised, linked, told] = ['各基层党组织召开动员会', '党员联系困难户', '宣传先进典型'];

/** What the county asks for, issued to everybody below it. @returns its id */
async function issueOfCounty(session: string, county: Named): Promise<string> {
	const wish = { name: unique('全县创先争优活动'), issuerId: county.id };
	const { id } = await ask<{ id: string }>(session, 'POST', '/campaigns', wish);
	const meeting = {
		key: 'meeting',
		kind: 'mandatory',
		form: 'meeting',
		text: '召开动员会',
		owner: '书记',
		clauses: ['c1'],
	};
	const plan = {
		sections,
		feature: '一支部一特色',
		publicity: '公示栏',
		clauses: [
			{ key: 'c1', text: mobilised },
			{ key: 'c2', text: linked },
			{ key: 'c3', text: told },
		],
		events: [],
		phases: [{ key: 'p1', name: '动员部署', from: { on: '2026-03-01' }, until: { on: '2026-03-31' } }],
		standards: [{ key: 's1', name: '五个好', criteria: ['领导班子好', '党员队伍好'] }],
		indicators: [{ key: 'i1', name: '办结率', unit: '%', baseline: 60, floor: 80, stretch: null }],
		seats: [],
		duties: [],
		actions: [
			{ ...meeting, from: { on: '2026-03-01' }, due: { on: '2026-03-10' } },
			{
				...meeting,
				key: 'visits',
				form: 'act',
				text: visited,
				clauses: [],
				due: { on: '2099-06-30' },
				types: ['branch'],
			},
		],
	};
	const { edition } = await ask<{ edition: number }>(session, 'POST', `/campaigns/${id}/plan`, {
		name: wish.name,
		plan,
		edition: 1,
	});
	await ask(session, 'POST', `/campaigns/${id}/plan/approve`, { edition });
	await ask(session, 'POST', `/campaigns/${id}/issue`, { scope: [county.id], types: ['committee', 'branch'] });
	// The job that gives each its part runs beside.
	const progress = async () =>
		(await ask<{ progress: { state: string } }>(session, 'GET', `/campaigns/${id}`)).progress.state;
	await expect.poll(progress, { timeout: 30_000 }).toBe('done');
	return id;
}

it('a town runs its own campaign below that of the county, a branch does one act for both, and the county sees it', async () => {
	const county = await establish({ parentId: null, type: 'committee', level: 3, name: unique('云岭县委') });
	const town = await establish({ parentId: county.id, type: 'committee', name: unique('清泉镇党委') });
	const branch = await establish({ parentId: town.id, type: 'branch', name: unique('清泉村支部') });
	const superior = await colleagueAt(county, 'department_clerk');
	const above = await issueOfCounty(superior.session, county);
	const clerk = await colleague(await colleagueAt(town, 'department_clerk'));

	// From its own plan in the county's campaign the town goes on to a campaign of its own.
	const { page, open } = clerk;
	await open('/desk/campaigns/plans');
	await page.getByRole('link', { name: town.shortName }).first().click();
	await page.getByRole('heading', { name: '本级活动' }).waitFor();
	await page.waitForLoadState('networkidle');

	// What only its branches are asked for it has no task of: here it asks for more of them, takes that back and does it again.
	clerk.faults.expect(/ 4\d\d .*\/tighten/);
	const visits = page.getByRole('article', { name: visited });
	await visits.getByText('时限 2099-06-30').waitFor();
	const added = `${town.shortName}加严：逐户建档；时限 2099-06-15`;
	const tighten = async (on: string): Promise<void> => {
		await visits.getByRole('button', { name: `加严要求：${visited}`, exact: true }).click();
		await page.getByRole('dialog').getByLabel('增加的内容').fill('逐户建档');
		await page.getByRole('dialog').getByLabel('提前到').fill(on);
		await confirm(page);
	};
	await tighten('2099-06-15');
	await visits.getByText(added).waitFor();
	await page.getByRole('button', { name: /^撤回：要求已加严/ }).click();
	await visits.getByText(added).waitFor({ state: 'detached' });
	await tighten('2099-07-15');
	await page.getByText('不能晚于').first().waitFor();
	await page.getByRole('dialog').getByLabel('提前到').fill('2099-06-15');
	await confirm(page);
	await visits.getByText(added).waitFor();
	await expectAtRest(clerk);
	const secretary = await colleague(await colleagueAt(branch, 'secretary'));
	await secretary.open('/desk/campaigns/tasks');
	await secretary.page.getByRole('link', { name: visited }).click();
	await secretary.page.getByText(added).waitFor();
	await page.setViewportSize(desktop);
	await page.getByRole('button', { name: '制定本级活动' }).click();
	const name = unique('清泉镇创先争优活动');
	await page.getByLabel('活动名称').fill(name);
	await confirm(page);

	// What the county made binding stands there, locked; the town sets an earlier day.
	const upper = part(page, '上级规定');
	await upper.getByText('召开动员会').waitFor();
	await expectAtRest(clerk);
	for (const section of ['目标要求', '主要内容', '方法步骤', '组织领导'])
		await page.getByLabel(section).fill(`${section}：全镇执行。`);
	await page.getByLabel('本地特色').fill('一名党员联系一户困难户');
	await upper.getByText('在本级加严').first().click();
	await upper.getByLabel('增加的内容').fill('请老党员讲一课');
	await chooseDay(page, upper, '提前到', '2026-03-15');
	await part(page, '本级条款').getByRole('button', { name: '加一条' }).click();
	await page.getByLabel('条款内容').fill('每名党员联系一户困难户');
	await page.getByLabel('承接上级哪些条款').click();
	await option(page, linked).click();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: '保存草稿' }).click();
	await page.getByText('草稿已保存').waitFor();
	const clauses = part(page, '对上级条款的承接');
	await clauses.getByText('还有 1 条没有承接').waitFor();
	expect(await clauses.getByRole('article').allInnerTexts()).toEqual([
		expect.stringMatching(/已承接[\s\S]*规定动作 1 项承接/),
		expect.stringMatching(/已承接[\s\S]*本级 1 条承接/),
		expect.stringMatching(/未承接/),
	]);

	// A later day than the county's is told, and keeps the plan from being approved.
	await page.getByRole('link', { name: '总览' }).click();
	await page.getByText('比上级规定宽了：召开动员会').waitFor();
	await page.getByRole('link', { name: '方案', exact: true }).click();
	await upper.getByText('在本级加严').first().click();
	await upper.locator('input[type="date"]').first().fill('2026-03-05');
	await page.getByRole('button', { name: '保存草稿' }).click();
	await page.getByText('草稿已保存').waitFor();
	await clauses.getByRole('button', { name: '答复' }).click();
	await page.getByRole('dialog').getByLabel('理由或做法').fill('由县里统一宣传');
	await confirm(page);
	await clauses.getByText('每一条都有着落').waitFor();
	await expectAtRest(clerk);
	await page.setViewportSize(desktop);
	await upper.scrollIntoViewIfNeeded();
	await picture(page, 'campaign-below-plan');
	await page.getByRole('link', { name: '总览' }).click();
	await page.getByRole('heading', { name: '上下级活动' }).waitFor();
	await page.getByRole('button', { name: '审定并编号' }).click();
	await confirm(page);
	await page.getByText('方案已审定').waitFor();
	await page.getByRole('button', { name: '下发', exact: true }).click();
	await confirm(page);
	await page.getByText('第 1 号方案已下发给 2 个组织').waitFor();
	const below = /campaigns\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

	// The branch is asked once, by the day of the town, and what it enters counts for both.
	await secretary.open('/desk/campaigns/tasks');
	expect(await secretary.page.getByRole('link', { name: /召开动员会/ }).count()).toBe(1);
	await secretary.page.getByRole('link', { name: /召开动员会/ }).click();
	await secretary.page.getByText('登记一次，同时计入').waitFor();
	// What the county locked the county lets off, also where it is asked for on the task of the town.
	await secretary.page.waitForLoadState('networkidle');
	await secretary.page.getByRole('button', { name: '申请变通' }).click();
	await secretary.page.getByRole('dialog').getByText('由提出这项要求的一级答复').waitFor();
	await secretary.page.getByLabel('申请什么').click();
	await option(secretary.page, '变通做法').click();
	await secretary.page.getByLabel('理由').fill('与邻村合并召开');
	await confirm(secretary.page);
	await secretary.page.getByText(/报《全县创先争优活动.*》主办组织/).waitFor();
	await expectAtRest(secretary);
	await holdMeeting(secretary.page, '2026-03-04');
	await expectAtRest(secretary);
	// He works at what his organisation does; what its issuers ask of themselves he is shown first.
	for (const workspace of ['本单位承办', '组织指导'])
		await secretary.page.getByRole('link', { name: workspace, exact: true }).waitFor();
	await secretary.page.goto(`/desk/campaigns/${above}`);
	await part(secretary.page, `${county.shortName}自己做得怎么样`).getByText('召开动员会').waitFor();

	// The county sees that the town runs its own, how that stands, and the branch's act.
	const overseer = await colleague(superior);
	await overseer.open(`/desk/campaigns/${above}/board`);
	const row = overseer.page.getByRole('row').filter({ hasText: town.shortName });
	await row.getByRole('link', { name: '自办：进行中' }).waitFor();
	await expectAtRest(overseer);
	await overseer.page.goto(`/desk/campaigns/${above}/people?standing=done`);
	await overseer.page.getByRole('cell', { name: branch.shortName, exact: true }).waitFor();

	await overseer.page.goto('/desk/campaigns/requests');
	const request = overseer.page.getByRole('row').filter({ hasText: branch.shortName });
	await request.getByRole('button', { name: '批准', exact: true }).click();
	await confirm(overseer.page);
	await request.getByText('已批准').waitFor();
	await expectAtRest(overseer);
	await overseer.page.goto(`/desk/campaigns/${above}/clauses`);
	await overseer.page.getByRole('link', { name: town.shortName }).click();

	// In the town's clauses one sees who asked first.
	await overseer.page.waitForURL(`**/campaigns/${below}/clauses`);
	await overseer.page.getByText(`由来：${county.shortName}最早提出`).click();
	await overseer.page.getByText(linked).waitFor();
	await expectAtRest(overseer);
	for (const size of [desktop, phone]) {
		await overseer.page.setViewportSize(size);
		expect(await overhang(overseer.page)).toBe(0);
	}
	await page.setViewportSize(phone);
	await page.goto(`/desk/campaigns/${below}/plan`);
	await part(page, '上级规定').waitFor();
	expect(await overhang(page)).toBe(0);
});
