import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withSetupLock } from '../lib/lock.mjs';
import { node24, root } from '../lib/paths.mjs';
import { installNpmPackages } from './npm-packages.mjs';
import { giveToOwner } from './ownership.mjs';
import { planSystemPackages } from './system-packages.mjs';
import { buildWeb } from './web-build.mjs';

/**
 * Brings this clone to the state in which it can run: npm packages, system packages, fonts, the web build. Does only
 * what is not done yet, and may run beside itself.
 * @param {{purposes?: Array<'test' | 'bench'>}} [options] what else to make ready
 * @returns {Promise<void>} rejects with a message for the person at the terminal
 */
export async function setUp({ purposes = [] } = {}) {
	const since = performance.now();
	// Files made by root stay readable for the user who runs the product.
	if (process.getuid?.() === 0) process.umask(0o022);
	await withSetupLock(async () => {
		const installSystemPackages = await planSystemPackages(new Set(purposes));
		const changed = await both(installNpmPackages(), installSystemPackages());
		changed.push(...(await both(buildWeb(), makeFonts())));
		if (changed.some(Boolean)) await giveToOwner();
	});
	console.log(`✓ Set-up is complete (${Math.round(performance.now() - since)} ms)`);
}

/**
 * Waits for both, also when one fails: nothing goes on behind the back of a set-up that has ended.
 * @param {Promise<boolean>[]} works
 */
async function both(...works) {
	await Promise.allSettled(works);
	return Promise.all(works);
}

/** Without these fonts pages differ more from Word's, but everything works: a failure is told and passed over. */
async function makeFonts() {
	const script = join(root, 'scripts', 'setup', 'fonts.mjs');
	if (!existsSync(script)) return false;
	const code = await new Promise((resolve) => {
		const child = spawn(node24(), [script], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
		child.on('error', resolve);
		child.on('close', resolve);
	});
	if (code !== 0) console.log('! The fonts with Word’s metrics could not be made; LibreOffice’s own will be used.');
	return false;
}
