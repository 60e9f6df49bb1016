import { ConvertError, type Page } from '../types.ts';
import type { Job, PdfDone, RenderDone } from './messages.ts';
import { type Watch, watch } from './supervisor.ts';
import type { Worker } from './worker.ts';

/** The process died with no limit passed: perhaps through this document, perhaps through an earlier one. */
export class ProcessDied extends Error {}

/**
 * Runs one job on a process, within its limits. `onPage` is called for each page, one at a time.
 * Whatever ends the job early kills the process.
 * @throws ConvertError, ProcessDied, the signal's reason, or what `onPage` throws
 */
export function runJob(
	worker: Worker,
	job: Job,
	signal: AbortSignal,
	onPage: (page: Page) => Promise<void>,
): Promise<PdfDone | RenderDone> {
	const { promise, resolve, reject } = Promise.withResolvers<PdfDone | RenderDone>();
	const stop = (reason: unknown) => {
		reject(reason);
		void worker.kill();
	};
	const watching = watch(worker.pid, job.dir, job.limits, stop);
	const abort = () => stop(signal.reason);
	signal.addEventListener('abort', abort, { once: true });
	const pages = pageByPage(worker, watching, onPage, stop);
	worker.listen((message) => {
		if (message.type === 'page') pages.take(message.page);
		if (message.type === 'done') void pages.finished().then(() => resolve(message.result));
		if (message.type === 'failed') {
			const error = new ConvertError(message.code, message.message);
			void pages.finished().then(() => (message.worn ? stop(error) : reject(error)));
		}
	});
	void worker.ended.then((how) => reject(ending(how, worker.stderr)));
	if (signal.aborted) abort();
	else worker.send({ type: 'job', job });
	return promise.finally(() => {
		watching.stop();
		signal.removeEventListener('abort', abort);
		worker.listen(undefined);
	});
}

/** A file larger than its limit ends the process by a signal, which a jail around it reports as an exit code. */
function ending(how: string, stderr: string): Error {
	if (/SIGXFSZ|code 153/.test(how)) return new ConvertError('too_much_output', 'Wrote a file larger than allowed');
	return new ProcessDied(`The converter ended: ${how} ${stderr}`);
}

/** Calls `onPage` in order, one page at a time, with the document's clock stopped meanwhile. */
function pageByPage(
	worker: Worker,
	watching: Watch,
	onPage: (page: Page) => Promise<void>,
	stop: (reason: unknown) => void,
) {
	let last = Promise.resolve();
	let failed = false;
	const deliver = async (page: Page) => {
		if (failed) return;
		watching.pause();
		try {
			await onPage(page);
			worker.send({ type: 'pageTaken' });
		} catch (error) {
			failed = true;
			stop(error);
		} finally {
			watching.resume();
		}
	};
	return {
		take(page: Page) {
			last = last.then(() => deliver(page));
		},
		finished: () => last,
	};
}
