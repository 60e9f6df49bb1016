import { chownSync, mkdirSync } from 'node:fs';
import { copyOfApp } from './app-copy.mjs';
import { prepareDataFolder } from './data-folder.mjs';
import { withSetupLock } from './lock.mjs';
import { root } from './paths.mjs';
import { home, isRoot, succeedsAs, unprivilegedUser } from './system-user.mjs';

const defaultData = '/var/lib/pacesetter';

/**
 * How to start one of our programs. Run as root, it becomes a system user of its own, without supplementary groups,
 * in a copy of the clone when that user cannot read the clone, with a data folder and a home that are that user's.
 * Otherwise everything is as it is.
 * @typedef {{top: string, options: {cwd: string, env: NodeJS.ProcessEnv, uid?: number, gid?: number}}} Launch
 * @returns {Promise<Launch>} `top`: the clone or its copy; `options`: for child_process.spawn
 */
export async function unprivilegedLaunch() {
	if (!isRoot()) return { top: root, options: { cwd: root, env: process.env } };
	const user = unprivilegedUser();
	const env = userEnvironment(user, homeOf(user));
	env.PACESETTER_DATA = prepareDataFolder(process.env.PACESETTER_DATA || defaultData, user);
	const top = await readableTop(user);
	return { top, options: { cwd: top, env, uid: user.uid, gid: user.gid } };
}

/**
 * @param {import('./system-user.mjs').User} user
 * @param {{always?: boolean}} [options] `always`: a copy even if the clone can be read
 * @returns {Promise<string>} the clone, or a copy of it that the user can read
 */
export async function readableTop(user, { always = false } = {}) {
	return !always && canReadClone(user) ? root : withSetupLock(copyOfApp);
}

/** @param {import('./system-user.mjs').User} user @param {string} homeFolder @returns {NodeJS.ProcessEnv} without what belongs to root's session */
export function userEnvironment(user, homeFolder) {
	const own = Object.entries(process.env).filter(([name]) => !/^(XDG_|SUDO_|MAIL$)/.test(name));
	/** @type {NodeJS.ProcessEnv} */
	const env = { ...Object.fromEntries(own), HOME: homeFolder, USER: user.name, LOGNAME: user.name };
	if (env.TMPDIR && !succeedsAs(user, 'test -w "$1" && test -x "$1"', env.TMPDIR)) delete env.TMPDIR;
	return env;
}

/** @param {import('./system-user.mjs').User} user */
function homeOf(user) {
	mkdirSync(home, { recursive: true, mode: 0o700 });
	chownSync(home, user.uid, user.gid);
	return home;
}

/** @param {import('./system-user.mjs').User} user */
export function canReadClone(user) {
	const script = `cd "$1" && for each in . core lok server web web/build .setup; do
		test -r "$each" && test -x "$each" || exit 1
	done && test -r server/src/main.ts && node_modules/.bin/node --version`;
	return succeedsAs(user, script, root);
}
