import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	connect,
	type Database,
	type EmbeddedDatabase,
	migrate,
	prepareEmbedded,
	startEmbedded,
} from '../../../server/src/platform/db/index.ts';

/** With a database of its own, of the newest schema, as the user that this process runs as. */
export async function withDatabase<Result>(run: (server: EmbeddedDatabase) => Promise<Result>): Promise<Result> {
	const data = await mkdtemp(join(process.env.BENCH_FOLDER ?? tmpdir(), 'database-'));
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

export async function onConnection<Result>(url: string, run: (db: Database) => Promise<Result>): Promise<Result> {
	const connection = connect(url, 8, () => undefined);
	return run(connection.db).finally(connection.close);
}
