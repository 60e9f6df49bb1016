import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { buildCampaign, buildPlan, workCampaigns } from '../../testing/campaign.ts';
import { buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const refused = (code: string, data: object = {}) =>
	expect.objectContaining({ code, data: expect.objectContaining(data) });
type Client = ReturnType<typeof product.clientAs>['campaigns'];
let town: number;
let branch: number;
let clerk: Client;
let atTown: Client;
let secretary: Client;
let campaign: string;

const [, visits] = buildPlan().actions;
if (!visits) throw new Error('the plan has no visits');
const dates = { from: { on: '2026-03-01' }, due: { on: '2026-06-30' } } as const;
const households = {
	...visits,
	...dates,
	types: [],
	evidence: 'number' as const,
	target: 10,
	unit: '户',
	quotaLow: 1,
	quotaHigh: null,
};
const lessons = { ...visits, ...dates, key: 'lessons', text: '讲党课', quotaLow: 2, quotaHigh: 4 } as const;

beforeAll(async () => {
	const county = await buildOrganisation(product);
	town = await buildOrganisation(product, { parent: county, type: 'committee' });
	branch = await buildOrganisation(product, { parent: town });
	const as = async (role: 'department_clerk' | 'secretary', at: number) =>
		product.clientAs(await buildHolder(product.db, { role, at })).campaigns;
	clerk = await as('department_clerk', county);
	atTown = await as('secretary', town);
	secretary = await as('secretary', branch);
	campaign = await buildCampaign(product, { issuer: county, plan: buildPlan({ actions: [households, lessons] }) });
});
const taskOf = async (key: string, at: number): Promise<string> => {
	const { rows } = await sql<{
		id: string;
	}>`SELECT t.id FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id
		WHERE t.campaign_id = ${campaign} AND t.organisation_id = ${at} AND a.key = ${key}`.execute(product.db);
	return rows[0]?.id ?? '';
};

test('a number that was raised is told, is kept when the same is said again, and comes back when that is undone', async () => {
	const id = await taskOf('visits', town);
	const nothing = { textAddition: '', standardAddition: '', dueOn: null, target: null };
	const own = async () =>
		(await atTown.task.get({ id })).tightenings.find(({ organisation }) => organisation.id === town);
	await atTown.task.tighten({ ...nothing, id, target: 15 });
	const said = await own();
	expect(said).toMatchObject({ target: 15 });
	// As the form does, which was opened and saved as it was.
	await atTown.task.tighten({ ...nothing, id, dueOn: said?.dueOn ?? null, target: said?.target ?? null });
	const below = await taskOf('visits', branch);
	expect(await secretary.task.get({ id: below })).toMatchObject({ target: 15, tightenings: [{ target: 15 }] });
	await atTown.task.tighten({ ...nothing, id });
	await atTown.task.tighten({ ...nothing, id, target: said?.target ?? null });
	expect(await own()).toMatchObject({ target: 15 });
	await atTown.task.tighten({ ...nothing, id });
	expect(await secretary.task.get({ id: below })).toMatchObject({ target: 10, tightenings: [] });
});

test('a unit’s own target lies above what is asked, is seen by those above, and changes nothing about what is done', async () => {
	const id = await taskOf('visits', branch);
	const { counts: before } = (await clerk.board.get({ id: campaign, at: branch })).rows[0] ?? {};
	for (const stretch of [9, 10])
		await expect(secretary.task.stretch({ id, stretch })).rejects.toEqual(
			refused('INVALID', { field: 'stretchLow', limit: 10 }),
		);
	await secretary.task.stretch({ id, stretch: 30 });
	expect(await clerk.task.get({ id })).toMatchObject({ stretch: 30, target: 10, mayStretch: false, reached: 0 });
	expect((await clerk.board.get({ id: campaign, at: branch })).rows[0]?.counts).toEqual(before);
	await secretary.act.add({ id, doneOn: '2026-06-01', record: '走访困难户', amount: 12 });
	// Long after its day: the floor is reached, the target is not, and nothing is late or missing.
	expect(await clerk.task.get({ id })).toMatchObject({
		stretch: 30,
		reached: 12,
		standing: 'done',
		lamp: 'green',
		doneOn: '2026-06-01',
	});
	const listed = await clerk.board.list({ id: campaign, at: branch, size: 50 });
	expect(listed.items.find((one) => one.id === id)).toMatchObject({ stretch: 30, standing: 'done' });
	// Undone.
	await secretary.task.stretch({ id, stretch: null });
	expect(await secretary.task.get({ id })).toMatchObject({ stretch: null, mayStretch: true, standing: 'done' });
});

test('where acts are counted it is so many of them, no more than may be entered; and nobody sets it for another', async () => {
	const id = await taskOf('lessons', branch);
	await expect(secretary.task.stretch({ id, stretch: 2 })).rejects.toEqual(refused('INVALID', { field: 'stretchLow' }));
	await expect(secretary.task.stretch({ id, stretch: 5 })).rejects.toEqual(
		refused('INVALID', { field: 'stretchHigh' }),
	);
	for (const other of [clerk, atTown])
		await expect(other.task.stretch({ id, stretch: 3 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
	await secretary.task.stretch({ id, stretch: 3 });
	expect(await atTown.task.get({ id })).toMatchObject({ stretch: 3, mayStretch: false });
});

test('a task that a unit set itself a target for is kept when the plan asks it of its type no longer', async () => {
	const other = await buildCampaign(product, { issuer: town, plan: buildPlan({ actions: [lessons] }) });
	const tasks = async () => (await clerk.board.list({ id: other, size: 50 })).items.map(({ id }) => id);
	const [id = ''] = await tasks();
	await secretary.task.stretch({ id, stretch: 3 });
	const { edition } = await clerk.campaign.get({ id: other });
	const plan = buildPlan({ actions: [{ ...lessons, types: ['committee'] }] });
	await clerk.plan.save({ id: other, name: '创先争优', plan, edition });
	await clerk.plan.approve({ id: other, edition: edition + 1 });
	await clerk.plan.issue({ id: other, scope: [town], types: ['branch', 'committee'] });
	await workCampaigns(product, 'campaigns.issue', { campaign: other });
	expect(await tasks()).toContain(id);
	// Once it is taken back, nothing holds the task.
	await secretary.task.stretch({ id, stretch: null });
	await workCampaigns(product, 'campaigns.issue', { campaign: other });
	await workCampaigns(product, 'campaigns.follow', {});
	expect(await tasks()).not.toContain(id);
});
