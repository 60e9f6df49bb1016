import { comparisonParts, mostComparedAtOnce } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { systemClock } from '../../../platform/clock/index.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../../testing/index.ts';
import { buildRoster, csvOf, idNumber } from '../../../testing/roster.ts';
import { rosterHandler } from './handler.ts';

const product = await createTestProduct();
const { db, files, secrets } = product;
await buildFounder(db);
const county = await buildOrganisation(product, { parent: null });
const [one, two] = [
	await buildOrganisation(product, { parent: county }),
	await buildOrganisation(product, { parent: county }),
];
const clerk = await buildHolder(db, { role: 'department_clerk', at: county });
const { roster } = product.clientAs(clerk).organisation;

const rows = mostComparedAtOnce + 1;
const content = csvOf([
	['姓名', '身份证号', '所在党支部'],
	...Array.from({ length: rows }, (_, index) => [
		'江一帆',
		idNumber(index % 900, `19${60 + Math.floor(index / 900)}0101`),
		'谁也不知道的支部',
	]),
]);
const compare = (id: string) => product.roster({ batch: id, step: 'compare' });
const id = await buildRoster(product, clerk, { at: county, content });
const place = (await roster.places({ id })).items[0]?.number ?? -1;
const belonging = async () =>
	(await sql<{ organisation_id: number }>`SELECT organisation_id FROM roster_place WHERE batch_id = ${id}`.execute(db))
		.rows;

test('an answer about a large roster is a worker’s to compare, and who answers again meanwhile has the last word', async () => {
	expect(await roster.get({ id })).toMatchObject({ state: 'read', compared: comparisonParts, rows: { refused: rows } });
	expect(await roster.choose({ id, place, organisationId: one })).toMatchObject({ state: 'comparing', compared: 0 });
	expect(await roster.choose({ id, place, organisationId: two })).toMatchObject({ state: 'comparing', compared: 0 });
	await expect(roster.apply({ id, mode: 'all' })).rejects.toMatchObject({ code: 'CONFLICT' });
	await compare(id);
	expect(await roster.get({ id })).toMatchObject({ state: 'read', compared: comparisonParts, rows: { taken: rows } });
	expect(await belonging()).toEqual([{ organisation_id: two }]);
	// A job that comes again has nothing to do.
	await compare(id);
	expect(await roster.get({ id })).toMatchObject({ state: 'read', rows: { taken: rows } });
}, 60_000);

test('a worker that is stopped leaves the parts that are done, and the next goes on there', async () => {
	await roster.choose({ id, place, organisationId: null });
	await roster.choose({ id, place, organisationId: one });
	const stop = new AbortController();
	const under = rosterHandler({ db, files, secrets, clock: systemClock }).handle(
		{ batch: id, step: 'compare', reading: 1 },
		{ last: false, signal: stop.signal },
	);
	while ((await roster.get({ id })).compared === 0);
	stop.abort();
	await expect(under).rejects.toThrow();
	const { compared } = await roster.get({ id });
	expect(compared).toBeLessThan(comparisonParts);
	await compare(id);
	expect(await roster.get({ id })).toMatchObject({ state: 'read', rows: { taken: rows } });
	expect(await belonging()).toEqual([{ organisation_id: one }]);
}, 60_000);

test('rights that have gone meanwhile end it', async () => {
	await roster.choose({ id, place, organisationId: null });
	await sql`UPDATE account_grant SET revoked_at = now() WHERE account_id = ${clerk.accountId}`.execute(db);
	await compare(id);
	const { rows: found } = await sql`SELECT state, failure FROM roster_batch WHERE id = ${id}`.execute(db);
	expect(found).toEqual([{ state: 'failed', failure: 'no_right' }]);
}, 60_000);
