import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { buildCampaign, buildPlan } from '../../testing/campaign.ts';
import { buildHolder, createTestProduct } from '../../testing/index.ts';
import { rawTasks, recounted } from '../../testing/recounted.ts';
import { buildThreeLevels } from '../../testing/three-levels.ts';

const product = await createTestProduct();
const { db } = product;
const locked = (reason: string) =>
	expect.objectContaining({ code: 'TASK_LOCKED', data: expect.objectContaining({ reason }) });
const nothing = { textAddition: '', standardAddition: '', dueOn: null, target: null };
type Levels = Awaited<ReturnType<typeof buildThreeLevels>>;
let levels: Levels;
let campaign: string;

const [, visits] = buildPlan().actions;
if (!visits) throw new Error('the plan has no visits');
const dates = { from: { on: '2099-03-01' }, due: { on: '2099-06-30' } } as const;
const households = { evidence: 'number' as const, target: 10, unit: '户', quotaLow: 1, quotaHigh: null };

beforeAll(async () => {
	levels = await buildThreeLevels(product);
	const once = { ...visits, ...dates, ...households, types: ['branch' as const] };
	const actions = [once, { ...once, key: 'all', text: '上党课', types: [] }];
	campaign = await buildCampaign(product, { issuer: levels.county, plan: buildPlan({ actions }) });
});

async function idIn(table: 'campaign_instance' | 'campaign_task', at: number): Promise<string> {
	const which =
		table === 'campaign_task'
			? sql`AND action_id = (SELECT id FROM campaign_action
		WHERE campaign_id = ${campaign} AND key = 'visits')`
			: sql``;
	const { rows } = await sql<{ id: string }>`SELECT id FROM ${sql.table(table)}
		WHERE campaign_id = ${campaign} AND organisation_id = ${at} ${which}`.execute(db);
	return rows[0]?.id ?? '';
}
/** What the town is shown of what only those below it are asked for. */
async function asked(client: Levels['clerk'], at: number) {
	const id = await idIn('campaign_instance', at);
	const { askedBelow } = await client.instance.get({ id });
	const [one] = askedBelow;
	if (!one || askedBelow.length > 1) throw new Error('one action is for branches only');
	return { ...one, place: { ...nothing, id, action: one.action.id, round: one.round } };
}
const shown = async () => {
	const { dueOn, textAddition, target } = await levels.secretary.task.get({
		id: await idIn('campaign_task', levels.branch),
	});
	return { dueOn, textAddition, target };
};

test('a superior without a task of its own asks for more of all below, in its own name, and takes it back', async () => {
	const { town, townSecretary, secretary, branch } = levels;
	const { place, ...told } = await asked(townSecretary, town);
	expect(told).toMatchObject({
		action: { text: '走访困难户' },
		tasks: 1,
		dueOn: '2099-06-30',
		target: 10,
		tightenings: [],
	});
	const own = { ...place, dueOn: '2099-05-01', textAddition: '张贴上墙', target: 15 };
	await townSecretary.action.tighten(own);
	expect(await shown()).toEqual({ dueOn: '2099-05-01', textAddition: '张贴上墙', target: 15 });
	expect(await asked(townSecretary, town)).toMatchObject({
		dueOn: '2099-05-01',
		target: 15,
		tightenings: [{ organisation: { id: town }, within: { id: town }, own: true, text: '张贴上墙' }],
	});
	// Below it is not theirs to take back, and binds what they say.
	const task = await idIn('campaign_task', branch);
	await secretary.task.tighten({ ...nothing, id: task });
	await expect(secretary.task.tighten({ ...nothing, id: task, dueOn: '2099-05-20' })).rejects.toEqual(locked('dueOn'));
	await townSecretary.action.tighten(place);
	expect(await shown()).toEqual({ dueOn: '2099-06-30', textAddition: '', target: 10 });
	expect((await asked(townSecretary, town)).tightenings).toEqual([]);
});

test('it never weakens, and asks for nothing before its window', async () => {
	const { clerk, townSecretary, county, town } = levels;
	const { place } = await asked(townSecretary, town);
	const { tighten } = townSecretary.action;
	await expect(tighten({ ...place, dueOn: '2099-07-01' })).rejects.toEqual(locked('dueOn'));
	await expect(tighten({ ...place, target: 9 })).rejects.toEqual(locked('target'));
	await expect(tighten({ ...place, dueOn: '2099-02-01' })).rejects.toEqual(locked('early'));
	const above = (await asked(clerk, county)).place;
	await clerk.action.tighten({ ...above, dueOn: '2099-06-01' });
	await expect(tighten({ ...place, dueOn: '2099-06-15' })).rejects.toEqual(locked('dueOn'));
	await tighten({ ...place, dueOn: '2099-05-15' });
	// Each takes back only its own.
	await clerk.action.tighten(above);
	expect(await shown()).toMatchObject({ dueOn: '2099-05-15' });
	await tighten(place);
	expect(await shown()).toMatchObject({ dueOn: '2099-06-30' });
});

test('it is refused where nobody below is asked, to who may not act there, and to who is not signed in', async () => {
	const { townSecretary, secretary, town, branch } = levels;
	const { place } = await asked(townSecretary, town);
	const wish = { ...place, textAddition: '张贴上墙' };
	await expect(townSecretary.action.tighten({ ...wish, round: 2 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	// A branch has a task of its own to tighten.
	const own = await idIn('campaign_instance', branch);
	expect((await secretary.instance.get({ id: own })).askedBelow).toEqual([]);
	await expect(secretary.action.tighten({ ...wish, id: own })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	await expect(secretary.action.tighten(wish)).rejects.toMatchObject({ code: 'NOT_FOUND' });
	const viewer = product.clientAs(await buildHolder(db, { role: 'viewer', at: town })).campaigns;
	await expect(viewer.action.tighten(wish)).rejects.toMatchObject({ code: 'FORBIDDEN' });
	await expect(product.clientAs(null).campaigns.action.tighten(wish)).rejects.toMatchObject({
		code: 'SIGN_IN_REQUIRED',
	});
	await expect(townSecretary.action.tighten({ ...wish, round: 0 })).rejects.toMatchObject({ code: 'INVALID' });
	expect(await shown()).toMatchObject({ textAddition: '' });
});

test('two levels at once: both are kept, the stricter holds, and what is kept equals a recount', async () => {
	const { clerk, townSecretary, secretary, county, town, branch } = levels;
	const [above, place] = [(await asked(clerk, county)).place, (await asked(townSecretary, town)).place];
	const id = await idIn('campaign_task', branch);
	for (let turn = 0; turn < 5; turn += 1) {
		await Promise.all([
			clerk.action.tighten({ ...above, dueOn: '2099-06-01', textAddition: '拍照留存' }),
			townSecretary.action.tighten({ ...place, dueOn: '2099-05-01', target: 12 }),
			secretary.task.tighten({ ...nothing, id, textAddition: '书记带头' }),
		]);
		expect(await shown()).toEqual({ dueOn: '2099-05-01', textAddition: '拍照留存\n书记带头', target: 12 });
		for (const task of await rawTasks(db, [campaign], '2099-01-01')) expect(recounted(task)).toEqual(task.kept);
		await Promise.all([clerk.action.tighten(above), townSecretary.action.tighten(place)]);
		await secretary.task.tighten({ ...nothing, id });
		expect(await shown()).toEqual({ dueOn: '2099-06-30', textAddition: '', target: 10 });
	}
});
