import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { node24 } from './paths.mjs';
import { unprivilegedLaunch } from './unprivileged.mjs';

/**
 * For a command that root runs on the product's data. The command keeps root's rights, to read the files it is given;
 * the product never has them: where none runs, one is started as the system user, for as long as the command takes.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} command
 * @returns {Promise<T>}
 */
export async function withProductForRoot(command) {
	const { top, options } = await unprivilegedLaunch();
	const socket = join(options.env.PACESETTER_DATA ?? '', 'run', 'operator.sock');
	if (await answers(socket)) return command(options.env);
	const env = { ...options.env, PORT: '0', LOG_LEVEL: 'error' };
	const product = spawn(node24(top), [join(top, 'server', 'src', 'main.ts')], {
		...options,
		env,
		stdio: ['ignore', 2, 2],
	});
	const ended = new Promise((resolve) => product.on('error', resolve).on('close', resolve));
	const refused = ended.then(() => Promise.reject(new Error('The product could not be started for this command.')));
	try {
		await Promise.race([refused, untilAnswering(socket)]);
		return await command(options.env);
	} finally {
		refused.catch(() => undefined);
		product.kill('SIGTERM');
		await ended;
	}
}

/** @param {string} socket @returns {Promise<boolean>} */
function answers(socket) {
	return new Promise((resolve) => {
		const connection = connect(socket);
		connection.on('connect', () => resolve(true)).on('error', () => resolve(false));
		connection.on('connect', () => connection.end());
	});
}

/** @param {string} socket */
async function untilAnswering(socket) {
	while (!(await answers(socket))) await new Promise((resolve) => setTimeout(resolve, 100));
}
