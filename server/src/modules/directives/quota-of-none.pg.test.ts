import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../platform/db/migrate.ts';
import { connectTest } from '../../testing/database.ts';
import { buildDirective } from '../../testing/directive.ts';
import { buildFounder, buildOrganisation, createTestProduct } from '../../testing/index.ts';

const product = await createTestProduct();
const client = product.clientAs(await buildFounder(product.db)).directives;

test('a quota of none from before is no quota, also where the act on it is taken back', async () => {
	const { id } = await buildDirective(product, { organisationId: await buildOrganisation(product, { parent: null }) });
	const look = () => client.desk.get({ id });
	const item = (await look()).items.find(({ quotaLow }) => quotaLow !== null)?.id ?? '';
	const edit = { act: 'item.edit' as const, item, fields: { quotaLow: 2, partCount: 0, wholeCount: 4 } };
	await client.desk.act({ id, revision: (await look()).revision, wish: edit });
	const { db } = connectTest(product.database.adminUrl, 1);
	await sql`UPDATE directive_draft_item SET quota_low = 0, quota_high = 0 WHERE id = ${item}`.execute(db);
	await sql`UPDATE directive_step SET patch = jsonb_set(patch, '{0,before,quotaLow}', '0')`.execute(db);
	await sql`DELETE FROM migration WHERE name = '0078_quota_of_none.sql'`.execute(db);
	await migrate(product.database.adminUrl, product.database.appUrl);
	const now = async () => (await look()).items.find((one) => one.id === item);
	expect(await now()).toMatchObject({ quotaLow: null, quotaHigh: null, partCount: 0, wholeCount: 4 });
	await client.desk.step({ id, revision: (await look()).revision, way: 'undo' });
	expect(await now()).toMatchObject({ quotaLow: null, quotaHigh: 2, offsetDays: null });
});
