import { readdirSync, readFileSync } from 'node:fs';

interface Process {
	readonly pid: number;
	readonly parent: number;
	/** Arguments, separated by blanks; empty for one that has ended but not been waited for. */
	readonly command: string;
}

function readProcess(pid: string): Process[] {
	try {
		// The name in parentheses may hold anything, so the fields are counted from its end.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
		if (fields[0] === 'Z') return [];
		const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
		return [{ pid: Number(pid), parent: Number(fields[1]), command }];
	} catch {
		// It ended while it was being read.
		return [];
	}
}

const allProcesses = (): Process[] =>
	readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap(readProcess);

/** A process with everything it has started, itself first. */
export function processTree(pid: number): Process[] {
	const all = allProcesses();
	const found = all.filter((process) => process.pid === pid);
	for (const above of found) found.push(...all.filter((process) => process.parent === above.pid));
	return found;
}

/** Which of those processes are still there: the same number with the same command. */
export function stillAlive(processes: readonly Process[]): Process[] {
	const now = new Map(allProcesses().map((process) => [process.pid, process]));
	return processes.filter(({ pid, command }) => now.get(pid)?.command === command);
}
