import { addDays } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { allSame, buildCampaign, buildPlan, fileInstance, workCampaigns } from '../../testing/campaign.ts';
import { buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const today = dayInChina(new Date());
const refused = (code: string, data: object = {}) =>
	expect.objectContaining({ code, data: expect.objectContaining(data) });
const as = async (role: 'department_clerk' | 'secretary', at: number) =>
	product.clientAs(await buildHolder(db, { role, at }));
type Client = Awaited<ReturnType<typeof as>>;

let county: number;
let towns: number[];
let branches: number[];
let clerk: Client;
let secretary: Client;

beforeAll(async () => {
	county = await buildOrganisation(product);
	towns = await Promise.all([0, 1].map(() => buildOrganisation(product, { parent: county, type: 'committee' })));
	branches = await Promise.all([0, 0, 1].map((town) => buildOrganisation(product, { parent: towns[town] ?? county })));
	clerk = await as('department_clerk', county);
	secretary = await as('secretary', branches[0] ?? 0);
});
const instanceOf = async (campaign: string, organisation: number | undefined): Promise<string> => {
	const { rows } = await sql<{ id: string }>`SELECT id FROM campaign_instance
		WHERE campaign_id = ${campaign} AND organisation_id = ${organisation}`.execute(db);
	return rows[0]?.id ?? '';
};
const build = (filing?: string) =>
	buildCampaign(product, { issuer: county, plan: buildPlan(filing ? { filing: { on: filing } } : {}) });
const noticesOf = async (client: Client, kind: string) =>
	(await client.notices.notice.list({ size: 100 })).items.filter((one) => one.kind === kind);

test('a plan is filed once each section was answered by a person, with words where it differs, and a feature', async () => {
	const id = await instanceOf(await build(), branches[0]);
	const { instance } = secretary.campaigns;
	expect((await instance.get({ id })).sections.goals).toEqual({ state: null, text: '' });
	const missing = { state: 'missing', text: '本村没有这项工作' } as const;
	const none = { goals: missing, content: missing, steps: missing, organisation: missing };
	let edition = 1;
	const tryWith = async (
		reason: string,
		feature: string,
		sections: Parameters<typeof instance.save>[0]['sections'],
	) => {
		({ edition } = await instance.save({ id, edition, feature, sections }));
		await expect(instance.file({ id })).rejects.toEqual(refused('PLAN_NOT_READY', { reason: `filing_${reason}` }));
	};
	await expect(instance.file({ id })).rejects.toEqual(refused('PLAN_NOT_READY', { reason: 'filing_unanswered' }));
	await tryWith('unanswered', '夜校', { ...allSame, steps: { state: null, text: '' } });
	await tryWith('unexplained', '夜校', { ...allSame, steps: { state: 'adapted', text: '' } });
	await tryWith('all_missing', '夜校', none);
	await tryWith('no_feature', ' ', allSame);
	expect((await instance.get({ id })).state).toBe('draft');
	await instance.save({ id, edition, feature: '夜校', sections: { ...none, goals: { state: 'same', text: '' } } });
	await instance.file({ id });
	expect((await instance.get({ id })).state).toBe('filed');
});

test('those above see who has filed, by when, of how many; and each only as far as he reaches', async () => {
	const campaign = await build();
	const due = addDays(today, 15);
	const [first, second, third] = await Promise.all(branches.map((one) => instanceOf(campaign, one)));
	await fileInstance(secretary.campaigns, first ?? '');
	const list = (client: Client, wish: object = {}) => client.campaigns.filing.list({ id: campaign, ...wish });
	const all = await list(clerk);
	// The county itself, two towns, three branches.
	expect(all).toMatchObject({
		total: 6,
		dueOn: due,
		counts: { filed: 1, filed_late: 0, returned: 0, missing: 5, overdue: 0 },
	});
	expect(
		all.places.map(({ organisation, counts }) => [organisation.id, counts.filed, counts.missing]).toSorted(),
	).toEqual(
		[
			[towns[0], 1, 2],
			[towns[1], 0, 2],
		].toSorted(),
	);
	expect(await list(clerk, { at: towns[1] })).toMatchObject({ total: 2, counts: { filed: 0, missing: 2 } });
	expect((await list(clerk, { state: 'filed' })).items).toMatchObject([
		{ id: first, state: 'filed', feature: '一支部一夜校' },
	]);
	expect((await clerk.campaigns.instance.get({ id: first ?? '' })).feature).toBe('一支部一夜校');
	// A town's own secretary sees his town, a branch's secretary his branch, and a stranger nothing.
	const inTown = await as('secretary', towns[0] ?? 0);
	expect((await list(inTown)).items.map(({ organisation }) => organisation.id).toSorted()).toEqual(
		[towns[0], branches[0], branches[1]].toSorted(),
	);
	expect((await list(secretary)).items.map(({ id }) => id)).toEqual([first]);
	for (const at of [towns[1], branches[2]])
		await expect(list(inTown, { at })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	const stranger = await as('secretary', await buildOrganisation(product));
	await expect(list(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
	await expect(stranger.campaigns.instance.file({ id: second ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	await expect(inTown.campaigns.instance.file({ id: third ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the day that the plan says decides what is late; who came later has a time of his own, and a return takes none away', async () => {
	const campaign = await build('2026-03-10');
	const [first, second] = await Promise.all(branches.map((one) => instanceOf(campaign, one)));
	const stands = async (id: string | undefined) =>
		(await clerk.campaigns.filing.list({ id: campaign, size: 50 })).items.find((one) => one.id === id);
	const given = (day: string) =>
		sql`UPDATE campaign_instance SET given_on = ${day} WHERE campaign_id = ${campaign}`.execute(db);
	// Given today, after the day of the plan.
	expect(await stands(first)).toMatchObject({ state: 'missing', dueOn: addDays(today, 15) });
	await given('2026-03-01');
	expect(await stands(first)).toMatchObject({ state: 'overdue', dueOn: '2026-03-10' });
	expect((await secretary.campaigns.instance.get({ id: first ?? '' })).dueOn).toBe('2026-03-10');
	expect((await secretary.campaigns.instance.list({ campaign })).items).toMatchObject([
		{ id: first, dueOn: '2026-03-10' },
	]);
	await fileInstance(secretary.campaigns, first ?? '');
	expect(await stands(first)).toMatchObject({ state: 'filed_late' });
	await sql`UPDATE campaign_instance SET first_filed_at = '2026-03-09T10:00:00+08:00' WHERE id = ${first}`.execute(db);
	expect(await stands(first)).toMatchObject({ state: 'filed' });
	await clerk.campaigns.instance.return({ id: first ?? '', note: '请写明时间' });
	expect(await stands(first)).toMatchObject({ state: 'returned', note: '请写明时间', feature: '' });
	await secretary.campaigns.instance.file({ id: first ?? '' });
	expect(await stands(first)).toMatchObject({ state: 'filed' });
	expect(await stands(second)).toMatchObject({ state: 'overdue' });
});

test('those above are told of all that came together once, and once that the day is over; who filed is told when it is given back', async () => {
	const campaign = await build();
	const filed = async () =>
		(await noticesOf(clerk, 'campaigns.plans_filed')).filter((one) => one.link.includes(campaign));
	const over = async () =>
		(await noticesOf(clerk, 'campaigns.filings_due')).filter((one) => one.link.includes(campaign));
	const follow = () => workCampaigns(product, 'campaigns.follow', {});
	await follow();
	expect(await filed()).toEqual([]);
	const ids = await Promise.all(branches.map((one) => instanceOf(campaign, one)));
	await fileInstance(secretary.campaigns, ids[0] ?? '');
	await fileInstance(clerk.campaigns, ids[1] ?? '');
	await follow();
	await fileInstance(clerk.campaigns, ids[2] ?? '');
	await follow();
	expect((await filed()).map(({ parameters }) => parameters)).toMatchObject([
		{ count: 2, filed: 2, total: 6, missing: 4 },
	]);
	// A day later what came since is told, and later that the time is over, once.
	await sql`UPDATE campaign SET filings_told_at = filings_told_at - interval '1 day' WHERE id = ${campaign}`.execute(
		db,
	);
	await follow();
	expect((await filed()).map(({ parameters }) => parameters.filed).toSorted()).toEqual([2, 3]);
	await sql`UPDATE campaign_plan SET issued_at = issued_at - interval '40 days' WHERE campaign_id = ${campaign}`.execute(
		db,
	);
	await follow();
	// Those who were given their part after the day have their own.
	expect(await over()).toEqual([]);
	await sql`UPDATE campaign_instance SET given_on = given_on - 40 WHERE campaign_id = ${campaign}
		AND organisation_id = ANY(${[...towns, ...branches]}::bigint[])`.execute(db);
	await follow();
	await follow();
	expect((await over()).map(({ parameters }) => parameters)).toMatchObject([{ filed: 3, total: 6, missing: 2 }]);
	const { total } = await clerk.campaigns.filing.list({ id: campaign, state: 'overdue' });
	expect(total).toBe(2);

	await clerk.campaigns.instance.return({ id: ids[0] ?? '', note: '请写明时间' });
	expect(await noticesOf(secretary, 'campaigns.plan_returned')).toContainEqual(
		expect.objectContaining({
			link: `/desk/campaigns/plans/${ids[0]}`,
			parameters: expect.objectContaining({ reason: '请写明时间' }),
		}),
	);
	expect(await noticesOf(clerk, 'campaigns.plan_returned')).toEqual([]);
});

test('whoever has to file is reminded once that his day is near, and whoever has filed is not', async () => {
	const due = addDays(today, 7);
	const campaign = await build(due);
	const other = await as('secretary', branches[1] ?? 0);
	const told = async (client: Client, until: string) =>
		(await noticesOf(client, 'campaigns.filing_soon')).filter(({ parameters }) => parameters.until === until).length;
	await fileInstance(other.campaigns, await instanceOf(campaign, branches[1]));
	const count = async () => Promise.all([secretary, other].map((client) => told(client, due)));
	await workCampaigns(product, 'campaigns.follow', {});
	await workCampaigns(product, 'campaigns.follow', {});
	expect(await count()).toEqual([1, 0]);
	// Not yet for those whose day is further off.
	expect(await told(secretary, addDays(today, 15))).toBe(0);
});

test('whoever has to file finds it among what he has to do and in his calendar, until it is filed, and again when it is given back', async () => {
	const branch = await buildOrganisation(product, { parent: towns[1] ?? county });
	const own = await as('secretary', branch);
	const [near, far] = [await build(addDays(today, 5)), await build()];
	const { token } = await own.campaigns.calendar.make({});
	const inCalendar = async (kind: string) => {
		const calendar = await (await product.fetch(`/calendar/${token}/${kind}.ics`)).text();
		return calendar
			.replaceAll('\r\n ', '')
			.split('\r\n')
			.filter((line) => line.startsWith('SUMMARY:方案报备')).length;
	};
	const owed = async () =>
		(await own.campaigns.filing.mine({})).map(({ campaign, dueOn, state }) => [campaign.id, dueOn, state]);
	const [first, second] = [
		[near, addDays(today, 5), 'missing'],
		[far, addDays(today, 15), 'missing'],
	];
	expect(await owed()).toEqual([first, second]);
	expect([await inCalendar('tasks'), await inCalendar('plan')]).toEqual([2, 2]);
	// Neither those above nor a neighbour have to file it.
	const others = [clerk, secretary].map((client) => client.campaigns.filing.mine({}));
	expect((await Promise.all(others)).flat().some(({ organisation }) => organisation.id === branch)).toBe(false);

	const id = await instanceOf(near, branch);
	await fileInstance(own.campaigns, id);
	expect(await owed()).toEqual([second]);
	expect(await inCalendar('tasks')).toBe(1);
	await clerk.campaigns.instance.return({ id, note: '请写明时间' });
	expect((await own.campaigns.filing.mine({}))[0]).toMatchObject({ id, state: 'returned', note: '请写明时间' });
	expect(await inCalendar('tasks')).toBe(2);
	await sql`UPDATE campaign_instance SET given_on = '2026-03-01' WHERE campaign_id = ${far}`.execute(db);
	await sql`UPDATE campaign_plan SET issued_at = '2026-03-01T10:00:00+08:00' WHERE campaign_id = ${far}`.execute(db);
	expect((await own.campaigns.filing.mine({}))[0]).toMatchObject({ dueOn: '2026-03-16', state: 'overdue' });
	await sql`UPDATE campaign SET state = 'ended' WHERE id = ${far}`.execute(db);
	expect((await owed()).map(([campaign]) => campaign)).toEqual([near]);
});
