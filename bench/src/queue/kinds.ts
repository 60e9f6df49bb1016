import { readFileSync } from 'node:fs';
import { processTree } from '../../../lok/src/pool/process-tree.ts';

export const kinds = ['web', 'worker', 'converter', 'database'] as const;

/** What a process of the product does. */
export type Kind = (typeof kinds)[number];

/** The product's processes by kind. What wraps a converter counts as converter by itself, and is left out of `running`. */
export const processesOf = (product: number): { pid: number; kind: Kind; running: boolean }[] =>
	processTree(product).map((pid) => {
		const words = commandOf(pid);
		return { pid, kind: kindOf(words), running: words[0]?.endsWith('node') === true };
	});

function kindOf(words: readonly string[]): Kind {
	const last = words.at(-1) ?? '';
	if (/postgres/.test(words[0] ?? '')) return 'database';
	if (last.endsWith('server/src/main.ts')) return 'web';
	if (last === 'worker') return 'worker';
	return 'converter';
}

/** A process that has just ended has none. */
function commandOf(pid: number): string[] {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
	} catch {
		return [];
	}
}
