import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate, prepareEmbedded, startEmbedded } from '../platform/db/index.ts';
import { startQueue } from '../platform/jobs/index.ts';
import { createLog } from '../platform/log/index.ts';
import { jobs } from '../router.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Addresses of the template database; null where PostgreSQL cannot run, that is, as root. */
		template: { adminUrl: string; appUrl: string } | null;
	}
}

/** Tests kill processes, never the machine: what a process has handed to the system is kept, and need not be on the disk. */
async function writeLazily(url: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		for (const name of ['fsync', 'full_page_writes']) await client.query(`ALTER SYSTEM SET ${name} = off`);
		await client.query('SELECT pg_reload_conf()');
	} finally {
		await client.end();
	}
}

/** One PostgreSQL for the run. Its database `pacesetter` is the template: migrated, with the job queue's tables. */
export default async function setUp(project: TestProject): Promise<(() => Promise<void>) | undefined> {
	if (process.getuid?.() === 0) {
		project.provide('template', null);
		return undefined;
	}
	const data = await mkdtemp(join(tmpdir(), 'pacesetter-pg-'));
	const database = await startEmbedded(data);
	const tearDown = async (): Promise<void> => {
		await database.stop();
		await rm(data, { recursive: true, force: true });
	};
	try {
		await prepareEmbedded(database.adminUrl);
		await writeLazily(database.adminUrl);
		await migrate(database.adminUrl, database.appUrl);
		const queue = await startQueue(database.appUrl, jobs, { works: false, log: createLog('error', 'test') });
		await queue.stop({ graceful: false });
	} catch (error) {
		await tearDown();
		throw error;
	}
	project.provide('template', { adminUrl: database.adminUrl, appUrl: database.appUrl });
	return tearDown;
}
