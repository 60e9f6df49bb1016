import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';

export interface Options {
	/** End with one line of JSON. */
	readonly json: boolean;
	/** Fewer runs: to see that it works, not to publish. */
	readonly quick: boolean;
}

/** @throws TypeError for an option that there isn't */
export function readOptions(args: readonly string[]): Options {
	const { values } = parseArgs({
		args: [...args],
		options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
	});
	return values;
}

/** Runs a benchmark and prints its result as the last line if asked to. What misses its target fails nothing. */
export async function report<Result>(
	args: readonly string[],
	measure: (options: Options) => Promise<Result>,
): Promise<void> {
	const options = readOptions(args);
	const load = round(loadavg()[0] ?? 0, 1);
	if (load >= availableParallelism() / 2) console.log(`Other work keeps this machine busy: its load is ${load}`);
	const result = await measure(options);
	if (options.json) console.log(JSON.stringify(result));
}

/** The value below which `share` of the values lie, by the nearest rank. NaN of none. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
	return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** Rounded to so many decimals. */
export const round = (value: number, decimals = 0) => Number(value.toFixed(decimals));
