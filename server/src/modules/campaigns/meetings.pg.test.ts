import { addCounts, noCounts, type TaskTimes, taskStanding } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { buildCampaign, settleAll, workCampaigns } from '../../testing/campaign.ts';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	buildHolder,
	buildOrganisation,
	createTestProduct,
} from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const refused = (code: string, data?: object) => expect.objectContaining({ code, ...(data ? { data } : {}) });
const today = dayInChina(new Date());
const held = {
	heldOn: '2026-03-10',
	agenda: '研究动员情况',
	chair: '周某',
	expected: 9,
	attended: 8,
	absent: '吴某（出差）',
};
type Client = ReturnType<typeof product.clientAs>['campaigns'];
let county: number;
let office: number;
let branch: number;
let campaign: string;
let clerk: Client;
let officer: Client;
let secretary: Client;

beforeAll(async () => {
	county = await buildOrganisation(product);
	office = await buildOrganisation(product, { parent: county, type: 'department' });
	branch = await buildOrganisation(product, { parent: county });
	const as = async (role: 'department_clerk' | 'secretary', at: number) =>
		product.clientAs(await buildHolder(db, { role, at })).campaigns;
	clerk = await as('department_clerk', county);
	officer = await as('secretary', office);
	secretary = await as('secretary', branch);
	campaign = await buildCampaign(product, { issuer: county });
});
const wish = (organisationId: number, more: object = {}) => ({
	text: '三日内报送动员情况',
	owner: '组织科',
	dueOn: '2026-03-13',
	organisationId,
	...more,
});

test('a meeting is entered as it was held, put right by one at a time, taken back and entered again', async () => {
	await expect(clerk.meeting.add({ id: campaign, ...held, heldOn: '2999-01-01' })).rejects.toEqual(
		refused('INVALID', { field: 'heldOn' }),
	);
	await expect(clerk.meeting.add({ id: campaign, ...held, attended: 10 })).rejects.toEqual(
		refused('INVALID', { field: 'attended' }),
	);
	const { files } = product;
	const [uploader, category] = [await buildAccount(db), await buildCategory(db)];
	const hidden = await buildDocument({ db, files }, { uploader, category, state: 'withdrawn' });
	await expect(clerk.meeting.add({ id: campaign, ...held, documentNumber: hidden.number })).rejects.toEqual(
		refused('NOT_FOUND'),
	);
	const { id } = await clerk.meeting.add({ id: campaign, ...held });
	const both = await Promise.allSettled(
		['甲', '乙'].map((agenda) => clerk.meeting.change({ id, ...held, agenda: `研究${agenda}`, edition: 1 })),
	);
	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'PLAN_CHANGED' } });
	await clerk.meeting.withdraw({ id });
	const listed = async () => (await clerk.meeting.list({ id: campaign })).find((one) => one.id === id);
	expect(await listed()).toMatchObject({ mayRestore: true, withdrawnAt: expect.any(String) });
	const since = (days: number) =>
		sql`UPDATE campaign_meeting SET withdrawn_at = now() - make_interval(days => ${days}) WHERE id = ${id}`.execute(db);
	await since(2);
	expect(await listed()).toMatchObject({ mayRestore: false });
	await expect(clerk.meeting.restore({ id })).rejects.toEqual(refused('CONFLICT', { reason: 'meeting_late' }));
	await since(0);
	await expect(clerk.decision.add({ id, ...wish(branch) })).rejects.toEqual(refused('CONFLICT'));
	await clerk.meeting.restore({ id });
	expect((await clerk.meeting.list({ id: campaign }))[0]).toMatchObject({ attended: 8, edition: 2, decisions: [] });
	await expect(product.clientAs(null).campaigns.meeting.list({ id: campaign })).rejects.toEqual(
		refused('SIGN_IN_REQUIRED'),
	);
	await expect(secretary.meeting.list({ id: campaign })).rejects.toEqual(refused('FORBIDDEN'));
	await expect(officer.meeting.list({ id: campaign })).rejects.toEqual(refused('NOT_FOUND'));
});

test('a decision is a task of whom it is for, like any other, also where the plan asks nothing of him', async () => {
	const { id } = await clerk.meeting.add({ id: campaign, ...held });
	await expect(clerk.decision.add({ id, ...wish(branch, { dueOn: '2026-03-09' }) })).rejects.toEqual(
		refused('INVALID', { field: 'dueOn' }),
	);
	const elsewhere = await buildOrganisation(product);
	await expect(clerk.decision.add({ id, ...wish(elsewhere) })).rejects.toEqual(
		refused('INVALID', { field: 'responsible' }),
	);
	// Nor what the clerk keeps campaigns for, but the leading group doesn't lead.
	const [one, another] = [
		await buildOrganisation(product, { parent: county, type: 'committee' }),
		await buildOrganisation(product, { parent: county, type: 'committee' }),
	];
	const below = await buildOrganisation(product, { parent: one });
	const own = await clerk.meeting.add({ id: await buildCampaign(product, { issuer: one }), ...held });
	for (const stranger of [another, county])
		await expect(clerk.decision.add({ ...own, ...wish(stranger) })).rejects.toEqual(
			refused('INVALID', { field: 'responsible' }),
		);
	const decided = await clerk.decision.add({ ...own, ...wish(below) });
	await expect(clerk.decision.change({ id: decided.id, ...wish(another), edition: 1 })).rejects.toEqual(
		refused('INVALID', { field: 'responsible' }),
	);
	expect((await clerk.campaign.issuers({ within: one })).map((found) => found.id)).toEqual([one, below]);
	const made = await clerk.decision.add({ id, ...wish(office) });
	expect((await officer.task.list({})).items).toMatchObject([
		{
			id: made.taskId,
			standing: 'overdue',
			lamp: 'red',
			action: { owner: '组织科', meeting: { heldOn: held.heldOn } },
		},
	]);
	expect((await officer.campaign.get({ id: campaign })).counts.overdue).toBe(1);
	expect((await officer.board.get({ id: campaign })).total.overdue).toBe(1);
	await officer.act.add({ id: made.taskId, doneOn: '2026-03-12', record: '已报送动员情况三份' });
	const [meeting] = (await clerk.meeting.list({ id: campaign })).filter((one) => one.id === id);
	expect(meeting?.decisions).toMatchObject([{ standing: 'done', acts: 1, owner: '组织科' }]);
	await expect(clerk.meeting.withdraw({ id })).rejects.toEqual(refused('CONFLICT'));
	await expect(officer.decision.withdraw({ id: made.id, reason: '不办了' })).rejects.toEqual(refused('FORBIDDEN'));
});

test('a decision changes with its task, goes to another one only before anything was done, and is withdrawn with its reason', async () => {
	const { id } = await clerk.meeting.add({ id: campaign, ...held });
	const made = await clerk.decision.add({ id, ...wish(branch) });
	const change = (edition: number, more: object) =>
		clerk.decision.change({ id: made.id, ...wish(branch, more), edition });
	await change(1, { dueOn: '2099-03-20', text: '五日内报送' });
	expect(await secretary.task.get({ id: made.taskId })).toMatchObject({
		dueOn: '2099-03-20',
		standing: 'open',
		action: { text: '五日内报送' },
	});
	await expect(change(1, {})).rejects.toEqual(refused('PLAN_CHANGED'));
	await change(2, { organisationId: office });
	await expect(secretary.task.get({ id: made.taskId })).rejects.toEqual(refused('NOT_FOUND'));
	await change(3, { organisationId: branch });
	await secretary.act.add({ id: made.taskId, doneOn: '2026-03-12', record: '已报送动员情况' });
	await expect(change(4, { organisationId: office })).rejects.toEqual(refused('CONFLICT', { reason: 'acts' }));
	await clerk.decision.withdraw({ id: made.id, reason: '并入另一项' });
	await expect(secretary.task.get({ id: made.taskId })).rejects.toEqual(refused('NOT_FOUND'));
	const [meeting] = (await clerk.meeting.list({ id: campaign })).filter((one) => one.id === id);
	expect(meeting?.decisions).toMatchObject([{ taskId: null, withdrawnFor: '并入另一项', acts: 1 }]);
	await clerk.decision.restore({ id: made.id });
	expect(await secretary.task.get({ id: made.taskId })).toMatchObject({ acts: 1, standing: 'done' });
});

test('a revision of the plan and the opening of rounds leave decisions as they are, and the board is what a recount says', async () => {
	const plan = (await clerk.campaign.get({ id: campaign })).plan;
	const { id } = await clerk.meeting.add({ id: campaign, ...held });
	const made = await clerk.decision.add({ id, ...wish(branch, { text: '逐户走访', dueOn: '2099-04-01' }) });
	const { edition } = await clerk.plan.save({
		id: campaign,
		name: '活动',
		plan: { ...plan, feature: '新特色' },
		edition: 2,
	});
	await clerk.plan.approve({ id: campaign, edition });
	await clerk.plan.issue({ id: campaign, scope: [county], types: ['branch', 'committee'] });
	await workCampaigns(product, 'campaigns.issue', { campaign });
	expect((await secretary.task.get({ id: made.taskId })).standing).toBe('open');
	const { rows } = await sql<TaskTimes>`
		SELECT t.due_on AS "dueOn", t.done_on AS "doneOn", t.excused, t.suspended, t.hour_passed AS "hourPassed" FROM campaign_task t
		JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL WHERE t.campaign_id = ${campaign}`.execute(
		db,
	);
	const recount = rows.reduce((sum, task) => addCounts(sum, { ...noCounts, [taskStanding(task, today)]: 1 }), noCounts);
	expect((await clerk.board.get({ id: campaign, at: county })).total).toEqual(recount);
	expect((await clerk.campaign.get({ id: campaign })).counts).toEqual(recount);
	expect((await clerk.board.list({ id: campaign, size: 100 })).total).toBe(rows.length);
	await settleAll(clerk, campaign);
	await clerk.campaign.end({ id: campaign });
	await expect(clerk.decision.withdraw({ id: made.id, reason: '活动已结束' })).rejects.toEqual(
		refused('CAMPAIGN_NOT_RUNNING'),
	);
});
