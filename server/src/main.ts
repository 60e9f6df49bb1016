import { IsolationError } from '@pacesetter/lok';
import { ConfigError, readConfig } from './config.ts';
import { filesOf } from './files.ts';
import { indexOf } from './index-of.ts';
import { configuredSecrets } from './keys.ts';
import { makeFirstAdministrator } from './modules/identity/index.ts';
import { systemClock } from './platform/clock/index.ts';
import { connect, EmbeddedDatabaseError, MigrationError, migrate, transact } from './platform/db/index.ts';
import { clearTemporary } from './platform/files/index.ts';
import { startQueue } from './platform/jobs/index.ts';
import { createLog } from './platform/log/index.ts';
import { DataFolderBusy, WorkerError } from './platform/process/index.ts';
import { KeyError } from './platform/secrets/index.ts';
import { firstSignInSentence, startAll } from './roles/all.ts';
import { makeDoor, PortError } from './roles/door.ts';
import { startWeb } from './roles/web.ts';
import { startWorker } from './roles/worker.ts';
import { jobs } from './router.ts';

/** The composition root: `main.ts [all|web|worker|migrate]`. */
const role = process.argv[2] ?? 'all';
/** Other processes work in the same folder; nothing of theirs stands still for so long. In milliseconds. */
const day = 24 * 3600 * 1000;
const say = (what: string): void => console.log(`  ${what}`);

interface Running {
	stop(): Promise<void>;
}

async function run(): Promise<Running | null> {
	const config = readConfig();
	const log = createLog(config.LOG_LEVEL, role);
	if (role === 'all') {
		const product = await startAll(config, log, { http: true, say, lost });
		console.log(`\nPacesetter 争先 is ready: ${product.address}`);
		if (product.firstSignIn) console.log(firstSignInSentence(product.firstSignIn));
		return product;
	}
	if (!config.DATABASE_URL) throw new ConfigError(`The role ${role} by itself needs DATABASE_URL.`);
	const url = config.DATABASE_URL;
	if (role === 'migrate') {
		const done = await migrate(config.DATABASE_ADMIN_URL ?? url, url);
		say(done.length > 0 ? `applied ${done.join(', ')}` : 'nothing to migrate');
		const connection = connect(url, 1, (error) => log.error({ err: error }, 'database'));
		const firstSignIn = await transact(connection.db, makeFirstAdministrator);
		if (firstSignIn) say(firstSignInSentence(firstSignIn));
		await connection.close();
		return null;
	}
	await clearTemporary(config.PACESETTER_DATA, day, systemClock());
	const files = await filesOf(config);
	if (role === 'worker') return startWorker(config, url, files, log);
	if (role !== 'web') throw new ConfigError(`There is no role ${role}; there are all, web, worker and migrate.`);
	const door = await makeDoor(config);
	const connection = connect(url, config.DATABASE_POOL, (error) => log.error({ err: error }, 'database'));
	const secrets = await configuredSecrets(config, connection.db);
	const index = indexOf(config);
	const boss = await startQueue(url, jobs, { works: false, log });
	const web = await startWeb(
		{ config, connection, databaseUrl: url, boss, files, log, secrets, index, workerAlive: () => true },
		{ door, socket: null },
	);
	say(`web on ${door.address}`);
	return {
		async stop() {
			await web.stop();
			await boss.stop({ graceful: false });
			await connection.close();
		},
	};
}

/** Mistakes of the set-up are told in a sentence; everything else with its trace. */
const expected = [
	ConfigError,
	DataFolderBusy,
	EmbeddedDatabaseError,
	IsolationError,
	KeyError,
	MigrationError,
	PortError,
	WorkerError,
];

/** Without its database the product only pretends to run: it ends, and says why. */
function lost(why: string): void {
	console.error(why);
	process.exitCode = 1;
	void stop();
}

const running = run();

/** A signal while starting waits until the start is through, so that nothing it has started is left behind. */
let stopping = false;
const stop = async (): Promise<void> => {
	if (stopping) return;
	stopping = true;
	const started = await running.catch(() => null);
	await started?.stop();
	process.exit();
};
process.on('SIGTERM', stop);
// Ctrl+C reaches every process of the terminal; a worker's parent decides when it ends.
process.on('SIGINT', () => (process.send ? undefined : stop()));
// A worker whose parent has gone has nobody to answer to.
process.on('disconnect', stop);

try {
	await running;
} catch (error) {
	const told = error instanceof Error && expected.some((kind) => error instanceof kind);
	console.error(told ? error.message : error);
	process.exit(1);
}
