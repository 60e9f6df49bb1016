import { spawnSync } from 'node:child_process';

const accountName = 'pacesetter';

/** That user's home, apart from the data folder: keys that must not lie beside the data are kept here. */
export const home = '/var/lib/pacesetter-home';

/** @typedef {{name: string, uid: number, gid: number}} User */

export const isRoot = () => process.getuid?.() === 0;

/** @returns {User} our system user, made when missing; `nobody` when it cannot be made */
export function unprivilegedUser() {
	const found = lookUp(accountName);
	if (found) return found;
	const flags = ['--system', '--user-group', '--no-create-home', '--home-dir', home, '--shell', '/usr/sbin/nologin'];
	spawnSync('useradd', [...flags, accountName]);
	const user = lookUp(accountName) ?? lookUp('nobody');
	if (!user) throw new Error(`There is no user to run as: neither "${accountName}" nor "nobody" exists.`);
	console.log(`• Run as root: everything runs as the system user ${user.name} (uid ${user.uid})`);
	return user;
}

/**
 * Runs a shell script as that user.
 * @param {User} user @param {string} script @param {string[]} args
 * @returns {boolean} whether it ended with 0
 */
export function succeedsAs(user, script, ...args) {
	const options = { uid: user.uid, gid: user.gid, cwd: '/', stdio: /** @type {const} */ ('ignore') };
	const result = spawnSync('/bin/sh', ['-c', script, 'sh', ...args], options);
	if (result.error) throw new Error(`root cannot become the user ${user.name} here: ${result.error.message}`);
	return result.status === 0;
}

/** @param {string} name @returns {User | undefined} */
function lookUp(name) {
	const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim());
	return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}
