import { organisationTypes } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildCampaign, workCampaigns } from '../../testing/campaign.ts';
import { sourceUrl, startChild } from '../../testing/child.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';
import { applyRoster, buildRoster, csvOf } from '../../testing/roster.ts';

const product = await createTestProduct();
const { db } = product;
const founder = product.clientAs(await buildFounder(db)).campaigns;
const county = await buildOrganisation(product, { parent: null, level: 3, name: '云岭县委' });
const clerk = await buildHolder(db, { role: 'department_clerk', at: county });

/** More than two transactions of an issue. */
const branches = 700;
const roster = await buildRoster(product, clerk, {
	at: county,
	content: csvOf([
		['组织名称', '组织类别', '上级党组织'],
		...Array.from({ length: branches }, (_, index) => [`云岭${index}村支部`, '党支部', '']),
	]),
});
await applyRoster(product, clerk, roster, 'all');

/** A worker that issues one campaign. */
const worker = `
const [url, campaign] = process.argv.slice(1);
const { connect } = await import('${sourceUrl('platform/db/index.ts')}');
const { issueCampaign } = await import('${sourceUrl('modules/campaigns/issue-step.ts')}');
const { db } = connect(url, 4, () => undefined);
console.log('begins');
await issueCampaign({ db, clock: () => new Date() }, campaign, new AbortController().signal);
process.exit(0);
`;

/** What is made, and what the issue says is made. */
async function made(id: string): Promise<{ instances: number; tasks: number; twice: number; said: number }> {
	const { rows } = await sql<{ instances: number; tasks: number; twice: number; said: number }>`SELECT
		(SELECT count(*) FROM campaign_instance WHERE campaign_id = ${id}) AS instances,
		(SELECT count(*) FROM campaign_task WHERE campaign_id = ${id}) AS tasks,
		(SELECT count(*) FROM (SELECT 1 FROM campaign_task WHERE campaign_id = ${id}
			GROUP BY organisation_id, action_id, round HAVING count(*) > 1) AS more) AS twice,
		(SELECT made FROM campaign_issue WHERE campaign_id = ${id}) AS said`.execute(db);
	return rows[0] ?? { instances: 0, tasks: 0, twice: 0, said: 0 };
}

test('a worker killed while it issues leaves whole batches, and the next goes on there: nothing is lost or there twice', async () => {
	const id = await buildCampaign(product, { issuer: county, draft: true });
	await founder.plan.approve({ id, edition: 2 });
	const { organisations } = await founder.plan.issue({ id, scope: [county], types: [...organisationTypes] });
	expect(organisations).toBe(branches + 1);

	const child = await startChild(worker, [product.database.appUrl, id]);
	while ((await made(id)).said === 0) await new Promise((done) => setImmediate(done));
	await child.kill();
	const before = await made(id);
	expect(before).toMatchObject({ instances: before.said, twice: 0 });
	expect(before.said).toBeLessThan(organisations);
	expect((await founder.campaign.get({ id })).progress).toMatchObject({ state: 'running', made: before.said });

	// Two workers at once, as when the killed one's job is taken while another is under way.
	const work = () => workCampaigns(product, 'campaigns.issue', { campaign: id });
	await Promise.all([work(), work()]);
	// The meeting for all, the visits for every branch.
	expect(await made(id)).toEqual({
		instances: organisations,
		tasks: organisations + branches,
		twice: 0,
		said: organisations,
	});
	expect((await founder.campaign.get({ id })).progress).toMatchObject({ state: 'done', total: organisations });
}, 120_000);
