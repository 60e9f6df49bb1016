import { addDays, usualFilingDays } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { migrate } from '../../platform/db/migrate.ts';
import { buildCampaign, workCampaigns } from '../../testing/campaign.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const { adminUrl, appUrl } = product.database;

/** Makes the database what it was before plans were filed by a day, and brings it forward. */
async function bringForward(): Promise<string[]> {
	const client = new pg.Client({ connectionString: adminUrl });
	await client.connect();
	await client
		.query(`ALTER TABLE campaign_instance DROP COLUMN given_on, DROP COLUMN first_filed_at, DROP COLUMN filed_by,
				DROP COLUMN reminded_of;
			ALTER TABLE campaign DROP COLUMN filings_told_at, DROP COLUMN filings_due_told;
			DELETE FROM migration WHERE name = '0070_filing.sql'`)
		.finally(() => client.end());
	return migrate(adminUrl, appUrl);
}

test('who joined an older campaign late has his time from then, and what was filed long ago is no news', async () => {
	const founder = product.clientAs(await buildFounder(db));
	const county = await buildOrganisation(product);
	const early = await buildOrganisation(product, { parent: county });
	const campaign = await buildCampaign(product, { issuer: county });
	const clerk = product.clientAs(await buildHolder(db, { role: 'department_clerk', at: county }));
	const today = dayInChina(new Date());
	// Issued forty days ago; one organisation was there from the first, the others have come today.
	await sql`UPDATE campaign_plan SET issued_at = issued_at - interval '40 days' WHERE campaign_id = ${campaign}`.execute(
		db,
	);
	await sql`UPDATE campaign_instance SET id = uuidv7(interval '-40 days'), state = 'filed', filed_at = now() - interval '30 days'
		WHERE campaign_id = ${campaign} AND organisation_id = ${early}`.execute(db);
	expect(await bringForward()).toEqual(['0070_filing.sql']);
	const { items } = await founder.campaigns.filing.list({ id: campaign });
	expect(items.map(({ organisation, state, dueOn }) => [organisation.id, state, dueOn])).toEqual([
		[county, 'missing', addDays(today, usualFilingDays)],
		[early, 'filed', addDays(today, usualFilingDays - 40)],
	]);
	await workCampaigns(product, 'campaigns.follow', {});
	const told = (await clerk.notices.notice.list({ size: 100 })).items.filter(({ link }) => link.includes(campaign));
	expect(told.map(({ kind }) => kind)).not.toContain('campaigns.plans_filed');
});
