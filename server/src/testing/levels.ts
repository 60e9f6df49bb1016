import { addDays, type Plan } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import { sql } from 'kysely';
import { buildCampaign, buildPlan, workCampaigns } from './campaign.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from './index.ts';

/** A product with what tests of campaigns on two levels build and look up there. */
export async function levelStage() {
	const product = await createTestProduct();
	const { db } = product;
	const founder = product.clientAs(await buildFounder(db)).campaigns;
	const today = dayInChina(new Date());
	const inDays = (days: number) => addDays(today, days);
	const [meeting, visits] = buildPlan().actions;
	if (!meeting || !visits) throw new Error('the plan has no actions');

	/** Three things to do: a meeting that is over, visits of which there are two or three, and an amount to come to. */
	const actions: Plan['actions'] = [
		{ ...meeting, from: { on: inDays(-30) }, due: { on: inDays(-10) } },
		{ ...visits, due: { on: inDays(5) } },
		{ ...visits, key: 'aid', text: '帮扶资金', evidence: 'number', target: 10, due: { on: inDays(9) }, quotaLow: 1 },
	];

	/** A county with a town and branches in it, and a campaign that was issued there. */
	async function build(branches = 1) {
		const county = await buildOrganisation(product);
		const town = await buildOrganisation(product, { parent: county, type: 'committee' });
		const made: number[] = [];
		for (let n = 0; n < branches; n += 1) made.push(await buildOrganisation(product, { parent: town }));
		const upper = await buildCampaign(product, { issuer: county, plan: buildPlan({ actions }) });
		await sql`UPDATE campaign_action SET set_on = ${inDays(-60)} WHERE campaign_id = ${upper}`.execute(db);
		const [branch = 0] = made;
		return { county, town, branch, branches: made, upper };
	}
	type County = Awaited<ReturnType<typeof build>>;

	/** The town's own campaign below the county's, not issued yet. */
	const beginBelow = async ({ town, upper }: Pick<County, 'town' | 'upper'>) =>
		(await founder.campaign.create({ name: '清泉镇创先争优', issuerId: town, parentId: upper })).id;
	/** Issues a plan of a campaign to an organisation and all below it. */
	async function issue(id: string, scope: number, plan: Plan) {
		const { edition } = await founder.campaign.get({ id });
		const kept = await founder.plan.save({ id, name: '创先争优', plan, edition });
		await founder.plan.approve({ id, edition: kept.edition });
		await founder.plan.issue({ id, scope: [scope], types: ['branch', 'committee'] });
		await workCampaigns(product, 'campaigns.issue', { campaign: id });
	}
	/** What the town says beside what it takes over. */
	const ownPlan = buildPlan({ clauses: [{ key: 't1', text: '联系一户', cites: ['c2'] }], events: [], actions: [] });
	async function runBelow(at: County) {
		const id = await beginBelow(at);
		await issue(id, at.town, ownPlan);
		await sql`UPDATE campaign_action SET set_on = ${inDays(-60)} WHERE campaign_id = ${id}`.execute(db);
		return id;
	}
	/** Every round of a task of an organisation. */
	async function tasksIn(campaign: string, at: number, key: string) {
		const { items } = await founder.board.list({ id: campaign, at, size: 100 });
		return items.filter((row) => row.organisation.id === at && row.action.key === key);
	}
	async function taskIn(campaign: string, at: number, key: string) {
		const [found] = await tasksIn(campaign, at, key);
		if (!found) throw new Error(`no task ${key} at ${at}`);
		return found;
	}
	const clerkAt = async (at: number) => product.clientAs(await buildHolder(db, { role: 'department_clerk', at }));
	const follow = () => workCampaigns(product, 'campaigns.follow', {});
	const work = (campaign: string) => workCampaigns(product, 'campaigns.issue', { campaign });
	return {
		...{ product, db, founder, today, inDays, actions, ownPlan },
		...{ build, beginBelow, issue, runBelow, tasksIn, taskIn, clerkAt, follow, work },
	};
}
