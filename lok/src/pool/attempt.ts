import { ConvertError, type Page } from '../types.ts';
import type { Job, PdfDone, RenderDone } from './messages.ts';
import type { Pool } from './pool.ts';
import { ProcessDied, runJob } from './run.ts';
import { stage } from './staging.ts';
import { removeTree } from './workspace.ts';

/** A piece of work that any process of the pool can do. */
export interface Task<T> {
	/** The document: copied for the process, never shown to it. */
	readonly input: string;
	/** Asked again for a second try. */
	job(dir: string, staged: string): Job;
	page(dir: string, page: Page): Promise<void>;
	finish(dir: string, result: PdfDone | RenderDone): Promise<T>;
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
		const { dir, staged } = await stage(task.input, worker.home);
		try {
			const result = await runJob(worker, task.job(dir, staged), signal, (page) => task.page(dir, page));
			return await task.finish(dir, result);
		} finally {
			removeTree(dir);
		}
	} finally {
		pool.release(worker);
	}
}
