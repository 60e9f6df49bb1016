import { expect, inject, it, vi } from 'vitest';
import { visitors } from './browser/browser.ts';
import { confirm, expectAtRest } from './browser/campaigns.ts';
import { issueCampaign, smallPlan } from './product/campaign.ts';
import { colleagueAt } from './product/county.ts';
import { ask, type Named, tree } from './product/tree.ts';

const { colleague } = visitors();
const work = '走访困难户';
const plan = {
	...smallPlan,
	actions: smallPlan.actions.map((visits) => ({ ...visits, text: work, types: ['department', 'section'] })),
};

/** The organisation department of the sample county. */
async function department(): Promise<Named> {
	const { items } = await ask<{ items: Named[] }>(inject('session'), 'GET', '/organisations?size=100');
	const found = items.find(({ shortName }) => shortName === '县委组织部');
	if (!found) throw new Error('the department is not there');
	return found;
}

it('a department does its own work in one workspace and oversees its sections in the other, and does not judge itself', async () => {
	const county = await tree.county();
	const own = await department();
	const { id, name } = await issueCampaign({
		issuerId: county.id,
		scope: [own.id],
		types: ['department', 'section'],
		plan,
	});
	const superior = await colleagueAt(county, 'department_clerk');
	const tasks = () => ask<{ total: number }>(superior.session, 'GET', `/campaigns/${id}/tasks?size=1`);
	await vi.waitUntil(async () => (await tasks()).total > 4, { timeout: 60_000, interval: 200 });
	const clerk = await colleague(await colleagueAt(own, 'department_clerk'));
	const { page, open } = clerk;
	await open('/desk');

	// What the department itself has to do, and nothing of its sections.
	await page.getByRole('link', { name: '本单位承办', exact: true }).click();
	await page.getByRole('heading', { name: '我的任务' }).waitFor();
	const mine = page.getByRole('row').filter({ hasText: name });
	await mine.first().waitFor();
	expect(await mine.count()).toBe(1);
	await expectAtRest(clerk);
	await mine.getByRole('link', { name: work }).click();
	await page.getByRole('button', { name: '登记完成情况' }).waitFor();
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: '登记完成情况' }).click();
	await page.getByRole('dialog').getByLabel('做了什么').fill('走访三户，解决一户饮水');
	await confirm(page);
	await page.getByText('自己不评自己').waitFor();
	expect(await page.getByRole('button', { name: /评/ }).count()).toBe(0);
	await expectAtRest(clerk);
	await page.getByRole('link', { name: '本级方案' }).click();
	await page.getByRole('row').filter({ hasText: name }).getByText('未报备').waitFor();

	// What it oversees: itself and its sections on the map.
	await page.getByRole('link', { name: '组织指导', exact: true }).click();
	await page.getByRole('row').filter({ hasText: name }).getByText('1 / 5').waitFor();
	await expectAtRest(clerk);
	await page.getByRole('link', { name }).click();
	await page.getByRole('link', { name: '进度图' }).click();
	const map = page.getByRole('region', { name: '进度图' });
	await map.getByText('组织科').waitFor();
	expect(await map.getByRole('row').count()).toBe(6);
	for (const [link, words] of [
		['变通申请', '没有申请'],
		['部署文件', '登记部署文件'],
	] as const) {
		await page.getByRole('link', { name: link, exact: true }).click();
		await page.getByText(words).first().waitFor();
		await expectAtRest(clerk);
	}

	// The county judges what the department did.
	const overseer = await colleague(superior);
	await overseer.open(`/desk/campaigns/${id}/people?standing=done`);
	await overseer.page.getByRole('row').filter({ hasText: own.shortName }).getByRole('link', { name: work }).click();
	await overseer.page.getByRole('button', { name: '登记完成情况' }).waitFor();
	await overseer.page.waitForLoadState('networkidle');
	await overseer.page.getByRole('button', { name: /评/ }).click();
	await confirm(overseer.page);
	await page.goto(`/desk/campaigns/${id}/people?standing=done`);
	await page.getByRole('link', { name: work }).click();
	await page.getByText('走访三户，解决一户饮水').waitFor();
	expect(await page.getByText('自己不评自己').count()).toBe(0);
	expect(await page.getByRole('button', { name: '撤回登记' }).count()).toBe(0);
});
