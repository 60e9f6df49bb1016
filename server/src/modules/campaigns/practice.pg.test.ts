import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { buildCampaign } from '../../testing/campaign.ts';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	buildFounder,
	buildHolder,
	buildOrganisation,
	createTestProduct,
} from '../../testing/index.ts';
import { buildThreeLevels } from '../../testing/three-levels.ts';

const product = await createTestProduct();
const { db } = product;
const refused = (code: string) => expect.objectContaining({ code });
const meeting = { chair: '周某', expected: 20, attended: 18 };
let county: number;
let town: number;
let branch: number;
let campaign: string;
type Client = ReturnType<typeof product.clientAs>['campaigns'];
let clerk: Client;
let townSecretary: Client;
let secretary: Client;

beforeAll(async () => {
	const levels = await buildThreeLevels(product);
	({ county, town, branch, clerk, secretary } = levels);
	townSecretary = levels.townSecretary;
	campaign = await buildCampaign(product, { issuer: county });
});
const tasksOf = async (client: Client, key: string, organisation = branch) => {
	const { items } = await client.board.list({ id: campaign, size: 100 });
	const task = items.find((one) => one.action.key === key && one.organisation.id === organisation);
	if (!task) throw new Error(`${key} is not there`);
	return task;
};
const instanceOf = async (organisation: number): Promise<string> => {
	const { rows } = await sql<{ id: string }>`SELECT id FROM campaign_instance
		WHERE organisation_id = ${organisation} AND campaign_id = ${campaign}`.execute(db);
	return rows[0]?.id ?? '';
};

test('the branch finds what it has to do, and another branch’s secretary finds nothing of it', async () => {
	const own = await secretary.task.list({});
	expect(own.items.map(({ action, standing }) => [action.key, standing])).toEqual([
		['meeting', 'overdue'],
		['visits', 'open'],
	]);
	// What lies below him is on the board, not among what he himself has to do.
	expect((await townSecretary.task.list({})).items.map(({ organisation }) => organisation.id)).toEqual([town]);
	const stranger = product.clientAs(
		await buildHolder(db, { role: 'secretary', at: await buildOrganisation(product, { parent: county }) }),
	);
	const [task] = own.items;
	await expect(stranger.campaigns.task.get({ id: task?.id ?? '' })).rejects.toEqual(refused('NOT_FOUND'));
	await expect(product.clientAs(null).campaigns.task.list({})).rejects.toEqual(refused('SIGN_IN_REQUIRED'));
});

test('acts need their evidence, make a task done by their number, and are taken back and entered again', async () => {
	const { id } = await tasksOf(secretary, 'visits');
	const day = '2026-04-01';
	await expect(secretary.act.add({ id, doneOn: day, record: '走访' })).rejects.toEqual(refused('INVALID'));
	await expect(secretary.act.add({ id, doneOn: '2999-01-01', record: '走访了三户村民' })).rejects.toEqual(
		refused('DAY_NOT_TAKEN'),
	);
	const first = await secretary.act.add({ id, doneOn: day, record: '走访了三户村民' });
	expect((await tasksOf(secretary, 'visits')).doneOn).toBe(null);
	await secretary.act.add({ id, doneOn: '2026-04-09', record: '又走访了两户村民' });
	expect((await tasksOf(secretary, 'visits')).doneOn).toBe('2026-04-09');
	await secretary.act.withdraw({ id: first.id });
	expect(await tasksOf(secretary, 'visits')).toMatchObject({ doneOn: null, acts: 1 });
	await secretary.act.restore({ id: first.id });
	await secretary.act.add({ id, doneOn: day, record: '第三次走访村民' });
	await expect(secretary.act.add({ id, doneOn: day, record: '第四次走访村民' })).rejects.toEqual(refused('QUOTA_FULL'));
});

test('a document that one may not see is no evidence', async () => {
	const { files } = product;
	const uploader = await buildAccount(db);
	const category = await buildCategory(db);
	const hidden = await buildDocument({ db, files }, { uploader, category, state: 'withdrawn' });
	const { id } = await tasksOf(secretary, 'meeting');
	const wish = { id, doneOn: '2026-03-02', meeting };
	await expect(secretary.act.add({ ...wish, documentNumber: hidden.number })).rejects.toEqual(refused('NOT_FOUND'));
});

test('how well it was done is told by somebody else, never by one’s own organisation', async () => {
	const { id } = await tasksOf(secretary, 'meeting');
	const act = await secretary.act.add({ id, doneOn: '2026-03-02', meeting });
	const judge = (client: Client) => client.act.judge({ id: act.id, quality: 'good', note: '准备充分' });
	await expect(judge(secretary)).rejects.toEqual(refused('OWN_WORK'));
	expect((await tasksOf(secretary, 'meeting')).doneWell).toBe(false);
	await judge(townSecretary);
	expect(await tasksOf(secretary, 'meeting')).toMatchObject({ standing: 'done', doneWell: true });
	await expect(secretary.act.withdraw({ id: act.id })).rejects.toEqual(refused('CONFLICT'));

	// The county practises as well, and its own items go to somebody else.
	const own = await tasksOf(clerk, 'meeting', county);
	const countyAct = await clerk.act.add({ id: own.id, doneOn: '2026-03-02', meeting });
	const founder = product.clientAs(await buildFounder(db)).campaigns;
	await expect(clerk.act.judge({ id: countyAct.id, quality: 'good' })).rejects.toEqual(refused('OWN_WORK'));
	await founder.act.judge({ id: countyAct.id, quality: 'fair' });
	expect(await tasksOf(clerk, 'meeting', county)).toMatchObject({ doneWell: false, standing: 'done' });

	// Who belongs to an organisation doesn't judge it, whoever he acts for.
	const { organisation } = product.clientAs(await buildFounder(db));
	const member = await organisation.member.add({
		organisationId: branch,
		name: '江某',
		state: 'full',
		from: '2026-01-01',
	});
	const account = await buildAccount(db);
	await sql`UPDATE account SET person_id = ${member.personId} WHERE id = ${account.accountId}`.execute(db);
	const insider = product.clientAs(await buildHolder(db, { role: 'department_clerk', at: county, account })).campaigns;
	await expect(insider.act.judge({ id: act.id, quality: 'poor' })).rejects.toEqual(refused('OWN_WORK'));
});

test('what is locked is tightened for all below, and never weakened', async () => {
	await clerk.event.set({ id: campaign, key: 'congress', on: '2026-11-08' });
	const other = await buildOrganisation(product, { parent: county });
	const townTask = await tasksOf(townSecretary, 'meeting', town);
	const nothing = { textAddition: '', standardAddition: '', dueOn: null, target: null };
	await expect(townSecretary.task.tighten({ id: townTask.id, ...nothing, dueOn: '2026-03-09' })).rejects.toEqual(
		refused('TASK_LOCKED'),
	);
	await townSecretary.task.tighten({
		id: townTask.id,
		...nothing,
		dueOn: '2026-03-01',
		standardAddition: '书记亲自讲',
	});
	expect(await tasksOf(secretary, 'meeting')).toMatchObject({ dueOn: '2026-03-01', standardAddition: '书记亲自讲' });
	const own = await tasksOf(secretary, 'meeting');
	await expect(secretary.task.tighten({ id: own.id, ...nothing, dueOn: '2026-03-02' })).rejects.toEqual(
		refused('TASK_LOCKED'),
	);
	await townSecretary.task.tighten({ id: townTask.id, ...nothing });
	expect(await tasksOf(secretary, 'meeting')).toMatchObject({ dueOn: '2026-03-02', standardAddition: '' });
	expect(other).toBeGreaterThan(0);
});

test('only whoever issued the campaign lets off, and what was granted holds', async () => {
	const { id, dueOn } = await tasksOf(secretary, 'visits');
	expect(dueOn).toBe('2026-10-29');
	const ask = { id, kind: 'later' as const, reason: '汛期' };
	await expect(secretary.deviation.ask({ ...ask, dueOn: '2026-10-01' })).rejects.toEqual(refused('INVALID'));
	await expect(secretary.deviation.ask({ ...ask, kind: 'excuse', dueOn: '2026-12-01' })).rejects.toEqual(
		refused('INVALID'),
	);
	const asked = await secretary.deviation.ask({ ...ask, dueOn: '2026-12-01' });
	await expect(secretary.deviation.ask({ ...ask, dueOn: '2026-12-02' })).rejects.toEqual(refused('DEVIATION_OPEN'));
	await expect(townSecretary.deviation.answer({ id: asked.id, granted: true })).rejects.toEqual(refused('FORBIDDEN'));
	expect((await townSecretary.deviation.list({})).items[0]?.mayAnswer).toBe(false);
	expect((await clerk.deviation.list({ campaign })).items[0]).toMatchObject({ mayAnswer: true, reason: '汛期' });
	await clerk.deviation.answer({ id: asked.id, granted: true, answer: '同意' });
	await expect(clerk.deviation.answer({ id: asked.id, granted: false })).rejects.toEqual(refused('CONFLICT'));
	expect((await tasksOf(secretary, 'visits')).dueOn).toBe('2026-12-01');
	const again = await secretary.deviation.ask({ id, kind: 'adapt', reason: '线上走访' });
	await secretary.deviation.withdraw({ id: again.id });
	expect((await secretary.task.get({ id })).deviations.map(({ state }) => state)).toEqual(['withdrawn', 'granted']);
});

test('a branch adds and takes optional actions, answers clauses, files its plan, and has it given back', async () => {
	const id = await instanceOf(branch);
	const before = await secretary.instance.get({ id });
	expect(before.clauses.map(({ key, state }) => [key, state])).toEqual([
		['c1', 'taken_up'],
		['c2', 'open'],
	]);
	const added = await secretary.action.add({ id, text: '田间党课', dueOn: '2026-09-01', clauses: ['c2'] });
	const [offered] = before.offered;
	const taken = await secretary.action.take({ id, action: offered?.id ?? '' });
	await expect(secretary.action.take({ id, action: offered?.id ?? '' })).rejects.toEqual(refused('NOT_FOUND'));
	const { clauses, tasks, edition } = await secretary.instance.get({ id });
	expect(clauses[1]?.state).toBe('taken_up');
	expect(tasks.map(({ action }) => [action.text, action.local?.id ?? null])).toEqual([
		['召开动员会', null],
		['走访困难户', null],
		['办一期夜校', null],
		['田间党课', branch],
	]);
	await secretary.action.drop({ id: added.taskId });
	await secretary.action.drop({ id: taken.taskId });
	await expect(secretary.action.drop({ id: (await tasksOf(secretary, 'meeting')).id })).rejects.toEqual(
		refused('TASK_LOCKED'),
	);
	const answer = { id, key: 'c2', answer: 'not_applicable' as const };
	await expect(secretary.instance.answer(answer)).rejects.toEqual(refused('INVALID'));
	await secretary.instance.answer({ ...answer, reason: '本村没有困难户' });
	await expect(secretary.instance.answer({ ...answer, key: 'c9', reason: '没有' })).rejects.toEqual(
		refused('NOT_FOUND'),
	);
	expect((await secretary.instance.get({ id })).clauses[1]).toMatchObject({ state: 'not_applicable' });

	const same = { state: 'same' as const, text: '' };
	const sections = {
		goals: same,
		content: same,
		steps: same,
		organisation: { state: 'adapted' as const, text: '书记负责' },
	};
	await secretary.instance.save({ id, edition, feature: '夜校', sections });
	await expect(secretary.instance.save({ id, edition, feature: '别的', sections })).rejects.toEqual(
		refused('PLAN_CHANGED'),
	);
	await secretary.instance.file({ id });
	// What is filed keeps its answers.
	const open = { ...sections, goals: { state: null, text: '' } };
	await expect(secretary.instance.save({ id, edition: edition + 1, feature: '夜校', sections: open })).rejects.toEqual(
		refused('PLAN_NOT_READY'),
	);
	await expect(secretary.instance.return({ id, note: '自己退回' })).rejects.toEqual(refused('OWN_WORK'));
	await townSecretary.instance.return({ id, note: '请写明时间' });
	expect(await secretary.instance.get({ id })).toMatchObject({
		state: 'returned',
		note: '请写明时间',
		feature: '夜校',
	});
	expect((await secretary.instance.list({})).items.map((one) => one.id)).toEqual([id]);
});
