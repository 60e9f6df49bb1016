/** Does something again and again, with a pause between its end and its next beginning, until stopped. */
export function repeat(
	pauseMs: number,
	round: (isStopped: () => boolean) => Promise<void>,
	/** Hears of a round that failed; the next one comes all the same. */
	failed: (error: unknown) => void,
): { stop(): Promise<void> } {
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;
	let running = Promise.resolve();
	const once = async (): Promise<void> => {
		try {
			await round(() => stopped);
		} catch (error) {
			if (!stopped) failed(error);
		}
		if (!stopped) timer = setTimeout(begin, pauseMs);
	};
	const begin = (): void => {
		running = once();
	};
	begin();
	return {
		async stop() {
			stopped = true;
			clearTimeout(timer);
			await running;
		},
	};
}
