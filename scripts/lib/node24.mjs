import { spawn } from 'node:child_process';
import { node24 } from './paths.mjs';

/**
 * Runs a program of ours on Node 24 in the foreground and hands signals on to it.
 * @typedef {{code: number | null, signal: NodeJS.Signals | null}} End
 * @param {string} top the clone or its copy
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<End>} how it ended; rejects when it could not be started
 */
export function runNode24(top, args, options) {
	return new Promise((resolve, reject) => {
		const child = spawn(node24(top), args, { ...options, stdio: 'inherit' });
		for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP', 'SIGINT'])) {
			// A terminal has sent its interrupt to the child as well.
			process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
		}
		if (process.env.npm_lifecycle_event) whenParentDies(() => child.kill('SIGTERM'));
		child.on('error', reject);
		child.on('close', (code, signal) => resolve({ code, signal }));
	});
}

/** Ends this process as that one ended. @param {End} end */
export function endAs({ code, signal }) {
	if (!signal) process.exit(code ?? 1);
	process.removeAllListeners(signal);
	process.kill(process.pid, signal);
}

/**
 * npm killed outright tells nobody: its children would go on in the background.
 * @param {() => void} act
 */
function whenParentDies(act) {
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		act();
	}, 1000);
	watch.unref();
}
