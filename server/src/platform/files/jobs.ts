import { z } from 'zod';
import type { Clock } from '../clock/index.ts';
import { defineJob, handleJob, type JobHandler } from '../jobs/index.ts';
import type { Log } from '../log/index.ts';
import { removeUnneeded, type Sweep, sweepFiles } from './sweep.ts';

/** Removes files that an act has made superfluous, as far as nobody else needs them. */
export const removeFilesJob = defineJob({
	name: 'files.remove',
	data: z.object({ hashes: z.array(z.string()) }),
	retries: 10,
	seconds: 3600,
});

/** Every night: what no act named, such as the file of an upload whose process was killed. */
const sweepFilesJob = defineJob({
	name: 'files.sweep',
	data: z.object({}),
	retries: 2,
	seconds: 6 * 3600,
	cron: '20 3 * * *',
});

export const fileJobs = [removeFilesJob, sweepFilesJob];

/** Younger files may belong to a transaction that has not ended. */
const settledMs = 24 * 3600 * 1000;

export const fileHandlers = (sweep: Sweep & { clock: Clock; log: Log }): readonly JobHandler[] => [
	handleJob(removeFilesJob, 1, {
		handle: async ({ hashes }) => void (await removeUnneeded(sweep, hashes)),
		// The nightly sweep finds them.
		giveUp: async () => undefined,
	}),
	handleJob(sweepFilesJob, 1, {
		async handle() {
			sweep.log.info(await sweepFiles(sweep, new Date(sweep.clock().getTime() - settledMs)), 'files swept');
		},
		giveUp: async () => undefined,
	}),
];
