import type { Worker } from './worker.ts';

export interface PoolOptions {
	readonly size: number;
	readonly spare: number;
	/** Starts a process. */
	readonly start: () => Worker;
	/** True where a process that has just finished a job well should serve no more. */
	readonly worn: (worker: Worker) => boolean;
}

interface Waiting {
	readonly take: (worker: Worker) => void;
	readonly fail: (reason: unknown) => void;
}

const startsTried = 3;

/**
 * Warm converter processes. At most `size` are lent out at a time; `spare` more stand by, so that the place of one that
 * was killed is taken at once.
 */
export class Pool {
	#options: PoolOptions;
	#workers = new Set<Worker>();
	#idle: Worker[] = [];
	#waiting: Waiting[] = [];
	#lent = 0;
	#failedStarts = 0;
	#closed: Error | undefined;
	#ready = Promise.withResolvers<string>();

	constructor(options: PoolOptions) {
		this.#options = options;
		this.#ready.promise.catch(() => undefined);
		this.#fill();
	}

	/** The engine's version, when the first process is ready. */
	get firstReady(): Promise<string> {
		return this.#ready.promise;
	}

	/** Processes that would be lent out at once, with nobody waiting for them. */
	get free(): number {
		return this.#waiting.length > 0 ? 0 : Math.min(this.#idle.length, this.#options.size - this.#lent);
	}

	/** Resolves with a process of the caller's own, first come first served. Give it back with `release`. */
	acquire(signal?: AbortSignal): Promise<Worker> {
		const { promise, resolve, reject } = Promise.withResolvers<Worker>();
		if (this.#closed !== undefined) return Promise.reject(this.#closed);
		if (signal?.aborted) return Promise.reject(signal.reason);
		const waiting: Waiting = { take: resolve, fail: reject };
		const abort = () => {
			this.#waiting = this.#waiting.filter((other) => other !== waiting);
			reject(signal?.reason);
		};
		signal?.addEventListener('abort', abort, { once: true });
		this.#waiting.push(waiting);
		this.#failedStarts = 0;
		this.#fill();
		this.#serve();
		return promise.finally(() => signal?.removeEventListener('abort', abort));
	}

	/** Takes a process back. One that died, or is worn, is replaced. */
	release(worker: Worker): void {
		this.#lent--;
		worker.jobs++;
		if (worker.alive && !this.#options.worn(worker)) this.#idle.push(worker);
		else void this.#discard(worker);
		this.#serve();
	}

	/** Ends every process; those who wait get `reason`. */
	async close(reason: Error): Promise<void> {
		this.#closed = reason;
		for (const waiting of this.#waiting.splice(0)) waiting.fail(reason);
		this.#ready.reject(reason);
		await Promise.all([...this.#workers].map((worker) => worker.kill()));
	}

	#serve(): void {
		while (this.#lent < this.#options.size && this.#waiting.length > 0) {
			// The one that worked last is the warmest.
			const worker = this.#idle.pop();
			if (worker === undefined) return;
			this.#lent++;
			this.#waiting.shift()?.take(worker);
		}
	}

	#fill(): void {
		while (this.#closed === undefined && this.#workers.size < this.#options.size + this.#options.spare) {
			const worker = this.#options.start();
			this.#workers.add(worker);
			worker.ready.then(
				(version) => this.#welcome(worker, version),
				(error: unknown) => this.#mourn(error),
			);
			void worker.ended.then(() => this.#discard(worker));
		}
	}

	#welcome(worker: Worker, version: string): void {
		this.#failedStarts = 0;
		this.#ready.resolve(version);
		this.#idle.unshift(worker);
		this.#serve();
	}

	#mourn(error: unknown): void {
		this.#failedStarts++;
		if (this.#failedStarts < startsTried) return;
		for (const waiting of this.#waiting.splice(0)) waiting.fail(error);
		this.#ready.reject(error);
	}

	async #discard(worker: Worker): Promise<void> {
		this.#idle = this.#idle.filter((other) => other !== worker);
		await worker.kill();
		this.#workers.delete(worker);
		// A converter that cannot start at all isn't tried for ever, only again for the next document.
		if (this.#failedStarts < startsTried) this.#fill();
	}
}
