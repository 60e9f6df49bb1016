import { execFileSync } from 'node:child_process';
import type { IsolationChoice } from '../options.ts';
import { bubblewrapArguments } from './bubblewrap.ts';

/** A way to start a process shut in. */
export interface Jail {
	/** For people, e.g. `['bubblewrap', 'no network', 'private file system']`. */
	readonly description: readonly string[];
	readonly hidesFiles: boolean;
	/** The command that runs `argv` inside, with `home` writable and `readable` folders to read. */
	wrap(argv: readonly string[], home: string, readable: readonly string[]): string[];
}

const none: Jail = { description: [], hidesFiles: false, wrap: (argv) => [...argv] };

const bubblewrap: Jail = {
	description: ['bubblewrap', 'no network', 'private file system', 'private processes'],
	hidesFiles: true,
	wrap: (argv, home, readable) => ['bwrap', ...bubblewrapArguments(home, readable), '--', ...argv],
};

function unshare(flags: string): Jail {
	return {
		description: ['unshare', 'no network'],
		hidesFiles: false,
		wrap: (argv) => ['unshare', flags, '--', ...argv],
	};
}

/**
 * The strongest jail that works on this machine, tried once by starting `true` in it.
 * @throws Error where a jail asked for by name doesn't work
 */
export function chooseJail(choice: IsolationChoice): Jail {
	if (choice === 'none') return none;
	const candidates: Jail[] = [];
	if (choice !== 'unshare') candidates.push(bubblewrap);
	// Root needs no user namespace, and some kernels give none to others.
	if (choice !== 'bubblewrap') candidates.push(unshare(process.getuid?.() === 0 ? '-n' : '-rn'));
	const found = candidates.find(works);
	if (found === undefined && choice !== 'auto') throw new Error(`Isolation by ${choice} does not work on this machine`);
	return found ?? none;
}

function works(jail: Jail): boolean {
	const [command = '', ...rest] = jail.wrap(['/usr/bin/env', 'true'], '/tmp', []);
	try {
		execFileSync(command, rest, { stdio: 'ignore', timeout: 5000 });
		return true;
	} catch {
		return false;
	}
}
