import { Worker } from 'node:worker_threads';

/**
 * Runs a module in a thread of its own, so that what computes for seconds keeps nothing else of the process waiting, nor takes its memory.
 * The thread is kept for the next time, as what the module loads takes longer than most of what it does; it keeps no process from ending.
 * @param module posts one message for each that it gets, which is the result
 * @param megabytes the most that it may hold
 * @returns what sends it something that can be cloned; it throws what the module throws, an Error where it holds more or ends without a
 * message, and the signal's reason once that fires
 */
export function runsApart<Given, Result>(
	module: URL,
	{ megabytes }: { readonly megabytes: number },
): (data: Given, signal: AbortSignal) => Promise<Result> {
	let kept: Worker | null = null;
	const keep = async (thread: Worker): Promise<void> => {
		thread.removeAllListeners();
		if (kept) return void (await thread.terminate());
		kept = thread;
		// One that ends while nobody waits for it is not kept any more.
		const leave = (): void => {
			if (kept === thread) kept = null;
		};
		thread.once('error', leave);
		thread.once('exit', leave);
		thread.unref();
	};
	return async (data, signal) => {
		signal.throwIfAborted();
		const thread = kept ?? new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
		kept = null;
		thread.removeAllListeners();
		thread.ref();
		const { promise, resolve, reject } = Promise.withResolvers<Result>();
		const stop = (): void => reject(signal.reason);
		signal.addEventListener('abort', stop);
		thread.once('message', resolve);
		thread.once('error', reject);
		thread.once('exit', (code) => reject(new Error(`a thread ended with ${code} and no result`)));
		try {
			thread.postMessage(data);
			const result = await promise;
			await keep(thread);
			return result;
		} catch (error) {
			await thread.terminate();
			throw error;
		} finally {
			signal.removeEventListener('abort', stop);
		}
	};
}
