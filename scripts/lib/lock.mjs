import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stateFolder } from './paths.mjs';

/**
 * Runs the work while no other set-up of this clone runs. The kernel's lock is held by a child that lives as long as
 * its standard input, so it ends with this process however that ends.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSetupLock(work) {
	mkdirSync(stateFolder, { recursive: true });
	const holder = spawn('flock', [join(stateFolder, 'lock'), 'sh', '-c', 'echo held; exec cat'], {
		stdio: ['pipe', 'pipe', 'inherit'],
		env: { PATH: process.env.PATH },
	});
	const waiting = setTimeout(() => console.log('• Waiting for another set-up of this clone to finish'), 500);
	try {
		await new Promise((resolve, reject) => {
			holder.stdout.once('data', resolve);
			holder.once('error', reject);
			holder.once('exit', (code) => reject(new Error(`the set-up lock could not be taken (flock: ${code})`)));
		});
		clearTimeout(waiting);
		return await work();
	} finally {
		clearTimeout(waiting);
		holder.removeAllListeners('exit');
		holder.stdin.end();
	}
}
