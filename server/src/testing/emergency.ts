import { addDays, type IdleSpan } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import { sql } from 'kysely';
import { buildCampaign, buildPlan } from './campaign.ts';
import { buildFounder, buildOrganisation, createTestProduct } from './index.ts';

/** A product with a founder, and what tests of emergencies declare and look up there. */
export async function emergencyStage() {
	const product = await createTestProduct();
	const { db } = product;
	const founder = product.clientAs(await buildFounder(db)).campaigns;
	const today = dayInChina(new Date());
	const inDays = (days: number) => addDays(today, days);

	/** A campaign whose visits are due in five days, in a county with two towns and a branch in each. */
	async function build() {
		const county = await buildOrganisation(product);
		const towns = [
			await buildOrganisation(product, { parent: county, type: 'committee' }),
			await buildOrganisation(product, { parent: county, type: 'committee' }),
		] as const;
		const branch = await buildOrganisation(product, { parent: towns[0] });
		const other = await buildOrganisation(product, { parent: towns[1] });
		const [meeting, visits] = buildPlan().actions;
		if (!meeting || !visits) throw new Error('the plan has no actions');
		const actions = [
			{ ...meeting, from: { on: inDays(-30) }, due: { on: inDays(-10) } },
			{ ...visits, quotaLow: 1, quotaHigh: null, due: { on: inDays(5) } },
		];
		const id = await buildCampaign(product, { issuer: county, plan: buildPlan({ actions }) });
		// It was asked for long ago.
		await sql`UPDATE campaign_action SET set_on = ${inDays(-60)} WHERE campaign_id = ${id}`.execute(db);
		return { id, county, towns, branch, other };
	}
	type Place = Awaited<ReturnType<typeof build>>;

	const declare = (at: Place, organisationId: number, wish: { fromOn?: string; paperworkDays?: number } = {}) =>
		founder.emergency.declare({
			id: at.id,
			organisationId,
			name: '防汛抢险',
			reason: '启动防汛二级响应',
			fromOn: inDays(-2),
			...wish,
		});
	const taskAt = async (at: Place, organisation: number, key = 'visits') => {
		const { items } = await founder.board.list({ id: at.id, at: organisation, size: 100 });
		const found = items.find((one) => one.action.key === key && one.organisation.id === organisation);
		if (!found) throw new Error('the task is not there');
		return found;
	};
	const spansOf = async (at: Place, organisation: number) =>
		(
			await sql<{ span: IdleSpan }>`SELECT json_build_object('from', lower(span), 'until', upper(span) - 1) AS span
				FROM (SELECT unnest(range_agg(days)) AS span FROM campaign_emergency_day
					WHERE campaign_id = ${at.id} AND organisation_id = ${organisation}) AS each ORDER BY lower(span)`.execute(db)
		).rows.map(({ span }) => span);
	return { product, db, founder, today, inDays, build, declare, taskAt, spansOf };
}
export type Place = Awaited<ReturnType<Awaited<ReturnType<typeof emergencyStage>>['build']>>;
