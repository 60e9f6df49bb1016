import { addDays } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildCampaign, buildPlan, fileInstance, workCampaigns } from '../../testing/campaign.ts';
import { buildAccount, buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct({ origin: 'https://pacesetter.example' });
const { db } = product;
const founder = product.clientAs(await buildFounder(db)).campaigns;
const today = dayInChina(new Date());
const inDays = (days: number) => addDays(today, days);

const county = await buildOrganisation(product);
const branch = await buildOrganisation(product, { parent: county });
const [meeting, visits] = buildPlan().actions;
if (!meeting || !visits) throw new Error('the plan has no actions');
const phases = [
	{
		key: 'p1',
		name: '动员',
		// Its event has no day yet.
		from: { event: 'opening', offsetDays: 0 },
		until: { event: 'congress', offsetDays: 5 },
		exits: [{ key: 'e1', text: '动员会，全部开完', judged: true, target: null }],
		milestones: [{ key: 'm1', name: '启动', on: { on: inDays(3) } }],
	},
];
const plan = buildPlan({
	events: [...buildPlan().events, { key: 'opening', name: '开幕', on: null }],
	phases,
	actions: [
		{ ...meeting, from: { on: inDays(1) }, due: { on: inDays(4) } },
		{ ...visits, due: { on: inDays(20) }, quotaLow: 1 },
	],
});
const campaign = await buildCampaign(product, { issuer: county, plan });

const secretary = await buildHolder(db, { role: 'secretary', at: branch });
const client = product.clientAs(secretary).campaigns;
const fetchOf = (token: string, kind = 'tasks', headers: Record<string, string> = {}) =>
	product.fetch(`/calendar/${token}/${kind}.ics`, { headers });
/** Events as objects of their properties. */
async function eventsOf(token: string, kind = 'tasks'): Promise<Record<string, string>[]> {
	const calendar = await (await fetchOf(token, kind)).text();
	return calendar
		.replaceAll('\r\n ', '')
		.split('BEGIN:VEVENT\r\n')
		.slice(1)
		.map((event) =>
			Object.fromEntries(
				event
					.split('\r\n')
					.filter((line) => line.includes(':'))
					.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
			),
		);
}
const compact = (day: string) => day.replaceAll('-', '');

test('carries what one has to do, a meeting over its window, and leads to it', async () => {
	const { token } = await client.calendar.make({});
	expect((await client.calendar.state({})).madeAt).not.toBeNull();
	const answer = await fetchOf(token);
	expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
	expect(await eventsOf(token)).toMatchObject([
		{
			SUMMARY: '召开动员会（召开时段）',
			'DTSTART;VALUE=DATE': compact(inDays(1)),
			'DTEND;VALUE=DATE': compact(inDays(5)),
			URL: expect.stringMatching(/^https:\/\/pacesetter\.example\/desk\/campaigns\/tasks\/[0-9a-f-]{36}$/),
		},
		{ SUMMARY: '走访困难户（截止）', 'DTSTART;VALUE=DATE': compact(inDays(20)) },
		{
			SUMMARY: '方案报备（截止）',
			'DTSTART;VALUE=DATE': compact(inDays(15)),
			URL: expect.stringMatching(/^https:\/\/pacesetter\.example\/desk\/campaigns\/plans\/[0-9a-f-]{36}$/),
		},
	]);
	const { items } = await client.instance.list({ campaign });
	await fileInstance(client, items[0]?.id ?? '');
	expect(await eventsOf(token)).toHaveLength(2);
	expect(await (await fetchOf(token)).text()).not.toContain(secretary.userName);
	// Neither the address nor its token is kept.
	const { rows } = await sql<{ held: boolean }>`SELECT EXISTS (SELECT 1 FROM campaign_calendar c
		WHERE c::text LIKE ${`%${token}%`}) AS held`.execute(db);
	expect(rows[0]?.held).toBe(false);
});

test('carries milestones and ends of phases with the plan, and a day that moves has the same name and a higher number', async () => {
	const { token } = await client.calendar.make({});
	const before = await eventsOf(token, 'plan');
	expect(before.map(({ SUMMARY }) => SUMMARY)).toEqual(['召开动员会（召开时段）', '走访困难户（截止）', '节点：启动']);
	await founder.event.set({ id: campaign, key: 'congress', on: inDays(10) });
	const [end] = (await eventsOf(token, 'plan')).filter(({ SUMMARY }) => SUMMARY?.startsWith('阶段结束'));
	expect(end).toMatchObject({ 'DTSTART;VALUE=DATE': compact(inDays(15)) });
	expect(end?.DESCRIPTION).toContain('收尾条件：动员会，全部开完');
	await founder.event.set({ id: campaign, key: 'congress', on: inDays(12) });
	const [moved] = (await eventsOf(token, 'plan')).filter(({ UID }) => UID === end?.UID);
	expect(moved).toMatchObject({ 'DTSTART;VALUE=DATE': compact(inDays(17)) });
	expect(Number(moved?.SEQUENCE)).toBeGreaterThan(Number(end?.SEQUENCE));

	// A task rests in an emergency, and stands on its new day afterwards.
	const task = before.find(({ SUMMARY }) => SUMMARY?.startsWith('走访'));
	await sql`UPDATE campaign_action SET set_on = ${inDays(-30)} WHERE campaign_id = ${campaign}`.execute(db);
	const { id } = await founder.emergency.declare({
		id: campaign,
		organisationId: branch,
		name: '防汛',
		reason: '汛情',
		fromOn: inDays(-1),
	});
	await founder.emergency.ask({ id, text: '巡堤', organisationId: branch, due: { hours: 1 } });
	expect((await eventsOf(token)).map(({ SUMMARY }) => SUMMARY)).toEqual(['【应急】巡堤（截止）']);
	await founder.emergency.lift({ id });
	const after = (await eventsOf(token)).find(({ UID }) => UID === task?.UID);
	expect(after).toMatchObject({ 'DTSTART;VALUE=DATE': compact(inDays(22)) });
	expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(task?.SEQUENCE));
});

test('tells what is taken over once, as it stands nearest to the organisation', async () => {
	const town = await buildOrganisation(product, { type: 'committee' });
	const village = await buildOrganisation(product, { parent: town });
	const upper = await buildCampaign(product, { issuer: town, plan });
	await founder.event.set({ id: upper, key: 'congress', on: inDays(10) });
	const feedOf = async (at: number) => {
		const own = product.clientAs(await buildHolder(db, { role: 'secretary', at })).campaigns;
		const { token } = await own.calendar.make({});
		const read = async (kind: string) =>
			(await eventsOf(token, kind)).map((event) => [event.SUMMARY, event['DTSTART;VALUE=DATE']]);
		return { plan: await read('plan'), tasks: await read('tasks') };
	};
	const { id } = await founder.campaign.create({ name: '村里的活动', issuerId: village, parentId: upper });
	const inherited = { actions: [], standards: [], phases: [{ key: 'p1', from: null, until: { on: inDays(7) } }] };
	const own = buildPlan({
		clauses: [{ key: 't1', text: '联系一户', cites: ['c2'] }],
		events: [],
		actions: [],
		inherited,
	});
	const before = await feedOf(village);
	const { edition } = await founder.plan.save({ id, name: '村里的活动', plan: own, edition: 1 });
	await founder.plan.approve({ id, edition });
	await founder.plan.issue({ id, scope: [village], types: ['branch'] });
	await workCampaigns(product, 'campaigns.issue', { campaign: id });
	const after = await feedOf(village);
	// The plan of each campaign is filed by itself.
	const isFiling = ([words]: (string | undefined)[]) => words === '方案报备（截止）';
	expect([before.tasks.filter(isFiling).length, after.tasks.filter(isFiling).length]).toEqual([1, 2]);
	const others = (list: (string | undefined)[][]) => list.filter((one) => !isFiling(one));
	expect(others(after.tasks)).toEqual(others(before.tasks));
	expect(others(after.plan).map(([words]) => words)).toEqual(others(before.plan).map(([words]) => words));
	expect(after.plan).toContainEqual(['阶段结束：动员', compact(inDays(7))]);
	// Where it is not run below, the town's stands.
	expect((await feedOf(town)).plan).toContainEqual(['阶段结束：动员', compact(inDays(15))]);
});

test('a decision that is worded anew has a higher number and a later moment', async () => {
	const { id } = await founder.meeting.add({
		...{ id: campaign, heldOn: inDays(-1), agenda: '研究进度', chair: '周某', expected: 9, attended: 8 },
	});
	const wish = { text: '报送进度', standard: '', owner: '', organisationId: branch, dueOn: inDays(6) };
	const made = await founder.decision.add({ id, ...wish });
	await sql`UPDATE campaign_plan SET issued_at = issued_at - interval '1 day' WHERE campaign_id = ${campaign}`.execute(
		db,
	);
	const { token } = await client.calendar.make({});
	const told = async () => (await eventsOf(token)).find(({ SUMMARY }) => SUMMARY?.startsWith('报送'));
	const before = await told();
	await founder.decision.change({ id: made.id, ...wish, text: '报送进度和问题', edition: 1 });
	const after = await told();
	expect(after).toMatchObject({ UID: before?.UID, SUMMARY: '报送进度和问题（截止）' });
	expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(before?.SEQUENCE));
	expect((after?.['LAST-MODIFIED'] ?? '') > (before?.['LAST-MODIFIED'] ?? '')).toBe(true);
	await founder.decision.withdraw({ id: made.id, reason: '并入另一项' });
});

test('is not sent again while nothing has changed', async () => {
	const { token } = await client.calendar.make({});
	const tag = (await fetchOf(token)).headers.get('etag') ?? '';
	const again = await fetchOf(token, 'tasks', { 'if-none-match': `"other", W/${tag}` });
	expect([again.status, await again.text()]).toEqual([304, '']);
	const { items } = await client.task.list({});
	const visit = items.find(({ action }) => action.key === 'visits');
	const { id } = await client.act.add({ id: visit?.id ?? '', doneOn: today, record: '走访了三户困难群众' });
	const changed = await fetchOf(token, 'tasks', { 'if-none-match': tag });
	expect([changed.status, (await changed.text()).includes('走访困难户')]).toEqual([200, false]);
	// Done, it stays in the plan.
	expect((await eventsOf(token, 'plan')).some(({ SUMMARY }) => SUMMARY === '走访困难户（截止）（已完成）')).toBe(true);
	await client.act.withdraw({ id });
});

test('a role that does not reach the place where it is held shows nothing of it', async () => {
	const see = async (chosen: number) => {
		const holder = await buildHolder(db, { role: 'secretary', at: county, scope: 'chosen', chosen: [chosen] });
		const own = product.clientAs(holder).campaigns;
		const { token } = await own.calendar.make({});
		return [
			(await eventsOf(token)).length > 0,
			(await eventsOf(token, 'plan')).length > 0,
			(await own.task.list({})).total > 0,
		];
	};
	expect(await see(branch)).toEqual([false, false, false]);
	expect(await see(county)).toEqual([true, true, true]);
});

test('an address ends with the password under which it was made', async () => {
	const owner = await buildHolder(db, { role: 'secretary', at: branch });
	const { calendar } = product.clientAs(owner).campaigns;
	const { token } = await calendar.make({});
	expect((await fetchOf(token)).status).toBe(200);
	const { identity } = product.clientAs(await buildFounder(db));
	await identity.account.reset({ id: owner.accountId });
	// Also once somebody has answered for his rights again.
	await sql`UPDATE account SET dormant_since = NULL, dormant_because = NULL, dormant_by = NULL
		WHERE id = ${owner.accountId}`.execute(db);
	expect((await fetchOf(token)).status).toBe(404);
	expect(await calendar.state({})).toEqual({ madeAt: null });
	const next = await calendar.make({});
	expect((await fetchOf(next.token)).status).toBe(200);
	expect((await calendar.state({})).madeAt).not.toBeNull();
});

test('an address ends when it is renewed or revoked, and when its owner leaves', async () => {
	const first = (await client.calendar.make({})).token;
	const second = (await client.calendar.make({})).token;
	const statusOf = async (token: string) => [(await fetchOf(token)).status, (await fetchOf(token, 'plan')).status];
	expect([await statusOf(first), await statusOf(second)]).toEqual([
		[404, 404],
		[200, 200],
	]);
	await client.calendar.revoke({});
	expect(await client.calendar.state({})).toEqual({ madeAt: null });
	expect(await statusOf(second)).toEqual([404, 404]);
	expect((await fetchOf('x', 'other')).status).toBe(404);

	const { accountId } = secretary;
	const steps = [
		[sql`UPDATE account SET disabled_at = now() WHERE id = ${accountId}`, 404],
		[sql`UPDATE account SET disabled_at = NULL, must_change_password = true WHERE id = ${accountId}`, 404],
		[sql`UPDATE account SET must_change_password = false WHERE id = ${accountId}`, 200],
	] as const;
	for (const [step, status] of steps) {
		const { token } = await client.calendar.make({});
		await step.execute(db);
		expect((await fetchOf(token)).status).toBe(status);
	}
	const { token } = await client.calendar.make({});
	await sql`UPDATE account_grant SET revoked_at = now() WHERE account_id = ${accountId}`.execute(db);
	expect(await statusOf(token)).toEqual([404, 404]);
});

test('only who takes part in campaigns makes one', async () => {
	const reader = product.clientAs(await buildAccount(db)).campaigns;
	await expect(reader.calendar.make({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
	await expect(product.clientAs(null).campaigns.calendar.make({})).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
});
