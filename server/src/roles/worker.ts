import { availableParallelism } from 'node:os';
import type { Config } from '../config.ts';
import { converterOf } from '../converter.ts';
import { indexOf } from '../index-of.ts';
import { configuredSecrets } from '../keys.ts';
import { campaignHandlers } from '../modules/campaigns/index.ts';
import { custodyHandlers } from '../modules/custody/index.ts';
import { directiveHandlers } from '../modules/directives/index.ts';
import { duplicateHandlers } from '../modules/duplicates/index.ts';
import { ingestHandler } from '../modules/library/index.ts';
import { rosterHandler } from '../modules/organisation/index.ts';
import { pointsHandler } from '../modules/points/index.ts';
import { startSearch } from '../modules/search/index.ts';
import { startSealer } from '../platform/audit/index.ts';
import { systemClock } from '../platform/clock/index.ts';
import { connect } from '../platform/db/index.ts';
import { type Files, fileHandlers } from '../platform/files/index.ts';
import { enqueueWith, startQueue, work } from '../platform/jobs/index.ts';
import type { Log } from '../platform/log/index.ts';
import type { WorkerMessage } from '../platform/process/index.ts';
import { contentFollowers, fileOwners, jobs, kept } from '../router.ts';

/** Takes jobs until stopped. Its parent, where it has one, hears which jobs are in hand. */
export async function startWorker(
	config: Config,
	databaseUrl: string,
	files: Files,
	log: Log,
): Promise<{ stop(): Promise<void> }> {
	const tell = (message: WorkerMessage): void => {
		if (process.connected) process.send?.(message);
	};
	const connection = connect(databaseUrl, config.DATABASE_POOL, (error) => log.error({ err: error }, 'database'));
	const atOnce = config.PACESETTER_CONVERTERS ?? availableParallelism();
	const converter = converterOf(config);
	const stopping = new AbortController();
	const secrets = await configuredSecrets(config, connection.db);
	const boss = await startQueue(databaseUrl, jobs, { works: true, log });
	const needs = { db: connection.db, files, clock: systemClock };
	const enqueue = enqueueWith(boss);
	const search = await startSearch({
		db: connection.db,
		tables: indexOf(config),
		clock: systemClock,
		log,
		enqueue,
	});
	const handlers = [
		...fileHandlers({ ...needs, owners: fileOwners, log }),
		...custodyHandlers(kept, { ...needs, secrets, log }),
		rosterHandler({ ...needs, secrets }),
		ingestHandler({ ...needs, converter, enqueue, index: search.indexContent, followers: contentFollowers }, atOnce),
		...search.handlers,
		...duplicateHandlers(connection.db),
		pointsHandler({ ...needs, log }),
		...directiveHandlers(needs),
		...campaignHandlers(needs),
	];
	await work(boss, jobs, handlers, {
		signal: stopping.signal,
		log,
		hands: {
			taken: (queue, id) => tell({ kind: 'taken', queue, id }),
			done: (queue, id) => tell({ kind: 'done', queue, id }),
		},
	});
	const sealer = startSealer(connection.db, { clock: systemClock, days: config.PACESETTER_AUDIT_DAYS, log });
	tell({ kind: 'ready' });
	converter.describe().then(
		(engine) => {
			log.info(engine, 'converter ready');
			if (engine.isolation.length === 0) log.warn('nothing on this machine shuts converters in: see docs/isolation.md');
		},
		// Stopped before the converter was warm: it was closed, and nothing is wrong with it.
		(error) => !stopping.signal.aborted && log.error({ err: error }, 'converter'),
	);
	return {
		async stop() {
			stopping.abort();
			await boss.stop({ graceful: true, timeout: 10_000 });
			await converter.close();
			await sealer.stop();
			await search.stop();
			await connection.close();
		},
	};
}
