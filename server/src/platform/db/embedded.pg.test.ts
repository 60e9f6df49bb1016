import { existsSync, statSync } from 'node:fs';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { sourceUrl, startChild } from '../../testing/child.ts';
import { temporaryFolder } from '../../testing/folder.ts';
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts';
import { prepareEmbedded } from './migrate.ts';

async function ask(database: Pick<EmbeddedDatabase, 'adminUrl'>, sql: string): Promise<Record<string, unknown>[]> {
	const client = new pg.Client({ connectionString: database.adminUrl.replace('/pacesetter?', '/postgres?') });
	await client.connect();
	return (await client.query(sql).finally(() => client.end())).rows;
}

const owner = `
	import { startEmbedded } from ${JSON.stringify(sourceUrl('platform/db/embedded.ts'))};
	const database = await startEmbedded(process.argv[1]);
	console.log(database.adminUrl);
	setInterval(() => undefined, 60_000);`;

const postmaster = async (data: string): Promise<number> =>
	Number((await readFile(join(data, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);

const isPostgres = (pid: number): boolean => existsSync(`/proc/${pid}/cwd/PG_VERSION`);

// One cluster for all: making one takes longer than everything else here.
const data = await temporaryFolder();

test('nothing listens on the network, and the socket is closed to other users', async () => {
	const database = await startEmbedded(data);
	try {
		expect(await ask(database, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
		const socket = new URL(database.adminUrl.replace('@/', '@localhost/')).searchParams.get('host') ?? '';
		expect(statSync(socket).mode & 0o777).toBe(0o700);
	} finally {
		await database.stop();
	}
});

test('a start that was killed between role and database is made good by the next', async () => {
	const database = await startEmbedded(data);
	try {
		await ask(database, 'CREATE ROLE pacesetter_app LOGIN');
		await prepareEmbedded(database.adminUrl);
		await prepareEmbedded(database.adminUrl);
		expect(await ask(database, `SELECT datname FROM pg_database WHERE datname = 'pacesetter'`)).toHaveLength(1);
	} finally {
		await database.stop();
	}
});

test('a stale pid file that names a process of somebody else does it no harm', async () => {
	const stranger = await startChild(`console.log('here'); setInterval(() => undefined, 60_000)`, []);
	await writeFile(join(data, 'postgres/postmaster.pid'), `${stranger.process.pid}\n${data}/postgres\n`);
	const database = await startEmbedded(data);
	try {
		expect(stranger.process.exitCode).toBe(null);
		expect(stranger.process.signalCode).toBe(null);
	} finally {
		await database.stop();
		await stranger.kill();
	}
});

test('after kill -9 of its owner the server is stopped, started anew, and has everything committed', async () => {
	const child = await startChild(owner, [data]);
	await ask({ adminUrl: child.said }, 'CREATE TABLE kept AS SELECT 42 AS answer');
	await child.kill();
	const left = await postmaster(data);
	expect(isPostgres(left)).toBe(true);
	// The same folder under another path: the server that holds it must be found all the same.
	const alias = join(await temporaryFolder(), 'alias');
	await symlink(data, alias);
	const database = await startEmbedded(alias);
	try {
		expect(isPostgres(left)).toBe(false);
		expect(await ask(database, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
	} finally {
		await database.stop();
	}
	expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false);
});
