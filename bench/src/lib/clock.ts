import { median, round } from './report.ts';

/** Median of runs, in milliseconds; fewer runs of what takes long. */
export async function time(run: () => Promise<unknown>): Promise<number> {
	const times: number[] = [];
	const began = performance.now();
	while (times.length < 3 || (times.length < 51 && performance.now() - began < 2000)) {
		const start = performance.now();
		await run();
		times.push(performance.now() - start);
	}
	return round(median(times), 3);
}
