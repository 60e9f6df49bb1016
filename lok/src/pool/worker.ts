import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { childEnvironment } from '../isolation/environment.ts';
import type { Jail } from '../isolation/jail.ts';
import type { Office } from '../office.ts';
import { moduleDirs, packageDir } from '../paths.ts';
import { type Channel, channelFd, openChannel } from './channel.ts';
import type { FromChild, ToChild } from './messages.ts';
import { processTree } from './process-tree.ts';
import { readMessage } from './read-message.ts';
import { removeTree } from './workspace.ts';

/** What every converter process of a pool starts with. */
export interface WorkerSetup {
	readonly jail: Jail;
	readonly office: Office | undefined;
	readonly fontsDir: string;
}

const startMs = 60_000;
const main = join(packageDir, 'src', 'child', 'main.ts');

/** One converter process, seen from the parent. */
export class Worker {
	readonly home: string;
	readonly pid: number;
	/** Resolves with the engine's version when the process takes jobs; rejects where it ended before. */
	readonly ready: Promise<string>;
	/** Resolves when it and all it started are gone and its folder is removed; says how it ended. */
	readonly ended: Promise<string>;
	jobs = 0;
	alive = true;
	#child: ChildProcess;
	#channel: Channel | undefined;
	#listener: ((message: FromChild) => void) | undefined;
	#stderr = '';

	constructor(setup: WorkerSetup, home: string) {
		this.home = home;
		const program = setup.office === undefined ? [] : [setup.office.programDir];
		const readable = [packageDir, ...moduleDirs(), setup.fontsDir, process.execPath, ...program];
		const argv = [process.execPath, '--disable-warning=ExperimentalWarning', main];
		const [command = '', ...rest] = setup.jail.wrap(argv, home, readable);
		this.#child = spawn(command, rest, {
			cwd: home,
			env: childEnvironment(home, setup.fontsDir),
			stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
			// A process group of its own: signals from a terminal don't reach it, and it can be ended with all it started.
			detached: true,
		});
		this.pid = this.#child.pid ?? 0;
		this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
			this.#stderr = (this.#stderr + text).slice(-2000);
		});
		const socket = this.#child.stdio[channelFd];
		if (socket instanceof Socket) {
			this.#channel = openChannel(socket, {
				message: (value) => this.#hear(value),
				broken: (why) => this.#distrust(why),
			});
		}
		this.#child.on('exit', () => {
			this.alive = false;
		});
		this.ended = this.#end();
		this.ready = this.#start(setup.office);
		this.ready.catch(() => undefined);
	}

	/** Its last words, for the log. */
	get stderr(): string {
		return this.#stderr.trim();
	}

	send(message: ToChild): void {
		// A process that has just died is reported by `ended`.
		this.#channel?.send(message);
	}

	listen(listener: ((message: FromChild) => void) | undefined): void {
		this.#listener = listener;
	}

	/** SIGKILL to the process and everything it started. */
	kill(): Promise<string> {
		if (this.pid > 0 && this.alive) {
			const tree = processTree(this.pid);
			for (const pid of [-this.pid, ...tree]) sendKill(pid);
			this.alive = false;
		}
		return this.ended;
	}

	/** Nobody listens between jobs, and a process has nothing to say then. */
	#hear(value: unknown): void {
		const message = readMessage(value);
		if (message === undefined || this.#listener === undefined) this.#distrust('A message that no converter sends');
		else this.#listener(message);
	}

	/** Its end is what those who wait for it see. */
	#distrust(why: string): void {
		if (!this.alive) return;
		this.#stderr += `\n${why}`;
		void this.kill();
	}

	#start(office: Office | undefined): Promise<string> {
		const { promise, resolve, reject } = Promise.withResolvers<string>();
		const timer = setTimeout(() => void this.kill(), startMs);
		this.listen((message) => {
			if (message.type === 'ready') resolve(message.version);
			if (message.type === 'failed') reject(new Error(message.message));
		});
		void this.ended.then((how) => reject(new Error(`The converter did not start (${how}) ${this.stderr}`)));
		this.send({ type: 'start', home: this.home, ...(office === undefined ? {} : { office }) });
		return promise.finally(() => {
			clearTimeout(timer);
			this.listen(undefined);
		});
	}

	#end(): Promise<string> {
		const { promise, resolve } = Promise.withResolvers<string>();
		let how = 'could not be started';
		this.#child.once('error', (error) => {
			if (this.pid > 0) return;
			this.alive = false;
			resolve(error.message);
		});
		this.#child.once('exit', (code, signal) => {
			how = signal === null ? `exit code ${code}` : `signal ${signal}`;
			// What the process itself started is in its group.
			sendKill(-this.pid);
		});
		// `close` comes when nobody holds the error stream any more, so when its descendants are gone too.
		this.#child.once('close', () => resolve(how));
		return promise.then((ending) => {
			removeTree(this.home);
			return ending;
		});
	}
}

function sendKill(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// Gone already.
	}
}
