import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all it started hold and have used. */
export interface Usage {
	readonly memoryMb: number;
	readonly cpuMs: number;
}

const pageMb = 4096 / 1024 / 1024;
/** The kernel's USER_HZ: 100 on every Linux that Node runs on. */
const tickMs = 10;

/** The process and its descendants, parents first. Those that have ended are left out. */
export function processTree(root: number): number[] {
	const found = [root];
	for (let i = 0; i < found.length; i++) {
		const pid = found[i];
		if (pid !== undefined) found.push(...childrenOf(pid));
	}
	return found;
}

/** Reads /proc; a process that ends meanwhile counts nothing. */
export function usageOf(root: number): Usage {
	let memoryMb = 0;
	let cpuMs = 0;
	for (const pid of processTree(root)) {
		const fields = statFields(pid);
		if (fields === undefined) continue;
		// proc(5), counted from the state field: utime, stime, cutime, cstime are 11-14, rss is 21.
		for (const index of [11, 12, 13, 14]) cpuMs += Number(fields[index]) * tickMs;
		memoryMb += Number(fields[21]) * pageMb;
	}
	return { memoryMb, cpuMs };
}

/** Tells a process from a later one with the same id. undefined: no such process. */
export function startTime(pid: number): string | undefined {
	return statFields(pid)?.[19];
}

function childrenOf(pid: number): number[] {
	let tasks: string[];
	try {
		tasks = readdirSync(`/proc/${pid}/task`);
	} catch {
		return [];
	}
	const lists = tasks.map((task) => read(`/proc/${pid}/task/${task}/children`));
	if (lists.every((list) => list === undefined)) return scanForChildren(pid);
	return lists.flatMap((list) => (list ?? '').split(' ').filter(Boolean).map(Number));
}

/** For kernels without CONFIG_PROC_CHILDREN. */
function scanForChildren(parent: number): number[] {
	const pids = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(Number);
	return pids.filter((pid) => Number(statFields(pid)?.[1]) === parent);
}

function statFields(pid: number): string[] | undefined {
	const stat = read(`/proc/${pid}/stat`);
	// The command's name, in parentheses, may hold spaces and parentheses itself.
	return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function read(path: string): string | undefined {
	try {
		return readFileSync(path, 'latin1');
	} catch {
		return undefined;
	}
}
