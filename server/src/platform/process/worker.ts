import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../log/index.ts';

/** What a worker tells its parent: which jobs it has in hand. */
export type WorkerMessage = { kind: 'ready' } | { kind: 'taken' | 'done'; queue: string; id: string };

export interface SupervisedWorker {
	/** Resolves at the first `ready`; rejects with a WorkerError when the worker dies again and again before it. */
	readonly ready: Promise<void>;
	alive(): boolean;
	stop(): Promise<void>;
}

export class WorkerError extends Error {}

/** Deaths without a `ready` in between after which a start is given up. */
const mostDeaths = 5;
/** Between two starts of a worker that keeps dying, in milliseconds. */
const longestPause = 10_000;
/** A worker that has not ended this long after SIGTERM is killed, in milliseconds. */
const stopWithin = 20_000;

/**
 * Runs a program as a child, starts it again when it dies, and reports at once which jobs died with it, so that
 * they need not wait for a heartbeat to be missed.
 */
export function superviseWorker(options: {
	program: string;
	args: readonly string[];
	env: NodeJS.ProcessEnv;
	log: Log;
	onLost(jobs: { queue: string; id: string }[]): Promise<void>;
}): SupervisedWorker {
	let child: ChildProcess | null = null;
	let stopping = false;
	let pause = 100;
	let deaths = 0;
	const first = Promise.withResolvers<void>();

	const start = (): void => {
		const inHand = new Map<string, { queue: string; id: string }>();
		const started = fork(options.program, [...options.args], { env: options.env, serialization: 'json' });
		child = started;
		started.on('message', (message: WorkerMessage) => {
			if (message.kind === 'ready') {
				pause = 100;
				deaths = 0;
				first.resolve();
			} else if (message.kind === 'taken') inHand.set(message.id, { queue: message.queue, id: message.id });
			else inHand.delete(message.id);
		});
		started.once('exit', async (code, signal) => {
			child = null;
			if (stopping) return;
			options.log.error({ code, signal, jobs: inHand.size }, 'worker ended; starting another');
			await options.onLost([...inHand.values()]).catch((error) => options.log.error({ err: error }, 'freeing jobs'));
			deaths += 1;
			if (deaths === mostDeaths) first.reject(new WorkerError('The worker does not start; the lines above say why.'));
			await delay(pause);
			pause = Math.min(longestPause, pause * 2);
			if (!stopping) start();
		});
	};
	start();
	return {
		ready: first.promise,
		alive: () => child?.connected ?? false,
		async stop() {
			stopping = true;
			const last = child;
			if (!last) return;
			const ended = new Promise((done) => last.once('exit', done));
			last.kill('SIGTERM');
			const timer = setTimeout(() => last.kill('SIGKILL'), stopWithin);
			await ended;
			clearTimeout(timer);
		},
	};
}
