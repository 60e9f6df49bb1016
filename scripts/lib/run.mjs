import { spawn } from 'node:child_process';

const kept = 64 * 1024;

/** A command that could not be started or did not end with 0. `message` ends with the tail of what it printed. */
export class CommandFailed extends Error {
	/**
	 * @param {string} command
	 * @param {string} reason
	 * @param {string} output
	 */
	constructor(command, reason, output) {
		const tail = output.trimEnd().split('\n').slice(-40).join('\n');
		super(`${command} ${reason}${tail ? `\n${tail}` : ''}`);
		this.output = output;
	}
}

/**
 * Runs a command without standard input and keeps the end of its output, both streams together.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<string>} the output; rejects with CommandFailed
 */
export function run(command, args, options = {}) {
	return new Promise((resolve, reject) => {
		let output = '';
		const name = [command.split('/').at(-1), ...args].join(' ');
		const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
		for (const stream of [child.stdout, child.stderr]) {
			stream?.setEncoding('utf8').on('data', (text) => {
				output = (output + text).slice(-kept);
			});
		}
		child.on('error', (error) => reject(new CommandFailed(name, `could not be started: ${error.message}`, output)));
		child.on('close', (code, signal) => {
			if (code === 0) resolve(output);
			else reject(new CommandFailed(name, signal ? `was ended by ${signal}` : `failed with exit code ${code}`, output));
		});
	});
}
