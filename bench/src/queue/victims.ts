import { setTimeout as delay } from 'node:timers/promises';
import { usageOf } from '../../../lok/src/pool/process-tree.ts';
import { type Kind, processesOf } from './kinds.ts';

/** How long processes are watched to tell which works, in milliseconds. */
const watchMs = 60;

/** kill -9 of a process of the product, the busiest of its kind just then. @throws Error where there is none */
export async function kill(product: number, kind: Kind): Promise<void> {
	const found = processesOf(product).filter((each) => each.running && each.kind === kind);
	const before = found.map(({ pid }) => usageOf(pid).cpuMs);
	await delay(watchMs);
	const work = found.map(({ pid }, i) => usageOf(pid).cpuMs - (before[i] ?? 0));
	const victim = found[work.indexOf(Math.max(...work))];
	if (victim === undefined) throw new Error(`There is no ${kind} to kill`);
	process.kill(victim.pid, 'SIGKILL');
}
