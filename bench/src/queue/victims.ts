import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { processTree, usageOf } from '../../../lok/src/pool/processTree.ts';

export type Kind = 'converter' | 'worker';

/** How long a process is watched to tell whether it works, in milliseconds. */
const watchMs = 60;

/** kill -9 of a process of the product: its worker, or the converter that is busiest just then. @throws Error without one */
export async function kill(product: number, kind: Kind): Promise<void> {
	const found = processTree(product).filter((pid) => isKind(pid, kind));
	const before = found.map((pid) => usageOf(pid).cpuMs);
	await delay(watchMs);
	const work = found.map((pid, i) => usageOf(pid).cpuMs - (before[i] ?? 0));
	const victim = found[work.indexOf(Math.max(...work))];
	if (victim === undefined) throw new Error(`There is no ${kind} to kill`);
	process.kill(victim, 'SIGKILL');
}

/** Told by its command: the program that Node runs. What wraps a converter has the same words after other ones. */
function isKind(pid: number, kind: Kind): boolean {
	const words = commandOf(pid);
	if (!words[0]?.endsWith('node')) return false;
	if (kind === 'worker') return words.at(-1) === 'worker' && words.at(-2)?.endsWith('server/src/main.ts') === true;
	return words.at(-1)?.endsWith('lok/src/child/main.ts') === true;
}

function commandOf(pid: number): string[] {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
	} catch {
		return [];
	}
}
