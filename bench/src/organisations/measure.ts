import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
	connect,
	type Database,
	type EmbeddedDatabase,
	migrate,
	prepareEmbedded,
	startEmbedded,
} from '../../../server/src/platform/db/index.ts';
import { round } from '../lib/report.ts';
import { type Loaded, loadTree } from './load.ts';
import { moveCounty } from './move.ts';
import { find, scopes } from './scopes.ts';

const { values } = parseArgs({ options: { total: { type: 'string', default: '5250000' } } });

/** With a database of its own, as the user that this process runs as. */
async function withDatabase<Result>(run: (server: EmbeddedDatabase) => Promise<Result>): Promise<Result> {
	const data = await mkdtemp(join(process.env.BENCH_FOLDER ?? tmpdir(), 'organisations-'));
	const server = await startEmbedded(data);
	try {
		await prepareEmbedded(server.adminUrl);
		await migrate(server.adminUrl, server.appUrl);
		return await run(server);
	} finally {
		await server.stop();
		await rm(data, { recursive: true, force: true });
	}
}

async function onConnection<Result>(url: string, run: (db: Database) => Promise<Result>): Promise<Result> {
	const connection = connect(url, 4, () => undefined);
	return run(connection.db).finally(connection.close);
}

async function measure(db: Database, { organisations, path, seconds }: Loaded) {
	const county = path[3];
	if (!county) throw new Error('the path has no county');
	console.log(`${organisations} organisations in ${round(seconds)} s`);
	const levels = await scopes(db, path);
	const names = await find(db, path);
	console.log(JSON.stringify(names));
	const move = await moveCounty(db, county);
	console.log(JSON.stringify(move));
	return { organisations, levels, names, move };
}

const result = await withDatabase(async (server) => {
	const loaded = await onConnection(server.adminUrl, (db) => loadTree(db, Number(values.total)));
	return onConnection(server.appUrl, (db) => measure(db, loaded));
});
console.log(JSON.stringify(result));
