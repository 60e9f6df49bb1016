import type { Plan } from '@pacesetter/core/campaigns';
import { expect, test } from 'vitest';
import { buildCampaign, buildPlan, settleAll, workCampaigns } from '../../testing/campaign.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const founder = product.clientAs(await buildFounder(product.db)).campaigns;

const phases = [
	{ key: 'p1', name: '动员', from: { on: '2026-03-01' }, until: { on: '2026-03-31' }, exits: [], milestones: [] },
];
const standards = [{ key: 's1', name: '五个好', subject: '支部', criteria: ['领导班子好'] }];

async function buildCounty() {
	const county = await buildOrganisation(product);
	const town = await buildOrganisation(product, { parent: county, type: 'committee' });
	const branch = await buildOrganisation(product, { parent: town });
	const upper = await buildCampaign(product, { issuer: county, plan: buildPlan({ phases, standards }) });
	const clerk = product.clientAs(await buildHolder(product.db, { role: 'department_clerk', at: town })).campaigns;
	const overseer = product.clientAs(await buildHolder(product.db, { role: 'department_clerk', at: county })).campaigns;
	return { county, town, branch, upper, clerk, overseer };
}
type County = Awaited<ReturnType<typeof buildCounty>>;

/** What the town says beside what it takes over. */
const ownPlan = (wish: Partial<Plan> = {}) =>
	buildPlan({
		clauses: [{ key: 't1', text: '每名党员联系一户', cites: ['c2'] }],
		events: [],
		actions: [],
		...wish,
	});

/** The town's own campaign below the county's, issued to all below it. */
async function runBelow({ clerk, town, upper }: County, plan = ownPlan()) {
	const { id } = await clerk.campaign.create({ name: '清泉镇创先争优', issuerId: town, parentId: upper });
	const { edition } = await clerk.plan.save({ id, name: '清泉镇创先争优', plan, edition: 1 });
	await clerk.plan.approve({ id, edition });
	await clerk.plan.issue({ id, scope: [town], types: ['branch', 'committee'] });
	await workCampaigns(product, 'campaigns.issue', { campaign: id });
	return id;
}
/** Tasks of an organisation in a campaign, by the key of their action. */
async function taskIn(campaign: string, at: number, key: string) {
	const { items } = await founder.board.list({ id: campaign, at, size: 100 });
	const found = items.find((row) => row.organisation.id === at && row.action.key === key);
	if (!found) throw new Error(`no task ${key} at ${at}`);
	return found;
}
const meeting = { chair: '周某', expected: 20, attended: 18 };

test('a campaign below takes over what binds, tightened and not weakened, and adds its own', async () => {
	const place = await buildCounty();
	const inherited = {
		actions: [
			{
				key: 'meeting',
				textAddition: '请老党员讲一课',
				standardAddition: '到会九成',
				owner: '',
				from: { on: '2026-02-20' },
				due: { on: '2026-03-01' },
				target: null,
			},
		],
		phases: [{ key: 'p1', from: null, until: { on: '2026-03-20' } }],
		standards: [{ key: 's1', criteria: ['群众反映好'] }],
	};
	const id = await runBelow(place, ownPlan({ inherited }));
	const task = await taskIn(id, place.branch, 'meeting');
	expect(task).toMatchObject({ dueOn: '2026-03-01' });
	expect(task.action).toMatchObject({ text: '召开动员会\n请老党员讲一课', standard: '到会九成', fromOn: '2026-02-20' });
	// The action that hangs on an event of the county is there as well, its day not known yet.
	expect(await taskIn(id, place.branch, 'visits')).toMatchObject({ dueOn: null });
	const viewer = product.clientAs(await buildHolder(product.db, { role: 'viewer', at: place.branch })).campaigns;
	const shown = await viewer.campaign.get({ id });
	expect(shown.plan.phases).toMatchObject([{ from: { on: '2026-03-01' }, until: { on: '2026-03-20' } }]);
	expect(shown.plan.standards[0]?.criteria).toEqual(['领导班子好', '群众反映好']);
	// Optional actions of the county are offered by it, not by the town.
	expect(shown.plan.actions.map(({ key }) => key)).toEqual(['meeting', 'visits']);
	expect(shown.parent).toEqual({ id: place.upper, name: expect.any(String) });
	// What it takes over was asked by the county: the town adds no burden by it.
	expect(shown.burden.minutesAMonth).toBe(0);
});

test('what would be weaker keeps a plan from being approved, and gaps are told', async () => {
	const { clerk, town, upper } = await buildCounty();
	const { id } = await clerk.campaign.create({ name: '清泉镇创先争优', issuerId: town, parentId: upper });
	const later = { key: 'meeting', textAddition: '', standardAddition: '', owner: '', from: null, target: null };
	const plan = ownPlan({
		clauses: [],
		inherited: {
			actions: [{ ...later, due: { on: '2026-03-09' } }],
			phases: [{ key: 'p1', from: null, until: { on: '2026-04-01' } }],
			standards: [],
		},
	});
	const { edition } = await clerk.plan.save({ id, name: '清泉镇创先争优', plan, edition: 1 });
	const { faults, upper: above } = await clerk.campaign.get({ id });
	expect(faults.map(({ code, part }) => [code, part])).toEqual(
		expect.arrayContaining([
			['upper_weaker', 'meeting'],
			['phase_later', 'p1'],
		]),
	);
	// The meeting comes from the first clause; nothing of the second is taken up by words, its visits are.
	expect(above?.clauses.map(({ key, state, actions }) => [key, state, actions])).toEqual([
		['c1', 'taken_up', 1],
		['c2', 'open', 0],
	]);
	expect(faults).toContainEqual(expect.objectContaining({ code: 'upper_open', value: 1 }));
	await expect(clerk.plan.approve({ id, edition })).rejects.toMatchObject({ code: 'PLAN_NOT_READY' });
	await clerk.instance.answer({
		id: above?.instanceId ?? '',
		key: 'c2',
		answer: 'not_applicable',
		reason: '本镇没有困难户',
	});
	const answered = await clerk.campaign.get({ id });
	expect(answered.faults.map(({ code }) => code)).not.toContain('upper_open');
	expect(answered.upper?.clauses[1]).toMatchObject({ state: 'not_applicable', reason: '本镇没有困难户' });
});

test('what is done below counts above, and what was done above counts below: one act for all', async () => {
	const place = await buildCounty();
	const before = await taskIn(place.upper, place.town, 'meeting');
	await founder.act.add({ id: before.id, doneOn: '2026-03-02', meeting });
	const id = await runBelow(place);
	expect(await taskIn(id, place.town, 'meeting')).toMatchObject({ doneOn: '2026-03-02', acts: 1 });
	const secretary = product.clientAs(await buildHolder(product.db, { role: 'secretary', at: place.branch })).campaigns;
	const [mine] = [await taskIn(id, place.branch, 'meeting')];
	// Whoever has to do it is told of it once.
	const open = await secretary.task.list({});
	expect(open.items.filter(({ action }) => action.key === 'meeting').map((row) => row.id)).toEqual([mine.id]);
	const act = await secretary.act.add({ id: mine.id, doneOn: '2026-03-01', meeting });
	const above = await taskIn(place.upper, place.branch, 'meeting');
	expect(above).toMatchObject({ doneOn: '2026-03-01', acts: 1 });
	expect((await secretary.task.get({ id: mine.id })).linked).toEqual([
		{ taskId: above.id, fromOn: '2026-03-01', campaign: { id: place.upper, name: expect.any(String) } },
	]);
	await secretary.act.withdraw({ id: act.id });
	expect(await taskIn(place.upper, place.branch, 'meeting')).toMatchObject({ doneOn: null, acts: 0 });
	// Entered for the county's, it counts for the town's.
	await secretary.act.add({ id: above.id, doneOn: '2026-03-02', meeting });
	expect(await taskIn(id, place.branch, 'meeting')).toMatchObject({ doneOn: '2026-03-02', acts: 1 });
	await workCampaigns(product, 'campaigns.follow', {});
	expect(await taskIn(id, place.branch, 'meeting')).toMatchObject({ acts: 1 });
});

test('a revision from above, and the day of its event, hold below at once, over three levels', async () => {
	const place = await buildCounty();
	const id = await runBelow(place);
	const village = product.clientAs(await buildHolder(product.db, { role: 'department_clerk', at: place.branch }));
	const third = await runBelow({ ...place, clerk: village.campaigns, town: place.branch, upper: id });
	await founder.event.set({ id: place.upper, key: 'congress', on: '2026-10-20' });
	for (const one of [id, third]) {
		await workCampaigns(product, 'campaigns.issue', { campaign: one });
		expect(await taskIn(one, place.branch, 'visits')).toMatchObject({ dueOn: '2026-10-10' });
	}
	const { plan, edition } = await founder.campaign.get({ id: place.upper });
	const actions = plan.actions.map((one) =>
		one.key === 'meeting' ? { ...one, due: { on: '2026-02-10' }, from: { on: '2026-02-01' } } : one,
	);
	const kept = await founder.plan.save({ id: place.upper, name: '创先争优', plan: { ...plan, actions }, edition });
	await founder.plan.approve({ id: place.upper, edition: kept.edition });
	await founder.plan.issue({ id: place.upper, scope: [place.county], types: ['branch', 'committee'] });
	for (const one of [id, third]) {
		await workCampaigns(product, 'campaigns.issue', { campaign: one });
		expect(await taskIn(one, place.branch, 'meeting')).toMatchObject({ dueOn: '2026-02-10' });
	}
	// What is done on the lowest level counts on every one.
	await founder.act.add({ id: (await taskIn(third, place.branch, 'meeting')).id, doneOn: '2026-02-09', meeting });
	for (const one of [place.upper, id]) expect(await taskIn(one, place.branch, 'meeting')).toMatchObject({ acts: 1 });
});

test('what has ended passes a revision from above on to what runs below it, and is brought to it when it is resumed', async () => {
	const place = await buildCounty();
	const id = await runBelow(place);
	const village = product.clientAs(await buildHolder(product.db, { role: 'department_clerk', at: place.branch }));
	const third = await runBelow({ ...place, clerk: village.campaigns, town: place.branch, upper: id });
	const before = (await taskIn(id, place.branch, 'meeting')).dueOn;
	await settleAll(founder, id);
	await founder.campaign.end({ id });
	const { plan, edition } = await founder.campaign.get({ id: place.upper });
	const actions = plan.actions.flatMap((one) =>
		one.key === 'meeting'
			? [
					{ ...one, due: { on: '2026-02-10' }, from: { on: '2026-02-01' } },
					{ ...one, key: 'lecture', text: '讲一次党课' },
				]
			: [one],
	);
	const kept = await founder.plan.save({ id: place.upper, name: '创先争优', plan: { ...plan, actions }, edition });
	await founder.plan.approve({ id: place.upper, edition: kept.edition });
	await founder.plan.issue({ id: place.upper, scope: [place.county], types: ['branch', 'committee'] });
	for (const one of [place.upper, third]) await workCampaigns(product, 'campaigns.issue', { campaign: one });
	expect(await taskIn(third, place.branch, 'meeting')).toMatchObject({ dueOn: '2026-02-10' });
	expect(await taskIn(third, place.branch, 'lecture')).toMatchObject({ action: { text: '讲一次党课' } });
	expect(await taskIn(id, place.branch, 'meeting')).toMatchObject({ dueOn: before });
	await founder.campaign.resume({ id });
	for (const one of [id, third]) await workCampaigns(product, 'campaigns.issue', { campaign: one });
	expect(await taskIn(id, place.branch, 'meeting')).toMatchObject({ dueOn: '2026-02-10' });
	const lecture = await taskIn(third, place.branch, 'lecture');
	await founder.act.add({ id: lecture.id, doneOn: '2026-03-02', meeting });
	// What is done on the lowest level counts on the resumed one and above it.
	for (const one of [place.upper, id]) expect(await taskIn(one, place.branch, 'lecture')).toMatchObject({ acts: 1 });
});

test('the board above tells who runs his own and how it stands, and its clauses lead down and up', async () => {
	const place = await buildCounty();
	const id = await runBelow(place);
	const { rows } = await place.overseer.board.get({ id: place.upper, at: place.county });
	expect(rows.find(({ organisation }) => organisation.id === place.town)?.own).toEqual([
		{ id, name: '清泉镇创先争优', state: 'running' },
	]);
	const [, second] = await place.overseer.board.trace({ id: place.upper });
	expect(second?.below.map((one) => one.id)).toEqual([id]);
	const [own] = await place.clerk.board.trace({ id });
	expect(own).toMatchObject({
		text: '每名党员联系一户',
		from: [{ text: '各支部联系困难户', campaign: { id: place.upper } }],
	});
	// Its instance says so as well, until the plan takes it up no more.
	const { items } = await place.clerk.instance.list({ campaign: place.upper });
	const mine = items.find(({ organisation }) => organisation.id === place.town)?.id ?? '';
	const said = await place.clerk.instance.get({ id: mine });
	expect(said).toMatchObject({ own: { id, state: 'running' }, mayRunOwn: true });
	expect(said.clauses[1]).toMatchObject({ state: 'taken_up', reason: '清泉镇创先争优' });
	// What somebody says there himself comes first; once he takes it away, the plan's word holds again.
	const say = (answer: 'not_applicable' | null, reason: string) =>
		place.clerk.instance.answer({ id: mine, key: 'c2', answer, reason });
	await say('not_applicable', '本镇没有困难户');
	expect((await place.clerk.instance.get({ id: mine })).clauses[1]).toMatchObject({ state: 'not_applicable' });
	await say(null, '');
	expect((await place.clerk.instance.get({ id: mine })).clauses[1]).toMatchObject({
		state: 'taken_up',
		reason: '清泉镇创先争优',
	});
	const { edition } = await place.clerk.campaign.get({ id });
	const kept = await place.clerk.plan.save({ id, name: '清泉镇', plan: ownPlan({ clauses: [] }), edition });
	await place.clerk.plan.approve({ id, edition: kept.edition });
	await place.clerk.plan.issue({ id, scope: [place.town], types: ['branch', 'committee'] });
	expect((await place.clerk.instance.get({ id: mine })).clauses[1]).toMatchObject({ state: 'open', reason: '' });
	// The county does not end while it runs, unless somebody says what becomes of it.
	expect(await place.overseer.closing.get({ id: place.upper })).toContainEqual(
		expect.objectContaining({ kind: 'below', count: 1 }),
	);
	await settleAll(founder, place.upper);
	await founder.campaign.end({ id: place.upper });
	expect((await place.clerk.campaign.get({ id })).state).toBe('running');
});

test('only who was given a campaign stands below it, and what one may not see is not told of', async () => {
	const place = await buildCounty();
	const stranger = await buildOrganisation(product, { parent: null });
	const away = product.clientAs(await buildHolder(product.db, { role: 'department_clerk', at: stranger })).campaigns;
	const begin = { name: '另起炉灶', issuerId: stranger, parentId: place.upper };
	await expect(away.campaign.create(begin)).rejects.toMatchObject({ code: 'NOT_FOUND' });
	await expect(founder.campaign.create(begin)).rejects.toMatchObject({ code: 'INVALID' });
	await expect(away.campaign.uppers({ issuerId: place.town })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	expect(await place.clerk.campaign.uppers({ issuerId: place.town })).toEqual([
		{ id: place.upper, name: expect.any(String) },
	]);
	const draft = await place.clerk.campaign.create({ name: '起草中', issuerId: place.town, parentId: place.upper });
	const viewer = product.clientAs(await buildHolder(product.db, { role: 'viewer', at: place.county })).campaigns;
	const at = { id: place.upper, at: place.county };
	const ownOf = async (client: typeof viewer) =>
		(await client.board.get(at)).rows
			.find(({ organisation }) => organisation.id === place.town)
			?.own.map(({ id }) => id);
	// A draft is for those who keep it.
	expect(await ownOf(viewer)).toEqual([]);
	expect(await ownOf(place.overseer)).toEqual([draft.id]);
	expect((await viewer.campaign.get({ id: place.upper })).below).toEqual([]);
});
