import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ConvertError, type Limits } from '../types.ts';
import { usageOf } from './process-tree.ts';

const intervalMs = 100;

/** Watches one job from outside its process. */
export interface Watch {
	/** The caller is busy with a page: its time isn't the document's. */
	pause(): void;
	resume(): void;
	stop(): void;
}

/**
 * Calls `over` once with the limit that process `pid` and its descendants went past, counted from now.
 * Wall time leaves out pauses.
 */
export function watch(pid: number, dir: string, limits: Limits, over: (error: ConvertError) => void): Watch {
	const cpuBefore = usageOf(pid).cpuMs;
	let elapsed = 0;
	let since: number | undefined = performance.now();
	const wall = () => elapsed + (since === undefined ? 0 : performance.now() - since);
	const check = () => {
		const error = firstOver(pid, dir, limits, wall(), cpuBefore);
		if (error === undefined) return;
		clearInterval(timer);
		over(error);
	};
	const timer = setInterval(check, intervalMs);
	return {
		pause() {
			elapsed = wall();
			since = undefined;
		},
		resume() {
			since ??= performance.now();
		},
		stop: () => clearInterval(timer),
	};
}

function firstOver(
	pid: number,
	dir: string,
	limits: Limits,
	wall: number,
	cpuBefore: number,
): ConvertError | undefined {
	if (wall > limits.wallMs) return new ConvertError('timeout', `Took longer than ${limits.wallMs} ms`);
	const usage = usageOf(pid);
	if (usage.cpuMs - cpuBefore > limits.cpuMs) {
		return new ConvertError('cpu_limit', `Used more than ${limits.cpuMs} ms of CPU time`);
	}
	if (usage.memoryMb > limits.memoryMb) {
		return new ConvertError('memory_limit', `Used more than ${limits.memoryMb} MB of memory`);
	}
	if (bytesIn(dir) > limits.outputBytes + limits.inputBytes) {
		return new ConvertError('too_much_output', `Wrote more than ${limits.outputBytes} bytes`);
	}
	return undefined;
}

/** Bytes of the files in a job's folder; it holds no deep trees. */
function bytesIn(dir: string): number {
	try {
		return readdirSync(dir).reduce((sum, name) => sum + statSync(join(dir, name)).size, 0);
	} catch {
		return 0; // A file was taken away meanwhile: the next look counts again.
	}
}
