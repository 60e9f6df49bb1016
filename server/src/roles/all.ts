import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkIsolation } from '@pacesetter/lok';
import type { PgBoss } from 'pg-boss';
import { type Config, childEnvironment } from '../config.ts';
import { filesOf } from '../files.ts';
import { indexOf } from '../index-of.ts';
import { configuredSecrets } from '../keys.ts';
import { type FirstSignIn, makeFirstAdministrator } from '../modules/identity/index.ts';
import { systemClock } from '../platform/clock/index.ts';
import { connect, transact } from '../platform/db/index.ts';
import { clearTemporary } from '../platform/files/index.ts';
import { startQueue } from '../platform/jobs/index.ts';
import type { Log } from '../platform/log/index.ts';
import { lockDataFolder, makeSocketFolder, type SupervisedWorker, superviseWorker } from '../platform/process/index.ts';
import { jobs } from '../router.ts';
import { loadSamples } from '../samples.ts';
import { readyDatabase } from './database.ts';
import { close, makeDoor } from './door.ts';
import { operatorSocket } from './operator-socket.ts';
import { Started } from './started.ts';
import { startWeb } from './web.ts';

export interface Product {
	/** Where readers come in; null when only the operator's socket is served. */
	readonly address: string | null;
	/** Name and one-time password of the first administrator, as long as he has not signed in. */
	readonly firstSignIn: FirstSignIn | null;
	stop(): Promise<void>;
}

export interface Start {
	/** False: only the operator's socket, for a command that finds nothing running. */
	readonly http: boolean;
	say(what: string): void;
	/** Called when something the product cannot do without has ended by itself. */
	lost(why: string): void;
}

/** What the operator is told. */
export const firstSignInSentence = ({ userName, password }: FirstSignIn): string =>
	`First sign-in: name ${userName}, one-time password ${password} (shown only now; you will change it).`;

/** A worker in a process of its own, started again when it dies. */
const startSupervised = (databaseUrl: string, boss: PgBoss, log: Log): SupervisedWorker =>
	superviseWorker({
		program: join(import.meta.dirname, '../main.ts'),
		args: ['worker'],
		env: childEnvironment({ DATABASE_URL: databaseUrl }),
		log,
		onLost: async (lost) => {
			for (const { queue, id } of lost) await boss.fail(queue, id, { reason: 'its worker ended' });
		},
	});

/**
 * Everything on one machine: database, worker, web.
 * @throws DataFolderBusy, PortError, IsolationError, EmbeddedDatabaseError, MigrationError, KeyError, WorkerError
 */
export async function startAll(config: Config, log: Log, start: Start): Promise<Product> {
	checkIsolation(config.PACESETTER_ISOLATION);
	const started = new Started(log);
	try {
		const data = config.PACESETTER_DATA;
		await mkdir(data, { recursive: true, mode: 0o700 });
		const lock = await lockDataFolder(data);
		started.add(lock.release);
		// First of all, so that a port that is taken is told before anything is made.
		const door = start.http ? await makeDoor(config) : null;
		if (door) started.add(() => close(door.server));
		await clearTemporary(data, 0, systemClock());
		await makeSocketFolder(data);
		const database = await readyDatabase(config, {
			say: start.say,
			lost: (lines) => start.lost(`PostgreSQL has ended:\n${lines}`),
		});
		started.add(database.stop);
		const connection = connect(database.url, config.DATABASE_POOL, (error) => log.error({ err: error }, 'database'));
		started.add(connection.close);
		const secrets = await configuredSecrets(config, connection.db);
		const index = indexOf(config);
		const firstSignIn = await transact(connection.db, makeFirstAdministrator);
		const boss = await startQueue(database.url, jobs, { works: false, log });
		started.add(() => boss.stop({ graceful: false }));
		const files = await filesOf(config);
		const worker = startSupervised(database.url, boss, log);
		started.add(worker.stop);
		start.say('starting the web');
		const needs = {
			config,
			connection,
			databaseUrl: database.url,
			boss,
			files,
			log,
			secrets,
			index,
			workerAlive: worker.alive,
		};
		const web = await startWeb(needs, { door, socket: operatorSocket(data) });
		started.add(web.stop);
		if (firstSignIn && database.embedded && config.PACESETTER_SAMPLES === 'auto') {
			start.say('loading the sample county');
			await loadSamples({ connection, boss, files, log, secrets, index, uploaderId: firstSignIn.accountId });
		}
		await worker.ready;
		return { address: door?.address ?? null, firstSignIn, stop: () => started.stop() };
	} catch (error) {
		await started.stop();
		throw error;
	}
}
