import type { JobWithMetadata, PgBoss } from 'pg-boss';
import type { Log } from '../log/index.ts';
import { checkRegistry, givenUp, type JobDefinition, type JobHandler } from './definition.ts';

/** Tells whoever watches this process which jobs are in its hands, so that they are freed at once if it dies. */
export interface Hands {
	taken(queue: string, id: string): void;
	done(queue: string, id: string): void;
}

interface WorkOptions {
	readonly hands: Hands;
	/** Fires when this process is asked to stop. */
	readonly signal: AbortSignal;
	readonly log: Log;
}

async function tryOnce(boss: PgBoss, handler: JobHandler, job: JobWithMetadata<object>, options: WorkOptions) {
	const { name, retries } = handler.definition;
	const log = options.log.child({ job: name, id: job.id, try: job.retryCount + 1 });
	const began = performance.now();
	const ms = (): number => Math.round(performance.now() - began);
	options.hands.taken(name, job.id);
	try {
		// Also when the job has been taken away from here, e.g. for taking too long.
		const signal = AbortSignal.any([options.signal, job.signal]);
		await handler.handle(job.data, { last: job.retryCount >= retries, signal });
		log.info({ ms: ms() }, 'job done');
	} catch (error) {
		if (!options.signal.aborted) {
			log.error({ err: error, ms: ms() }, 'job failed');
			throw error;
		}
		// Being stopped is no failed try: the job goes back as new. It may be there twice then, as any job may.
		await boss.send(name, job.data);
		log.info({ ms: ms() }, 'job left to the next start');
	} finally {
		options.hands.done(name, job.id);
	}
}

/**
 * Starts taking jobs.
 * @throws JobRegistryError before any job is taken
 */
export async function work(
	boss: PgBoss,
	definitions: readonly JobDefinition[],
	handlers: readonly JobHandler[],
	options: WorkOptions,
): Promise<void> {
	checkRegistry(definitions, handlers);
	const polling = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 } as const;
	for (const handler of handlers) {
		const { name } = handler.definition;
		const settings = { ...polling, includeMetadata: true, localConcurrency: handler.atOnce } as const;
		await boss.work<object, void, typeof settings>(name, settings, async (jobs) => {
			for (const job of jobs) await tryOnce(boss, handler, job, options);
		});
		await boss.work<object, void, typeof polling>(givenUp(name), polling, async (jobs) => {
			for (const job of jobs) {
				options.log.error({ job: name, id: job.id }, 'job given up');
				await handler.giveUp(job.data);
			}
		});
	}
}
