import { parseArgs } from 'node:util';
import type { Database } from '../../../server/src/platform/db/index.ts';
import { onConnection, withDatabase } from '../lib/database.ts';
import { round } from '../lib/report.ts';
import { type Loaded, loadTree } from './load.ts';
import { moveCounty } from './move.ts';
import { find, scopes } from './scopes.ts';

const { values } = parseArgs({ options: { total: { type: 'string', default: '5250000' } } });

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
