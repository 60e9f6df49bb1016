import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { buildCampaign, buildPlan, workCampaigns } from '../../testing/campaign.ts';
import { buildFounder, buildOrganisation, createTestProduct } from '../../testing/index.ts';
import { rawTasks, recounted } from '../../testing/recounted.ts';
import { buildThreeLevels } from '../../testing/three-levels.ts';

/** What becomes of tightenings where the tree changes, or the action is dropped. */
const product = await createTestProduct();
const { db } = product;
const nothing = { textAddition: '', standardAddition: '', dueOn: null, target: null };
const asked = { textAddition: '张贴上墙', standardAddition: '', dueOn: '2026-11-01', target: 8 };
const plain = { textAddition: '', dueOn: '2026-12-01', target: 5 };
type Client = ReturnType<typeof product.clientAs>['campaigns'];
let clerk: Client;
let atTown: Client;
let secretary: Client;
let county: number;
let town: number;
let branch: number;
let campaign: string;

const [, visits] = buildPlan().actions;
if (!visits) throw new Error('the plan has no visits');
const dates = { from: { on: '2026-03-01' }, due: { on: '2026-12-01' } } as const;
const amount = { evidence: 'number', target: 5, unit: '户', quotaLow: 1, quotaHigh: null } as const;
const households = { ...visits, ...dates, ...amount, types: [] };

beforeEach(async () => {
	const levels = await buildThreeLevels(product);
	({ county, town, branch, clerk, secretary } = levels);
	atTown = levels.townSecretary;
	const actions = [households, { ...households, key: 'class', kind: 'optional' as const }];
	campaign = await buildCampaign(product, { issuer: county, plan: buildPlan({ actions }) });
});
const taskOf = async (at: number): Promise<string> => {
	const { rows } = await sql<{
		id: string;
	}>`SELECT t.id FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id
		WHERE t.campaign_id = ${campaign} AND t.organisation_id = ${at} AND a.key = 'visits'`.execute(db);
	return rows[0]?.id ?? '';
};
/** Takes the optional action. @returns the task */
const take = async (client: Client, at: number): Promise<string> => {
	const { rows } = await sql<{ id: string }>`SELECT id FROM campaign_instance
		WHERE campaign_id = ${campaign} AND organisation_id = ${at}`.execute(db);
	const id = rows[0]?.id ?? '';
	const [offered] = (await client.instance.get({ id })).offered;
	return (await client.action.take({ id, action: offered?.id ?? '' })).taskId;
};
const enter = (id: string) => secretary.act.add({ id, doneOn: '2026-03-02', record: '走访了六户村民', amount: 6 });
const expectRecounted = async () => {
	for (const task of await rawTasks(db, [campaign], '2026-11-26')) expect(recounted(task)).toEqual(task.kept);
};

test('who drops an optional action takes back what he asked for beyond it, and nothing that a superior did', async () => {
	const upper = await take(atTown, town);
	const id = await take(secretary, branch);
	await enter(id);
	await atTown.task.tighten({ ...asked, id: upper });
	await clerk.task.tighten({ ...nothing, id: upper, textAddition: '拍照留存' });
	const binding = { textAddition: '拍照留存\n张贴上墙', dueOn: '2026-11-01', target: 8, doneOn: null };
	expect(await secretary.task.get({ id })).toMatchObject(binding);
	await atTown.action.drop({ id: upper });
	const left = { ...plain, textAddition: '拍照留存' };
	expect(await secretary.task.get({ id })).toMatchObject({ ...left, doneOn: '2026-03-02' });
	await expectRecounted();
	// Taken again, it is as the plan and those above have it.
	expect(await atTown.task.get({ id: await take(atTown, town) })).toMatchObject(left);
});

test('who is no longer above a branch binds it no more, wherever he asked for it', async () => {
	const next = await buildOrganisation(product, { parent: county, type: 'committee' });
	const [upper, id] = [await taskOf(town), await taskOf(branch)];
	await enter(id);
	await atTown.task.tighten({ ...asked, id });
	await atTown.task.tighten({ ...asked, id: upper, dueOn: '2026-10-01' });
	await clerk.task.tighten({ ...nothing, id, textAddition: '拍照留存' });
	expect(await secretary.task.get({ id })).toMatchObject({ dueOn: '2026-10-01', target: 8, doneOn: null });
	const { change } = product.clientAs(await buildFounder(db)).organisation;
	await change.move({ id: branch, parentId: next, effectiveOn: '2026-03-01' });
	await workCampaigns(product, 'campaigns.follow', {});
	expect(await secretary.task.get({ id })).toMatchObject({
		...plain,
		textAddition: '拍照留存',
		doneOn: '2026-03-02',
		tightenings: [{ organisation: { id: county }, within: { id: branch } }],
	});
	await expectRecounted();
	// Where it still stands below him, it binds as before.
	expect(await atTown.task.get({ id: upper })).toMatchObject({ dueOn: '2026-10-01', target: 8 });
});
