import { expect, inject, it, vi } from 'vitest';
import { desktop, phone, visitors } from './browser/browser.ts';
import { clause } from './browser/directives.ts';
import { expectInOrder } from './browser/in-order.ts';
import { picture } from './browser/picture.ts';
import { inventedDirective, inventedTitle } from './documents/invented.ts';
import { waiveRest } from './product/campaign.ts';
import { colleagueAt } from './product/county.ts';
import { registerDirective } from './product/directive.ts';
import { sharedLibrary } from './product/library.ts';
import { ask, type Named } from './product/tree.ts';

const { colleague } = visitors();
const library = sharedLibrary();
const effectiveOn = '2026-01-01';

async function establish(parentId: number | null, type: string, shortName: string): Promise<Named> {
	const top = parentId === null ? { level: 3 } : {};
	const wish = { parentId, type, ...top, fullName: `中共${shortName}`, shortName, effectiveOn };
	const { id } = await ask<{ id: number }>(inject('session'), 'POST', '/organisations', wish);
	return { id, code: '', shortName };
}

/** A small county of its own: two towns, three villages each. */
async function smallCounty(): Promise<Named> {
	const top = await establish(null, 'committee', '青禾县委');
	for (const town of ['北坡镇', '溪口镇']) {
		const { id } = await establish(top.id, 'committee', `${town}党委`);
		for (const village of ['桂花', '梧桐', '白杨']) await establish(id, 'branch', `${town}${village}村支部`);
	}
	return top;
}

interface Desk {
	readonly revision: number;
	readonly items: readonly { id: string; kind: string; dueOn: string | null; text: string }[];
}

/** Registers the directive and waits until it lies on the desk. */
async function registered(session: string, top: Named): Promise<string> {
	const document = await library.publish(inventedDirective(), { title: inventedTitle });
	const { id } = await registerDirective(session, {
		organisationId: top.id,
		document: document.number,
		title: inventedTitle,
		issuerName: '中共青禾县委组织部',
		number: { word: '青组', year: 2026, serial: 18 },
		issuedOn: '2026-09-01',
		receivedAt: '2026-09-01T09:00:00+08:00',
		deployedAt: '2026-09-02T15:30:00+08:00',
	});
	return id;
}

interface CampaignFacts {
	readonly edition: number;
	readonly plan: { readonly clauses: readonly { key: string; text: string }[]; readonly actions: readonly object[] };
}
const sections = {
	goals: '三十个村年底前通水，每村一处代办点。',
	content: '摸底、代办、结对、承诺四件事。',
	steps: '九月动员，十一月底前办完，十二月评议。',
	organisation: '县委领导小组统筹，乡镇党委负责。',
};

/** What is accepted at the desk becomes a campaign, which is approved and issued to the county. @returns its id */
async function issued(session: string, top: Named, directiveId: string): Promise<string> {
	const name = '“清泉进村”行动';
	await waiveRest(session, directiveId);
	const { id } = await ask<{ id: string }>(session, 'POST', '/campaigns', { name, issuerId: top.id, directiveId });
	const { plan, edition } = await ask<CampaignFacts>(session, 'GET', `/campaigns/${id}`);
	const days = { from: { on: '2026-09-02' }, due: { on: '2026-12-31' } };
	const actions = plan.actions.map((action) => ({ ...action, ...days, form: 'act', owner: '党组织书记' }));
	const indicators = [{ key: 'i1', name: '缺水村通水', unit: '个', baseline: 0, floor: 30, stretch: null }];
	const wish = { ...plan, sections, feature: '一村一处代办点', publicity: '村务公开栏', indicators, actions };
	const kept = await ask<{ edition: number }>(session, 'POST', `/campaigns/${id}/plan`, { name, plan: wish, edition });
	await ask(session, 'POST', `/campaigns/${id}/plan/approve`, { edition: kept.edition });
	await ask(session, 'POST', `/campaigns/${id}/issue`, { scope: [top.id], types: ['committee', 'branch'] });
	return id;
}

interface Tasks {
	readonly items: readonly { readonly id: string; readonly round: number }[];
}

it('a directive on the desk, the campaign made of it on the map, and from a clause to what was done for it', async () => {
	const top = await smallCounty();
	const clerk = await colleagueAt(top, 'department_clerk');
	const { session } = clerk;
	const id = await registered(session, top);
	const look = () => ask<Desk>(session, 'GET', `/directives/${id}/desk`);
	const act = async (wish: object) =>
		ask(session, 'POST', `/directives/${id}/acts`, { revision: (await look()).revision, wish });
	const [visits, ...rest] = (await look()).items.filter(({ kind }) => kind === 'action' || kind === 'quota');
	expect(rest.length).toBeGreaterThan(2);
	await act({ act: 'item.edit', item: visits?.id, fields: { ownerOrganisation: top.id } });

	const visitor = await colleague(clerk);
	const { page, open } = visitor;
	await open('/desk/directives');
	await page.waitForLoadState('networkidle');
	await page.getByText('收文 30.5 小时后部署').first().waitFor();
	const limit = async (hours: string): Promise<void> => {
		await page.getByRole('button', { name: '部署时限', exact: true }).click();
		await page.getByLabel('收文后几小时内部署').fill(hours);
		await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
		await page.getByRole('dialog').waitFor({ state: 'hidden' });
	};
	await limit('24');
	await page.getByText('超过 24 小时的时限').waitFor();
	// More than three days are told as days.
	await limit('100');
	await page.getByText('收文 1 天 6.5 小时后部署（时限 4 天 4 小时）').waitFor();
	await limit('48');
	await page.getByText('收文 30.5 小时后部署（时限 48 小时）').waitFor();
	await expectInOrder(visitor);
	await page.setViewportSize(desktop);
	await open(`/desk/directives/${id}`);
	await page.getByText('收文 30.5 小时后部署（时限 48 小时）').waitFor();
	await clause(page, /开设便民代办点/).click();
	await page.locator('[class*=lit]').first().waitFor();
	await page.waitForLoadState('networkidle');
	await picture(page, 'directive-desk-desktop');
	await expectInOrder(visitor);
	await page.setViewportSize(desktop);

	for (const item of rest) await act({ act: 'item.edit', item: item.id, fields: { ownerOrganisation: top.id } });
	const campaign = await issued(session, top, id);
	const tasks = async () => (await ask<Tasks>(session, 'GET', `/campaigns/${campaign}/tasks?size=100`)).items;
	await vi.waitUntil(async () => (await tasks()).length > 8, { timeout: 60_000, interval: 200 });
	for (const [index, task] of (await tasks()).entries()) {
		// Later rounds have not begun on that day.
		if (index % 3 === 0 || task.round > 1) continue;
		const done = { doneOn: '2026-10-12', record: '已办理，台账在村支部' };
		await ask(session, 'POST', `/campaigns/tasks/${task.id}/acts`, done);
	}
	await open(`/desk/campaigns/${campaign}/board`);
	await page.getByRole('region', { name: '进度图' }).getByRole('row').nth(2).waitFor();
	await page.waitForLoadState('networkidle');
	await picture(page, 'campaign-map-desktop');
	await page.setViewportSize(phone);
	await picture(page, 'campaign-map-phone');
	await page.setViewportSize(desktop);
	await open(`/desk/campaigns/${campaign}/plan`);
	await page.getByRole('heading', { name: '动作' }).scrollIntoViewIfNeeded();
	await page.waitForLoadState('networkidle');
	await picture(page, 'campaign-plan-desktop');
	await open(`/desk/campaigns/${campaign}/clauses`);
	await page
		.getByText(/登记 \d+ 次/)
		.first()
		.waitFor();
	await page.waitForLoadState('networkidle');
	await page
		.getByText('（一）逐户摸清底数')
		.first()
		.evaluate((clause) => clause.scrollIntoView());
	await picture(page, 'clause-tracer-desktop');
	await expectInOrder(visitor);
});
