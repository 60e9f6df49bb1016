import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { succeedsAs } from './system-user.mjs';

/**
 * Makes the data folder ready for the user that the product runs as: there, that user's own, and within its reach.
 * Call as root. Takes no folder that holds something of somebody else.
 * @param {string} folder
 * @param {import('./system-user.mjs').User} user
 * @returns {string} its absolute path
 */
export function prepareDataFolder(folder, user) {
	const path = resolve(folder);
	mkdirSync(path, { recursive: true, mode: 0o755 });
	if (statSync(path).uid !== user.uid) {
		const foreign = readdirSync(path).filter((name) => name !== 'lost+found');
		if (foreign.length > 0) {
			throw new Error(
				`PACESETTER_DATA is ${path}, which is not empty and does not belong to the user ${user.name}. Name another folder, or if it is Pacesetter's data: chown -R ${user.name}: ${path}`,
			);
		}
		chownSync(path, user.uid, user.gid);
		chmodSync(path, 0o700);
	}
	openTheWay(dirname(path), user);
	if (!succeedsAs(user, 'cd "$1" && test -w .', path)) {
		throw new Error(
			`The user ${user.name} cannot enter ${path}, because a folder above it is closed. Set PACESETTER_DATA to a folder outside, for example /var/lib/pacesetter.`,
		);
	}
	return path;
}

/**
 * Lets the user's group pass through folders above that are closed to everybody but root (root:root 0700, as mktemp
 * makes them), without letting it read or write there. root's own home stays closed.
 * @param {string} folder
 * @param {import('./system-user.mjs').User} user
 */
function openTheWay(folder, user) {
	for (let each = folder; each !== dirname(each); each = dirname(each)) {
		const { uid, gid, mode } = lstatSync(each);
		if (uid !== 0 || gid !== 0 || (mode & 0o077) !== 0 || each === homedir()) continue;
		console.log(`• Letting the user ${user.name} pass through ${each} to its data`);
		chownSync(each, 0, user.gid);
		chmodSync(each, (mode & 0o7777) | 0o010);
	}
}
