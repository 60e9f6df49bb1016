import { ConvertError } from '../types.ts';
import { type DrawnPage, type FromChild, type Job, pagesAhead } from './messages.ts';
import { ConverterLied, ProcessDied } from './process-died.ts';
import { type Watch, watch } from './supervisor.ts';
import type { Worker } from './worker.ts';

/**
 * Runs one job on a process, within its limits. `onPage` is called for each page, one at a time.
 * Whatever ends the job early kills the process.
 * @returns the message that ended it, if not with a failure
 * @throws ConvertError, ProcessDied, the signal's reason, or what `onPage` throws
 */
export function runJob(
	worker: Worker,
	job: Job,
	signal: AbortSignal,
	onPage: (page: DrawnPage) => Promise<void>,
): Promise<FromChild> {
	const { promise, resolve, reject } = Promise.withResolvers<FromChild>();
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
		else if (message.type !== 'failed') void pages.finished().then(() => resolve(message));
		else {
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
	onPage: (page: DrawnPage) => Promise<void>,
	stop: (reason: unknown) => void,
) {
	let last = Promise.resolve();
	let ahead = 0;
	let failed = false;
	const deliver = async (page: DrawnPage) => {
		if (failed) return;
		watching.pause();
		try {
			await onPage(page);
			ahead--;
			worker.send({ type: 'pageTaken' });
		} catch (error) {
			failed = true;
			stop(error);
		} finally {
			watching.resume();
		}
	};
	return {
		take(page: DrawnPage) {
			ahead++;
			if (ahead > pagesAhead) stop(new ConverterLied('The converter did not wait for its pages to be taken'));
			else last = last.then(() => deliver(page));
		},
		finished: () => last,
	};
}
