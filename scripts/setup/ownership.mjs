import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { root, stateFolder } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';

/**
 * When root made things in somebody's clone, they become that person's, who could not renew or remove them otherwise.
 */
export async function giveToOwner() {
	if (process.getuid?.() !== 0) return;
	const { uid, gid } = lstatSync(root);
	if (uid === 0) return;
	const made = ['node_modules', 'web/build', 'web/.react-router'].map((name) => join(root, name));
	const present = [...made, stateFolder].filter(existsSync);
	await run('chown', ['-R', '--no-dereference', `${uid}:${gid}`, ...present]);
}
