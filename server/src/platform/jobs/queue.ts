import { fromKysely, PgBoss } from 'pg-boss';
import type { z } from 'zod';
import type { Database } from '../db/index.ts';
import type { Log } from '../log/index.ts';
import { givenUp, type JobDefinition } from './definition.ts';

/** Puts a job into the queue as part of a transaction: it is there if and only if the transaction commits. */
export type Enqueue = <Data extends z.ZodType>(
	tx: Database,
	definition: JobDefinition<Data>,
	data: z.input<Data>,
) => Promise<void>;

export const enqueueWith =
	(boss: PgBoss): Enqueue =>
	async (tx, definition, data) => {
		await boss.send(definition.name, definition.data.parse(data) as object, { db: fromKysely(tx) });
	};

/**
 * The queue, started. `works`: this process also keeps house (expiry, heartbeats of dead workers, clean-up), which
 * the worker role does.
 */
export async function startQueue(
	url: string,
	definitions: readonly JobDefinition[],
	options: { works: boolean; log: Log },
): Promise<PgBoss> {
	const boss = new PgBoss({
		connectionString: url,
		schema: 'pgboss',
		max: options.works ? 6 : 3,
		supervise: options.works,
		schedule: options.works,
		useListenNotify: options.works,
		superviseIntervalSeconds: 5,
		monitorIntervalSeconds: 5,
		createSchema: false,
		application_name: 'pacesetter-jobs',
	});
	boss.on('error', (error) => options.log.error({ err: error }, 'job queue'));
	await boss.start();
	for (const definition of definitions) {
		const settings = {
			retryLimit: definition.retries,
			// A full disk or a database that restarts needs a while: 1, 2, 4 … seconds.
			retryDelay: 1,
			retryBackoff: true,
			retryDelayMax: 60,
			expireInSeconds: definition.seconds,
			heartbeatSeconds: 10,
			deleteAfterSeconds: 24 * 3600,
			notify: true,
		};
		const deadLetter = givenUp(definition.name);
		await boss.createQueue(deadLetter, settings);
		await boss.createQueue(definition.name, { ...settings, deadLetter });
		// Where an earlier version made the queue, its settings are brought up to date.
		await boss.updateQueue(definition.name, { ...settings, deadLetter });
		if (options.works && definition.cron) {
			await boss.schedule(definition.name, definition.cron, {}, { tz: 'Asia/Shanghai' });
		}
	}
	return boss;
}
