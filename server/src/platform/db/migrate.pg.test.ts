import pg from 'pg';
import { expect, test } from 'vitest';
import { jobs } from '../../router.ts';
import { createEmptyDatabase, createTestDatabase } from '../../testing/database.ts';
import { startQueue } from '../jobs/index.ts';
import { createLog } from '../log/index.ts';
import { migrate } from './migrate.ts';

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	return (await client.query(sql).finally(() => client.end())).rows;
}

test('a second migration finds nothing to do and changes nothing', async () => {
	const { adminUrl, appUrl } = await createEmptyDatabase();
	const done = await migrate(adminUrl, appUrl);
	expect(done).toEqual([...done].sort());
	expect(done.length).toBeGreaterThan(0);
	const before = await ask(adminUrl, 'SELECT * FROM migration ORDER BY name');
	expect(await migrate(adminUrl, appUrl)).toEqual([]);
	expect(await ask(adminUrl, 'SELECT * FROM migration ORDER BY name')).toEqual(before);
});

test('one role that owns everything is enough', async () => {
	const { adminUrl } = await createEmptyDatabase();
	await migrate(adminUrl, adminUrl);
	const boss = await startQueue(adminUrl, jobs, { works: false, log: createLog('silent', 'test') });
	await boss.stop({ graceful: false });
	expect(await migrate(adminUrl, adminUrl)).toEqual([]);
});

test('of processes that start at once one migrates and the others find it done', async () => {
	const { adminUrl, appUrl } = await createEmptyDatabase();
	const done = await Promise.all(Array.from({ length: 4 }, () => migrate(adminUrl, appUrl)));
	const names = await ask(adminUrl, 'SELECT name FROM migration');
	expect(done.flat()).toHaveLength(names.length);
	expect(done.filter((each) => each.length > 0)).toHaveLength(1);
});

test('a migration that came later with a lower number is applied, and those after it stay as they are', async () => {
	const { adminUrl, appUrl } = await createTestDatabase();
	const before = await ask(adminUrl, 'SELECT name, hash FROM migration ORDER BY name');
	const later = '0033_campaign_papers.sql';
	await ask(adminUrl, `DROP TABLE campaign_paper; DELETE FROM migration WHERE name = '${later}'`);
	expect(await migrate(adminUrl, appUrl)).toEqual([later]);
	expect(await ask(adminUrl, 'SELECT name, hash FROM migration ORDER BY name')).toEqual(before);
	expect(await ask(appUrl, 'SELECT count(*) FROM campaign_paper')).toEqual([{ count: 0 }]);
});

test('a migration that was changed after it had been applied is refused by name', async () => {
	const { adminUrl, appUrl } = await createTestDatabase();
	const [first] = await ask(adminUrl, `UPDATE migration SET hash = 'other' WHERE name LIKE '0001%' RETURNING name`);
	await expect(migrate(adminUrl, appUrl)).rejects.toThrow(`${first?.name} was changed`);
});

test('a database that is newer than the program is refused', async () => {
	const { adminUrl, appUrl } = await createTestDatabase();
	await ask(adminUrl, `INSERT INTO migration (name, hash) VALUES ('9999_future.sql', 'x')`);
	await expect(migrate(adminUrl, appUrl)).rejects.toThrow('newer than this program: it has 9999_future.sql');
});

test('a migration that fails leaves nothing of itself', async () => {
	const { adminUrl, appUrl } = await createEmptyDatabase();
	await ask(adminUrl, 'CREATE TABLE category (hinders integer)');
	await expect(migrate(adminUrl, appUrl)).rejects.toThrow(/^0002_library\.sql: /);
	expect(await ask(adminUrl, `SELECT to_regclass('document') AS document`)).toEqual([{ document: null }]);
	expect(await ask(adminUrl, 'SELECT name FROM migration')).toEqual([{ name: '0001_identity.sql' }]);
	await ask(adminUrl, 'DROP TABLE category');
	expect(await migrate(adminUrl, appUrl)).toContain('0002_library.sql');
});

const { appUrl } = await createTestDatabase();
const forbidden = [
	'ALTER TABLE document ADD COLUMN extra text',
	'DROP TABLE document',
	'TRUNCATE document',
	'CREATE TABLE public.mine (id integer)',
	'CREATE INDEX ON document (title)',
	`INSERT INTO migration (name, hash) VALUES ('x', 'y')`,
	`UPDATE migration SET hash = 'y'`,
	'DELETE FROM migration',
	'CREATE ROLE other',
	'SET ROLE pacesetter_admin',
	`COPY document TO PROGRAM 'true'`,
	`SELECT pg_read_file('postgresql.conf')`,
];

test.each(forbidden)('the application may not: %s', async (sql) => {
	await expect(ask(appUrl, sql)).rejects.toThrow(/must be owner|permission denied/);
});

test('the application reads which migrations there are', async () => {
	expect(await ask(appUrl, 'SELECT name FROM migration')).not.toHaveLength(0);
});

test('what runs as the owner is for the application alone', async () => {
	const functions = await ask(
		appUrl,
		`SELECT proname AS name, has_function_privilege('public', oid, 'EXECUTE') AS anybody,
			has_function_privilege(oid, 'EXECUTE') AS application
		FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace ORDER BY proname`,
	);
	expect(functions.map(({ name }) => name)).toEqual(['audit_retire', 'points_forget', 'roster_analyse']);
	expect(functions.every(({ anybody, application }) => application && !anybody)).toBe(true);
});
