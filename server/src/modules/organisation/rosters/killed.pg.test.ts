import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sourceUrl, startChild } from '../../../testing/child.ts';
import { buildFounder, buildHolder, buildOrganisation, createTestProduct } from '../../../testing/index.ts';
import { applyRoster, buildRoster, csvOf, idNumber, snapshot, unreadRoster } from '../../../testing/roster.ts';

const product = await createTestProduct();
const { db } = product;
await buildFounder(db);
const county = await buildOrganisation(product, { parent: null });
await buildOrganisation(product, { parent: county, name: '柳溪村支部' });
const clerk = await buildHolder(db, { role: 'department_clerk', at: county });
const roster = product.clientAs(clerk).organisation.roster;

/** A worker that does one step of a roster, and says so after the first rows are kept, or when it waits for the lock. */
const worker = `
import { readFileSync } from 'node:fs';
const [url, data, ring, batch, step] = process.argv.slice(1);
const { connect } = await import('${sourceUrl('platform/db/index.ts')}');
const { openFiles } = await import('${sourceUrl('platform/files/index.ts')}');
const { secretsOf } = await import('${sourceUrl('platform/secrets/index.ts')}');
const { rosterHandler } = await import('${sourceUrl('modules/organisation/index.ts')}');
const { db } = connect(url, 4, () => undefined);
const files = await openFiles(data, null);
const secrets = secretsOf(JSON.parse(readFileSync(ring, 'utf8')));
const handler = rosterHandler({ db, files, secrets, clock: () => new Date() });
console.log('begins');
await handler.handle({ batch, step, reading: 1 }, { last: false, signal: new AbortController().signal });
process.exit(0);
`;
const ring = join(product.data, 'ring.json');
await writeFile(ring, JSON.stringify(product.keyring), { mode: 0o644 });
const begin = (batch: string, step: string) =>
	startChild(worker, [product.database.appUrl, product.data, ring, batch, step]);

const rows = 9000;
const file = csvOf([
	['姓名', '身份证号', '所在党支部'],
	...Array.from({ length: rows }, (_, index) => [
		'江一帆',
		idNumber(index % 900, `19${60 + Math.floor(index / 900)}0101`),
		'柳溪村支部',
	]),
]);
const kept = async (id: string): Promise<{ rows: number; numbers: number; last: number; said: number }> => {
	const { rows: found } = await sql<{
		rows: number;
		numbers: number;
		last: number;
		said: number;
	}>`SELECT count(*) AS rows,
		count(DISTINCT r.number) AS numbers, coalesce(max(r.number), 0) AS last, b.rows_read AS said
		FROM roster_batch b LEFT JOIN roster_row r ON r.batch_id = b.id WHERE b.id = ${id} GROUP BY b.id`.execute(db);
	return found[0] ?? { rows: 0, numbers: 0, last: 0, said: 0 };
};

/** Waits until something holds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
	while (!(await holds())) await new Promise((done) => setImmediate(done));
}

test('a worker killed while it reads leaves whole steps, and the next goes on there: no row is lost or there twice', async () => {
	const id = await unreadRoster(product, clerk, { at: county, content: file });
	const child = await begin(id, 'read');
	await until(async () => (await kept(id)).said > 0);
	await child.kill();
	const before = await kept(id);
	expect(before.rows).toBe(before.said);
	expect(before.said).toBeLessThan(rows);
	await product.roster({ batch: id, step: 'read' });
	expect(await kept(id)).toEqual({ rows, numbers: rows, last: rows, said: rows });
	expect(await roster.get({ id })).toMatchObject({ state: 'read', rows: { taken: rows } });
	// A job that comes again has nothing to do.
	await product.roster({ batch: id, step: 'read' });
	expect(await kept(id)).toMatchObject({ rows });
	await roster.discard({ id });
}, 120_000);

test('a worker killed while it applies has applied nothing, and the next applies all of it once', async () => {
	const id = await buildRoster(product, clerk, { at: county, content: file });
	await roster.apply({ id, mode: 'all' });
	const before = await snapshot(product);
	const child = await begin(id, 'apply');
	await until(async () => {
		const { rows: busy } = await sql`SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
			AND query LIKE '%INSERT INTO person%' AND pid <> pg_backend_pid()`.execute(db);
		return busy.length > 0;
	});
	await child.kill();
	await until(async () => {
		const { rows: busy } = await sql`SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
			AND state = 'active' AND query LIKE '%INSERT INTO%' AND pid <> pg_backend_pid()`.execute(db);
		return busy.length === 0;
	});
	expect(await snapshot(product)).toEqual(before);
	await product.roster({ batch: id, step: 'apply' });
	await product.roster({ batch: id, step: 'apply' });
	expect(await roster.get({ id })).toMatchObject({ state: 'applied', rows: { applied: rows } });
	const { rows: counted } = await sql<{ members: number }>`SELECT count(*) AS members FROM member`.execute(db);
	expect(counted[0]?.members).toBe(rows);
	await roster.undo({ id });
	await product.roster({ batch: id, step: 'undo' });
	expect(await snapshot(product)).toEqual(before);
}, 120_000);

test('of two who apply one roster at once, one does', async () => {
	const content = csvOf([
		['姓名', '身份证号', '所在党支部'],
		['温二禾', idNumber(950), '柳溪村支部'],
	]);
	const id = await buildRoster(product, clerk, { at: county, content });
	const outcomes = await Promise.allSettled([roster.apply({ id, mode: 'all' }), roster.apply({ id, mode: 'good' })]);
	expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	const step = () => product.roster({ batch: id, step: 'apply' });
	await Promise.all([step(), step()]);
	expect(await roster.get({ id })).toMatchObject({ state: 'applied', rows: { applied: 1 } });
});

const surnames = ['江', '温', '陆', '沈'];
const person = fc.record({
	name: fc.tuple(fc.constantFrom(...surnames), fc.constantFrom('一', '二', '三')).map((parts) => parts.join('')),
	order: fc.integer({ min: 1, max: 40 }),
	place: fc.constantFrom('柳溪村支部', '石桥村支部', '无此支部', ''),
	joined: fc.constantFrom('2012-07-01', '去年', ''),
});
const organisation = fc.record({
	name: fc.constantFrom('云岭村支部', '坡头村支部', '青田村支部', '柳溪村支部'),
	above: fc.constantFrom('', '云岭镇党委', '柳溪村支部'),
});

test('whatever a roster brings is gone when it is taken back', async () => {
	await buildOrganisation(product, { parent: county, name: '石桥村支部' });
	await fc.assert(
		fc.asyncProperty(
			fc.array(person, { minLength: 1, maxLength: 12 }),
			fc.array(organisation, { maxLength: 4 }),
			async (people, tree) => {
				const before = await snapshot(product);
				const files = [
					csvOf([
						['组织名称', '组织类别', '上级党组织'],
						['云岭镇党委', '党委', ''],
						...tree.map((one) => [one.name, '党支部', one.above]),
					]),
					csvOf([
						['姓名', '身份证号', '所在党支部', '入党时间'],
						...people.map((one) => [one.name, idNumber(one.order), one.place, one.joined]),
					]),
				];
				const applied: string[] = [];
				for (const content of files) {
					const id = await buildRoster(product, clerk, { at: county, content });
					await applyRoster(product, clerk, id, 'good');
					if ((await roster.get({ id })).state === 'applied') applied.push(id);
				}
				for (const id of applied.toReversed()) {
					await roster.undo({ id });
					await product.roster({ batch: id, step: 'undo' });
					expect(await roster.get({ id })).toMatchObject({ state: 'undone' });
				}
				expect(await snapshot(product)).toEqual(before);
			},
		),
		{ numRuns: 8 },
	);
}, 120_000);
