import { sql } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { migrate } from '../../platform/db/migrate.ts';
import { buildCampaign } from '../../testing/campaign.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const { db } = product;
const { adminUrl, appUrl } = product.database;

/** Makes the database what it was when an organisation had one tightening of a task, whoever wrote it, and brings it forward. */
async function bringForward(): Promise<string[]> {
	const client = new pg.Client({ connectionString: adminUrl });
	await client.connect();
	await client
		.query(`ALTER TABLE campaign_task ADD COLUMN tightened boolean NOT NULL DEFAULT false, ADD COLUMN own_set_on date,
				ADD COLUMN text_addition text NOT NULL DEFAULT '', ADD COLUMN standard_addition text NOT NULL DEFAULT '',
				ADD COLUMN own_due_on date, ADD COLUMN own_target double precision;
			CREATE INDEX campaign_task_tightened ON campaign_task (action_id, round, organisation_id) WHERE tightened;
			UPDATE campaign_task t SET tightened = true, text_addition = up.text_addition, standard_addition = up.standard_addition,
				own_due_on = up.due_on, own_set_on = up.set_on, own_target = up.target FROM campaign_tightening up
			WHERE up.action_id = t.action_id AND up.round = t.round AND up.organisation_id = t.organisation_id;
			DROP TABLE campaign_tightening;
			DELETE FROM migration WHERE name = '0079_tightenings.sql'`)
		.finally(() => client.end());
	return migrate(adminUrl, appUrl);
}

test('what was tightened before is kept by whoever wrote it last, as the log has it; else by the organisation itself', async () => {
	const county = await buildOrganisation(product);
	const town = await buildOrganisation(product, { parent: county, type: 'committee' });
	const department = await buildOrganisation(product, { parent: county, type: 'department' });
	const [branch, silent, overseen, administered] = [
		await buildOrganisation(product, { parent: town }),
		await buildOrganisation(product, { parent: town }),
		await buildOrganisation(product, { parent: town }),
		await buildOrganisation(product, { parent: town }),
	];
	const campaign = await buildCampaign(product, { issuer: county });
	const atTown = product.clientAs(await buildHolder(db, { role: 'secretary', at: town })).campaigns;
	const taskAt = async (at: number): Promise<string> => {
		const { items } = await atTown.board.list({ id: campaign, size: 100 });
		return items.find(({ action, organisation }) => action.key === 'visits' && organisation.id === at)?.id ?? '';
	};
	const wish = { textAddition: '张贴上墙', standardAddition: '', dueOn: '2026-10-01', target: null };
	await atTown.task.tighten({ ...wish, id: await taskAt(branch) });
	// From beside the line, and by an administrator, whose capacity the log leaves empty.
	const overseer = await buildHolder(db, { role: 'department_clerk', at: department, scope: 'chosen', chosen: [town] });
	await product.clientAs(overseer).campaigns.task.tighten({ ...wish, id: await taskAt(overseen) });
	const founder = product.clientAs(await buildFounder(db)).campaigns;
	await founder.task.tighten({ ...wish, id: await taskAt(administered) });
	// Of another one the log says nothing, as old logs are forgotten.
	await sql`INSERT INTO campaign_tightening (action_id, round, organisation_id, by_id, text_addition, standard_addition, due_on, set_on)
		SELECT action_id, round, ${silent}, ${town}, text_addition, '', due_on, set_on FROM campaign_tightening
		WHERE organisation_id = ${branch}`.execute(db);
	expect(await bringForward()).toEqual(['0079_tightenings.sql']);
	const said = async (at: number) => (await atTown.task.get({ id: await taskAt(at) })).tightenings;
	const kept = { text: '张贴上墙', dueOn: '2026-10-01' };
	expect(await said(branch)).toMatchObject([
		{ organisation: { id: town }, within: { id: branch }, own: true, ...kept },
	]);
	expect(await said(silent)).toMatchObject([
		{ organisation: { id: silent }, within: { id: silent }, own: false, ...kept },
	]);
	for (const at of [overseen, administered])
		expect(await said(at)).toMatchObject([{ organisation: { id: county }, within: { id: at }, own: false, ...kept }]);
});
