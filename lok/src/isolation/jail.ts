import { execFileSync } from 'node:child_process';
import type { IsolationChoice } from '../options.ts';
import { bubblewrapArguments } from './bubblewrap.ts';

/** A way to start a process shut in. */
export interface Jail {
	/** For people, e.g. `['bubblewrap', 'no network', 'private file system']`. */
	readonly description: readonly string[];
	/** What a document that takes its converter over can still reach, for the operator; absent where that is nothing. */
	readonly warning?: string;
	/** The command that runs `argv` inside, with `home` writable and `readable` folders to read. */
	wrap(argv: readonly string[], home: string, readable: readonly string[]): string[];
}

const none: Jail = {
	description: [],
	warning:
		'Nothing shuts converters in on this machine: a document that takes one over can reach the network and every file of this user. Install bubblewrap, or allow user namespaces.',
	wrap: (argv) => [...argv],
};

const bubblewrap: Jail = {
	description: ['bubblewrap', 'no network', 'private file system', 'private processes'],
	wrap: (argv, home, readable) => ['bwrap', ...bubblewrapArguments(home, readable), '--', ...argv],
};

function unshare(flags: string): Jail {
	return {
		description: ['unshare', 'no network'],
		warning:
			'Converters are cut off from the network only: a document that takes one over can read every file of this user. Install bubblewrap.',
		wrap: (argv) => ['unshare', flags, '--', ...argv],
	};
}

/** Isolation was asked for that this machine can't give. The message says what to do. */
export class IsolationError extends Error {
	override name = 'IsolationError';
}

/**
 * The strongest jail that works on this machine, tried once by starting `true` in it.
 * @throws IsolationError where a jail asked for by name doesn't work, or `required` and none does
 */
export function chooseJail(choice: IsolationChoice): Jail {
	if (choice === 'none') return none;
	const candidates: Jail[] = [];
	if (choice !== 'unshare') candidates.push(bubblewrap);
	// Root needs no user namespace, and some kernels give none to others.
	if (choice !== 'bubblewrap') candidates.push(unshare(process.getuid?.() === 0 ? '-n' : '-rn'));
	const found = candidates.find(works);
	if (found !== undefined) return found;
	if (choice === 'auto') return none;
	const wanted = choice === 'required' ? 'bubblewrap or unshare' : choice;
	throw new IsolationError(
		`Nothing is converted: converters are to be shut in by ${wanted}, which does not work on this machine. Install bubblewrap, or allow user namespaces.`,
	);
}

/** Tells before anything is started. @throws IsolationError as `createConverter` would */
export const checkIsolation = (choice: IsolationChoice): void => void chooseJail(choice);

function works(jail: Jail): boolean {
	const [command = '', ...rest] = jail.wrap(['/usr/bin/env', 'true'], '/tmp', []);
	try {
		execFileSync(command, rest, { stdio: 'ignore', timeout: 5000 });
		return true;
	} catch {
		return false;
	}
}
