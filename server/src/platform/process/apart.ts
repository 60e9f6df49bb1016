import { Worker } from 'node:worker_threads';

/**
 * Runs a module in a thread of its own, so that what computes for seconds keeps nothing else of the process waiting, nor takes its memory.
 * @param module reads `workerData` and posts one message, which is the result
 * @param data whatever can be cloned
 * @param megabytes the most that it may hold
 * @throws what the module throws; an Error where it holds more, or ends without a message; the signal's reason once that fires
 */
export async function runApart<Result>(
	module: URL,
	data: unknown,
	{ signal, megabytes }: { readonly signal: AbortSignal; readonly megabytes: number },
): Promise<Result> {
	signal.throwIfAborted();
	const { promise, resolve, reject } = Promise.withResolvers<Result>();
	const thread = new Worker(module, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
	const stop = (): void => reject(signal.reason);
	signal.addEventListener('abort', stop);
	thread.once('message', resolve);
	thread.once('error', reject);
	thread.once('exit', (code) => reject(new Error(`a thread ended with ${code} and no result`)));
	try {
		return await promise;
	} finally {
		signal.removeEventListener('abort', stop);
		await thread.terminate();
	}
}
