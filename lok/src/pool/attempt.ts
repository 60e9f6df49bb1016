import { ConvertError } from '../types.ts';
import { type JobFolder, openJobFolder } from './job-folder.ts';
import type { DrawnPage, FromChild, Job } from './messages.ts';
import type { Pool } from './pool.ts';
import { ProcessDied } from './process-died.ts';
import { runJob } from './run.ts';

/** A piece of work that any process of the pool can do. */
export interface Task<T> {
	/** The document: copied for the process, never shown to it. */
	readonly input: string;
	/** Asked again for a second try. */
	job(dir: string, staged: string): Job;
	page(folder: JobFolder, page: DrawnPage): Promise<void>;
	/** Called with the message that ended the job well, if it was one. @throws ConverterLied where it isn't this job's */
	finish(folder: JobFolder, message: FromChild): Promise<T>;
}

const tries = 2;

/**
 * Does a task, on another process again where the first one died: an earlier document may have been the cause.
 * @throws ConvertError, or the signal's reason
 */
export async function attempt<T>(pool: Pool, task: Task<T>, signal: AbortSignal): Promise<T> {
	for (let n = 1; ; n++) {
		try {
			return await once(pool, task, signal);
		} catch (error) {
			if (!(error instanceof ProcessDied)) throw error;
			if (n === tries) throw new ConvertError('crashed', error.message, { cause: error });
		}
	}
}

async function once<T>(pool: Pool, task: Task<T>, signal: AbortSignal): Promise<T> {
	const worker = await pool.acquire(signal);
	try {
		const folder = await openJobFolder(task.input, worker.home);
		try {
			const job = task.job(folder.dir, folder.staged);
			const message = await runJob(worker, job, signal, (page) => task.page(folder, page));
			return await task.finish(folder, message);
		} finally {
			await folder.remove();
		}
	} catch (error) {
		if (error instanceof ProcessDied) void worker.kill();
		throw error;
	} finally {
		pool.release(worker);
	}
}
