import { chownSync, existsSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyBeside } from '../lib/app-copy.mjs';
import { withSetupLock } from '../lib/lock.mjs';
import { root } from '../lib/paths.mjs';
import { isRoot, succeedsAs, unprivilegedUser } from '../lib/system-user.mjs';
import { canReadClone, readableTop, userEnvironment } from '../lib/unprivileged.mjs';

/** How tests are started: in which copy of the repository, and with which options of child_process.spawn. */
export interface TestLaunch {
	top: string;
	/** Writable, for this run alone; the caller removes it. */
	temporary: string;
	options: { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number };
}

/** Tests run on nobody's data: with a home and a temporary folder of their own, and as root as the system user. */
export async function testLaunch(): Promise<TestLaunch> {
	const user = isRoot() ? unprivilegedUser() : undefined;
	const own = user ? userEnvironment(user, '/') : process.env;
	const temporary = mkdtempSync(join(user ? (own.TMPDIR ?? '/tmp') : tmpdir(), 'pacesetter-test-'));
	const home = join(temporary, 'home');
	mkdirSync(home);
	const settings = Object.entries(own).filter(([name]) => !/^(PACESETTER_|DATABASE_|PORT$|NODE_ENV$)/.test(name));
	const env = { ...Object.fromEntries(settings), HOME: home, TMPDIR: temporary };
	if (!user) return { top: root, temporary, options: { cwd: root, env } };
	for (const folder of [temporary, home]) chownSync(folder, user.uid, user.gid);
	const top = await topWithReading(user);
	return { top, temporary, options: { cwd: top, env, uid: user.uid, gid: user.gid } };
}

/** Some tests read `../shared`: a copy is used as well when that is closed to the user. */
async function topWithReading(user: { name: string; uid: number; gid: number }): Promise<string> {
	const shared = join(dirname(root), 'shared');
	const hasShared = existsSync(shared);
	const open = !hasShared || succeedsAs(user, 'cd "$1" && test -r .', shared);
	if (open && canReadClone(user)) return root;
	const top = await readableTop(user, { always: true });
	if (hasShared) await withSetupLock(() => copyBeside(realpathSync(shared)));
	return top;
}
