import { readFileSync } from 'node:fs';
import { type Kind, kinds, processesOf } from './kinds.ts';

/** MB held by the product's processes together. */
export interface Memory {
	/** Resident sets; memory shared between processes is counted in each. */
	readonly rss: number;
	/** Shared memory divided among those who share it; resident sets where the kernel doesn't tell. */
	readonly pss: Readonly<Record<Kind, number>>;
}

/** Of a process and all it started. */
export function memoryOf(pid: number): Memory {
	const pss: Record<Kind, number> = { web: 0, worker: 0, converter: 0, database: 0 };
	let rss = 0;
	for (const { pid: each, kind } of processesOf(pid)) {
		const resident = megabytes(each, 'status', 'VmRSS');
		rss += resident ?? 0;
		pss[kind] += megabytes(each, 'smaps_rollup', 'Pss') ?? resident ?? 0;
	}
	return { rss, pss };
}

export const totalOf = ({ pss }: Memory) => kinds.reduce((sum, kind) => sum + pss[kind], 0);

/** null: no such process, or it may not be read. */
function megabytes(pid: number, file: string, field: string): number | null {
	try {
		const value = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'latin1'))?.[1];
		return value === undefined ? null : Number(value) / 1024;
	} catch {
		return null;
	}
}
