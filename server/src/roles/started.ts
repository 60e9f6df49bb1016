import type { Log } from '../platform/log/index.ts';

/** What has been started, in order, to be stopped in the reverse order. */
export class Started {
	readonly #stops: (() => Promise<unknown>)[] = [];
	readonly #log: Log;

	constructor(log: Log) {
		this.#log = log;
	}

	add(stop: () => Promise<unknown>): void {
		this.#stops.unshift(stop);
	}

	/** Stops everything; what fails to stop is logged and does not keep the rest running. */
	async stop(): Promise<void> {
		for (const stop of this.#stops.splice(0)) {
			await stop().catch((error) => this.#log.error({ err: error }, 'stopping'));
		}
	}
}
