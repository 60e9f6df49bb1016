import type { PgBoss } from 'pg-boss';
import type { Log } from '../log/index.ts';
import { checkRegistry, type JobDefinition, type JobHandler } from './definition.ts';

/** Tells whoever watches this process which jobs are in its hands, so that they are freed at once if it dies. */
export interface Hands {
	taken(queue: string, id: string): void;
	done(queue: string, id: string): void;
}

/**
 * Starts taking jobs.
 * @throws JobRegistryError before any job is taken
 */
export async function work(
	boss: PgBoss,
	definitions: readonly JobDefinition[],
	handlers: readonly JobHandler[],
	options: { hands: Hands; signal: AbortSignal; log: Log },
): Promise<void> {
	checkRegistry(definitions, handlers);
	for (const { definition, atOnce, handle } of handlers) {
		const { name, retries } = definition;
		const settings = {
			includeMetadata: true,
			localConcurrency: atOnce,
			pollingIntervalSeconds: 1,
			notifyPollingIntervalSeconds: 1,
		} as const;
		await boss.work<object, void, typeof settings>(name, settings, async (jobs) => {
			for (const job of jobs) {
				const log = options.log.child({ job: name, id: job.id, try: job.retryCount + 1 });
				options.hands.taken(name, job.id);
				const began = performance.now();
				try {
					await handle(job.data, { last: job.retryCount >= retries, signal: options.signal });
					log.info({ ms: Math.round(performance.now() - began) }, 'job done');
				} catch (error) {
					log.error({ err: error, ms: Math.round(performance.now() - began) }, 'job failed');
					throw error;
				} finally {
					options.hands.done(name, job.id);
				}
			}
		});
	}
}
