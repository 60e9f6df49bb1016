import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildCampaign, fileInstance } from '../../testing/campaign.ts';
import { buildFounder, buildOrganisation, createTestProduct } from '../../testing/index.ts';
import { buildRole } from '../../testing/subject.ts';

const product = await createTestProduct();
const county = await buildOrganisation(product, { parent: null });

/** A campaign of a town with two branches, each with its secretary, and a clerk of the town's. */
async function build() {
	const town = await buildOrganisation(product, { parent: county, type: 'committee' });
	const branches = [
		await buildOrganisation(product, { parent: town }),
		await buildOrganisation(product, { parent: town }),
	];
	const campaign = await buildCampaign(product, { issuer: town });
	const { rows } = await sql<{ id: string; at: number }>`SELECT id, organisation_id AS at FROM campaign_instance
		WHERE campaign_id = ${campaign}`.execute(product.db);
	const at = async (organisation: number) => {
		const account = await buildRole(product, 'secretary', organisation);
		const instance = rows.find((row) => row.at === organisation)?.id ?? '';
		return { account, instance, client: product.clientAs(account).campaigns };
	};
	const [first, second] = await Promise.all(branches.map(at));
	if (!first || !second) throw new Error('two branches were asked for');
	const founder = product.clientAs(await buildFounder(product.db));
	return { town, campaign, first, second, founder: founder.campaigns, atTown: await at(town) };
}

const until = { dueOn: '2026-10-01' };
const done = { doneOn: '2026-03-02', record: '两次，六十人' };
const words = '到课率翻了一番';

test('an action is carried out, put forward, recommended, and taken over by another branch as its own', async () => {
	const { campaign, first, second, founder } = await build();
	const { taskId } = await first.client.action.add({ id: first.instance, text: '田间党课', ...until });
	const notReady = (reason: string) => ({ code: 'MODEL_NOT_READY', data: { reason } });
	await expect(first.client.model.propose({ id: taskId, words })).rejects.toMatchObject(notReady('not_filed'));
	await fileInstance(first.client, first.instance);
	await expect(first.client.instance.file({ id: first.instance })).rejects.toMatchObject({ code: 'CONFLICT' });
	await expect(first.client.model.propose({ id: taskId, words })).rejects.toMatchObject(notReady('no_acts'));
	await first.client.act.add({ id: taskId, ...done });
	const { id } = await first.client.model.propose({ id: taskId, words });
	await expect(first.client.model.propose({ id: taskId, words })).rejects.toMatchObject({ code: 'CONFLICT' });

	expect((await second.client.model.list({ id: campaign })).total).toBe(0);
	const wish = { id: second.instance, model: id, ...until, owner: '组织委员' };
	await expect(second.client.model.take(wish)).rejects.toMatchObject({ code: 'NOT_FOUND' });
	await founder.model.answer({ id, state: 'recommended', answer: '做得实' });
	expect((await second.client.model.list({ id: campaign })).items).toMatchObject([{ id, words, acts: 1, taken: 0 }]);
	const taken = await second.client.model.take(wish);
	await expect(second.client.model.take(wish)).rejects.toMatchObject({ code: 'CONFLICT' });
	const task = await second.client.task.get({ id: taken.taskId });
	expect(task).toMatchObject({ dueOn: until.dueOn, acts: 0, action: { text: '田间党课', owner: '组织委员' } });
	expect((await first.client.model.list({ id: campaign })).items).toMatchObject([{ id, taken: 1 }]);

	await second.client.action.drop({ id: taken.taskId });
	expect((await first.client.model.list({ id: campaign })).items).toMatchObject([{ id, taken: 0 }]);
});

test('whoever put it forward is told, takes it back while it waits, and puts it forward again', async () => {
	const { campaign, first, founder } = await build();
	const { taskId } = await first.client.action.add({ id: first.instance, text: '田间党课', ...until });
	await fileInstance(first.client, first.instance);
	await first.client.act.add({ id: taskId, ...done });
	const { id } = await first.client.model.propose({ id: taskId, words });
	await first.client.model.withdraw({ id });
	expect((await first.client.model.list({ id: campaign })).total).toBe(0);
	await expect(founder.model.answer({ id, state: 'refused', answer: '' })).rejects.toMatchObject({ code: 'CONFLICT' });
	expect(await first.client.model.propose({ id: taskId, words: '再申报' })).toEqual({ id });
	await founder.model.answer({ id, state: 'refused', answer: '请再积累' });
	await expect(first.client.model.withdraw({ id })).rejects.toMatchObject({ code: 'CONFLICT' });
	const { items } = await product.clientAs(first.account).notices.notice.list({});
	expect(items).toMatchObject([{ kind: 'campaigns.model_refused', parameters: { title: '田间党课' } }]);
});

test('what nothing is entered for any more is not recommended', async () => {
	const { first, founder } = await build();
	const { taskId } = await first.client.action.add({ id: first.instance, text: '田间党课', ...until });
	await fileInstance(first.client, first.instance);
	const { id: act } = await first.client.act.add({ id: taskId, ...done });
	const { id } = await first.client.model.propose({ id: taskId, words });
	await first.client.act.withdraw({ id: act });
	const wish = { id, state: 'recommended', answer: '' } as const;
	await expect(founder.model.answer(wish)).rejects.toMatchObject({ code: 'MODEL_NOT_READY' });
	await first.client.act.restore({ id: act });
	expect(await founder.model.answer(wish)).toEqual({ id });
});

test('the issuer does not recommend what it did itself', async () => {
	const { atTown, town } = await build();
	const { taskId } = await atTown.client.action.add({ id: atTown.instance, text: '机关党课', ...until });
	await fileInstance(atTown.client, atTown.instance);
	await atTown.client.act.add({ id: taskId, ...done });
	const { id } = await atTown.client.model.propose({ id: taskId, words });
	const clerk = product.clientAs(await buildRole(product, 'department_clerk', town)).campaigns;
	await expect(clerk.model.answer({ id, state: 'recommended', answer: '' })).rejects.toMatchObject({
		code: 'OWN_WORK',
	});
});

test('a model is recommended to nobody once all that was done for it is taken back; whoever recommended it is told', async () => {
	const { campaign, town, first, second } = await build();
	const clerk = await buildRole(product, 'department_clerk', town);
	const office = product.clientAs(clerk);
	const { taskId } = await first.client.action.add({ id: first.instance, text: '田间党课', ...until });
	await fileInstance(first.client, first.instance);
	const { id: act } = await first.client.act.add({ id: taskId, ...done });
	const { id } = await first.client.model.propose({ id: taskId, words });
	await office.campaigns.model.answer({ id, state: 'recommended', answer: '' });
	await first.client.act.withdraw({ id: act });
	expect((await second.client.model.list({ id: campaign })).total).toBe(0);
	const take = { id: second.instance, model: id, ...until, owner: '' };
	await expect(second.client.model.take(take)).rejects.toMatchObject({ code: 'NOT_FOUND' });
	expect((await office.campaigns.model.list({ id: campaign })).items).toMatchObject([{ id, state: 'lapsed', acts: 0 }]);
	expect((await office.notices.notice.list({})).items).toMatchObject([
		{ kind: 'campaigns.model_lapsed', parameters: { title: '田间党课' } },
	]);
	await first.client.act.restore({ id: act });
	expect((await second.client.model.list({ id: campaign })).items).toMatchObject([{ id, state: 'recommended' }]);
	await second.client.model.take(take);
});

test('what is added after a plan was filed is filed by itself, and a plan that is given back has nothing on file', async () => {
	const { first, founder } = await build();
	await fileInstance(first.client, first.instance);
	const { taskId } = await first.client.action.add({ id: first.instance, text: '田间党课', ...until });
	const filed = async () => (await first.client.task.get({ id: taskId })).action.filed;
	const mayFile = async () => (await first.client.instance.get({ id: first.instance })).mayFile;
	expect([await filed(), await mayFile()]).toEqual([false, true]);
	await fileInstance(first.client, first.instance);
	expect([await filed(), await mayFile()]).toEqual([true, false]);
	await founder.instance.return({ id: first.instance, note: '请写明时间' });
	expect([await filed(), await mayFile()]).toEqual([false, true]);
});
