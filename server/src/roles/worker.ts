import { availableParallelism } from 'node:os';
import { createConverter } from '@pacesetter/lok';
import type { Config } from '../config.ts';
import { ingestHandler } from '../modules/library/index.ts';
import { systemClock } from '../platform/clock/index.ts';
import { connect } from '../platform/db/index.ts';
import type { Files } from '../platform/files/index.ts';
import { startQueue, work } from '../platform/jobs/index.ts';
import type { Log } from '../platform/log/index.ts';
import type { WorkerMessage } from '../platform/process/index.ts';
import { jobs } from '../router.ts';

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
	const converter = createConverter({
		size: atOnce,
		engine: config.PACESETTER_ENGINE,
		fontsDir: config.PACESETTER_FONTS,
		limits: {
			inputBytes: config.PACESETTER_UPLOAD_MB * 1024 * 1024,
			pages: config.PACESETTER_CONVERT_PAGES,
			wallMs: config.PACESETTER_CONVERT_SECONDS * 1000,
			cpuMs: config.PACESETTER_CONVERT_SECONDS * 1000,
			memoryMb: config.PACESETTER_CONVERT_MEMORY_MB,
		},
	});
	const stopping = new AbortController();
	const boss = await startQueue(databaseUrl, jobs, { works: true, log });
	const handlers = [ingestHandler({ db: connection.db, files, converter, clock: systemClock }, atOnce)];
	await work(boss, jobs, handlers, {
		signal: stopping.signal,
		log,
		hands: {
			taken: (queue, id) => tell({ kind: 'taken', queue, id }),
			done: (queue, id) => tell({ kind: 'done', queue, id }),
		},
	});
	tell({ kind: 'ready' });
	converter.describe().then(
		(engine) => log.info(engine, 'converter ready'),
		// Stopped before the converter was warm: it was closed, and nothing is wrong with it.
		(error) => !stopping.signal.aborted && log.error({ err: error }, 'converter'),
	);
	return {
		async stop() {
			stopping.abort();
			await boss.stop({ graceful: true, timeout: 10_000 });
			await converter.close();
			await connection.close();
		},
	};
}
