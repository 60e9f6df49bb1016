import { readFileSync } from 'node:fs';
import { processTree } from '../../../lok/src/pool/processTree.ts';

/** MB held by the product's processes together. */
export interface Memory {
	/** Resident sets; memory shared between processes is counted in each. */
	readonly rss: number;
	/** Shared memory divided among those who share it. null where the kernel doesn't tell. */
	readonly pss: number | null;
	readonly processes: number;
}

/** Of a process and all it started: web, worker, converters and database. */
export function memoryOf(pid: number): Memory {
	const maps = processTree(pid).map((each) => ({
		rss: kilobytes(each, 'status', 'VmRSS'),
		pss: kilobytes(each, 'smaps_rollup', 'Pss'),
	}));
	const alive = maps.filter(({ rss }) => rss !== null);
	const sum = (values: readonly (number | null)[]) =>
		values.reduce<number>((total, each) => total + (each ?? 0), 0) / 1024;
	const told = alive.every(({ pss }) => pss !== null);
	return {
		rss: sum(alive.map(({ rss }) => rss)),
		pss: told ? sum(alive.map(({ pss }) => pss)) : null,
		processes: alive.length,
	};
}

/** null: no such process, or it may not be read. */
function kilobytes(pid: number, file: string, field: string): number | null {
	try {
		const value = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'latin1'))?.[1];
		return value === undefined ? null : Number(value);
	} catch {
		return null;
	}
}
