import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, childEnvironment } from '../config.ts';
import { filesOf } from '../files.ts';
import { makeFirstAdministrator } from '../modules/identity/index.ts';
import { type Connection, connect } from '../platform/db/index.ts';
import { clearTemporary } from '../platform/files/index.ts';
import { startQueue } from '../platform/jobs/index.ts';
import type { Log } from '../platform/log/index.ts';
import { lockDataFolder, superviseWorker } from '../platform/process/index.ts';
import { jobs } from '../router.ts';
import { loadSamples } from '../samples.ts';
import { readyDatabase } from './database.ts';
import { operatorSocket } from './operator-socket.ts';
import { startWeb } from './web.ts';

/** What has been started, in order, to be stopped in the reverse order. */
class Started {
	readonly #stops: (() => Promise<unknown>)[] = [];
	add(stop: () => Promise<unknown>): void {
		this.#stops.unshift(stop);
	}
	async stop(): Promise<void> {
		for (const stop of this.#stops.splice(0)) await stop();
	}
}

export interface Product {
	readonly address: string | null;
	/** Name and one-time password of the first administrator, when this start made it. */
	readonly firstSignIn: { userName: string; password: string } | null;
	stop(): Promise<void>;
}

/** What the operator is told once, when the first administrator has been made. */
export const firstSignInSentence = ({ userName, password }: { userName: string; password: string }): string =>
	`First sign-in: name ${userName}, one-time password ${password} (shown only now; you will change it).`;

async function firstRun(connection: Connection) {
	return connection.db.transaction().execute((tx) => makeFirstAdministrator(tx));
}

/**
 * Everything on one machine: database, worker, web. `http` false: only the operator's socket, for a command that
 * finds nothing running.
 * @throws DataFolderBusy, EmbeddedDatabaseError, MigrationError
 */
export async function startAll(
	config: Config,
	log: Log,
	options: { http: boolean; say(what: string): void },
): Promise<Product> {
	const started = new Started();
	try {
		const data = config.PACESETTER_DATA;
		await mkdir(data, { recursive: true, mode: 0o700 });
		const lock = await lockDataFolder(data);
		started.add(lock.release);
		await clearTemporary(data);
		const database = await readyDatabase(config, options.say);
		started.add(database.stop);
		const connection = connect(database.url, config.DATABASE_POOL, (error) => log.error({ err: error }, 'database'));
		started.add(connection.close);
		const firstSignIn = await firstRun(connection);
		const boss = await startQueue(database.url, jobs, { works: false, log });
		started.add(() => boss.stop({ graceful: false }));
		const files = await filesOf(config);
		const worker = superviseWorker({
			program: join(import.meta.dirname, '../main.ts'),
			args: ['worker'],
			env: childEnvironment({ DATABASE_URL: database.url }),
			log,
			onLost: async (lost) => {
				for (const { queue, id } of lost) await boss.fail(queue, id, { reason: 'its worker ended' });
			},
		});
		started.add(worker.stop);
		options.say('starting the web');
		const web = await startWeb(
			{ config, connection, databaseUrl: database.url, boss, files, log, workerAlive: worker.alive },
			{ http: options.http, socket: operatorSocket(data) },
		);
		started.add(web.stop);
		if (firstSignIn && database.fresh && config.PACESETTER_SAMPLES === 'auto') {
			options.say('loading the sample county');
			await loadSamples({ connection, boss, files, log, uploaderId: firstSignIn.accountId });
		}
		await worker.ready;
		return { address: web.address, firstSignIn, stop: () => started.stop() };
	} catch (error) {
		await started.stop();
		throw error;
	}
}
