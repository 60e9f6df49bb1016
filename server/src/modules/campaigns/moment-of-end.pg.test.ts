import { createRouterClient, type RouterClient } from '@orpc/server';
import { contract } from '@pacesetter/core/contract';
import type { SignedIn } from '@pacesetter/core/identity';
import { expect, test } from 'vitest';
import type { Database } from '../../platform/db/index.ts';
import { router } from '../../router.ts';
import { buildCampaign, buildPlan, settleAll, workCampaigns } from '../../testing/campaign.ts';
import { buildCampaignSubject, campaignActs } from '../../testing/campaign-acts.ts';
import { buildAccount, buildFounder, buildOrganisation, createTestProduct } from '../../testing/index.ts';
import { locked, pausedAt } from '../../testing/pause.ts';
import type { campaignsRouter } from './index.ts';

/**
 * A campaign ends while something else is done in it, each in a transaction of its own that has written everything and only waits
 * to be committed: whoever comes second waits for the first, and then finds what it left.
 */
type Client = RouterClient<typeof campaignsRouter>;
const product = await createTestProduct();
const founder = await buildFounder(product.db);
const keeper = product.clientAs(founder).campaigns;
const county = await buildOrganisation(product, { parent: null });
const town = () => buildOrganisation(product, { parent: county, type: 'committee' });
const other = await buildAccount(product.db, { administrator: true });

const over = (db: Database, account: SignedIn): Client =>
	createRouterClient(router, { context: { ...product.requestAs(account), db } }).campaigns;
const code = (outcome: PromiseSettledResult<unknown>) =>
	outcome.status === 'fulfilled' ? 'done' : outcome.reason.code;

/** These are about other campaigns than the one that ends, or are done after its end as well. */
const apart = [
	...['campaign.create', 'campaign.end', 'campaign.resume', 'paper.keep', 'plan.follow'],
	...['standing.end', 'standing.resume', 'calendar.make', 'calendar.revoke'],
];
/** Tried on drafts otherwise. */
const onRunning: typeof campaignActs = {
	'plan.save': (client, { campaign: id }) => client.plan.save({ id, name: '争先活动', plan: buildPlan(), edition: 2 }),
	'plan.approve': async (client, { campaign: id }) => {
		const { edition } = await keeper.plan.save({ id, name: '争先活动', plan: buildPlan(), edition: 2 });
		return client.plan.approve({ id, edition });
	},
};
const writing = Object.entries(contract.campaigns)
	.flatMap(([part, acts]) =>
		Object.entries(acts).flatMap(([verb, act]) =>
			act['~orpc'].route.method === 'GET' ? [] : [{ part, verb, name: `${part}.${verb}` }],
		),
	)
	.filter(({ name }) => !apart.includes(name));

/** Does an act of the table, but has something else done in the moment when everything is ready for it. */
async function inMoment({ part, verb, name }: (typeof writing)[number], race: (act: Act) => Promise<void>) {
	const subject = await buildCampaignSubject(product, await town());
	const call = async (input: unknown) => {
		await settleAll(keeper, subject.campaign);
		await race({
			campaign: subject.campaign,
			by: (db) => Reflect.get(Reflect.get(over(db, other), part), verb)(input),
		});
		return {};
	};
	const client = { [part]: { [verb]: call } } as Partial<Client> as Client;
	await (onRunning[name] ?? campaignActs[name])?.(client, subject);
}
interface Act {
	readonly campaign: string;
	by(db: Database): Promise<unknown>;
}

/** While an emergency lasts nothing ends; these are done while one does. */
const inEmergency = [
	...['emergency.lift', 'emergency.withdraw', 'emergency.ask', 'emergency.cancel', 'emergency.reinstate'],
	'act.complete',
];
const outside = writing.filter(({ name }) => !inEmergency.includes(name));

test.each(outside)('$name waits for an end that is under way, and is refused', async (one) => {
	await inMoment(one, async ({ campaign: id, by }) => {
		const paused = pausedAt(product.db, 'audit_entry');
		const ending = over(paused.db, founder).campaign.end({ id });
		await Promise.race([paused.reached, ending]);
		const both = Promise.allSettled([ending, by(product.db)]);
		await locked(product.db, 1);
		paused.goOn();
		expect((await both).map(code)).toEqual(['done', 'CAMPAIGN_NOT_RUNNING']);
	});
});

test.each(writing)('an end waits for $name, and looks at what it left', async (one) => {
	await inMoment(one, async ({ campaign: id, by }) => {
		const paused = pausedAt(product.db, 'audit_entry');
		const acting = by(paused.db);
		await Promise.race([paused.reached, acting]);
		const both = Promise.allSettled([acting, keeper.campaign.end({ id })]);
		await locked(product.db, 1);
		paused.goOn();
		const [done, end] = (await both).map(code);
		expect(done).toBe('done');
		const open = (await keeper.closing.get({ id })).filter(({ settled }) => settled === null);
		const refused = open.some(({ kind }) => kind === 'emergency') ? 'CONFLICT' : 'CLOSING_OPEN';
		const { state, progress } = await keeper.campaign.get({ id });
		if (open.length > 0) expect([end, state]).toEqual([refused, 'running']);
		else expect([end, state]).toEqual(progress?.state === 'running' ? ['CONFLICT', 'running'] : ['done', 'ended']);
	});
});

test('an entry for several campaigns waits for the end of each, and one in an ended one is not taken back beside', async () => {
	const issuer = await town();
	const branch = await buildOrganisation(product, { parent: issuer });
	const campaigns = [await buildCampaign(product, { issuer }), await buildCampaign(product, { issuer })];
	const tasks = await Promise.all(
		campaigns.map(async (id) => {
			const { items } = await keeper.board.list({ id, at: branch, size: 100 });
			return items.find(({ action }) => action.key === 'visits')?.id ?? '';
		}),
	);
	const [first = '', second = ''] = tasks;
	const [, ending = ''] = campaigns;
	const entry = { id: first, doneOn: '2026-03-05', record: '走访了三户困难户', also: [second] };
	const { id: made } = await keeper.act.add(entry);
	await settleAll(keeper, ending);
	for (const act of [() => keeper.act.add(entry), () => keeper.act.withdraw({ id: made })]) {
		const paused = pausedAt(product.db, 'audit_entry');
		const end = over(paused.db, founder).campaign.end({ id: ending });
		await Promise.race([paused.reached, end]);
		const both = Promise.allSettled([end, act()]);
		await locked(product.db, 1);
		paused.goOn();
		const [ended, outcome] = (await both).map(code);
		expect([ended, ['INVALID', 'CAMPAIGN_NOT_RUNNING'].includes(outcome)]).toEqual(['done', true]);
		expect((await keeper.task.get({ id: second })).acts).toBe(1);
		await keeper.campaign.resume({ id: ending });
	}
});

test('neither an issue nor what follows the tree goes on in an ended campaign, and both do when it runs again', async () => {
	const issuer = await town();
	const campaign = await buildCampaign(product, { issuer });
	await settleAll(keeper, campaign);
	await keeper.campaign.end({ id: campaign });
	await buildOrganisation(product, { parent: issuer });
	const asked = async () => (await keeper.board.list({ id: campaign, size: 100 })).total;
	const before = await asked();
	await workCampaigns(product, 'campaigns.follow', {});
	await workCampaigns(product, 'campaigns.issue', { campaign });
	expect(await asked()).toBe(before);
	await keeper.campaign.resume({ id: campaign });
	await workCampaigns(product, 'campaigns.follow', {});
	expect(await asked()).toBe(before + 2);
});
