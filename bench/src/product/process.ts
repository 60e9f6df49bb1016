import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { unprivilegedLaunch } from '../../../scripts/lib/unprivileged.mjs';

export interface SignIn {
	readonly userName: string;
	readonly password: string;
}

export interface Started {
	readonly process: ChildProcess;
	readonly address: string;
	readonly firstSignIn: SignIn;
	stop(): Promise<void>;
}

const startWithin = 120_000;

/**
 * Starts the product as `npm start` does, on a free port of the loopback, with an empty library.
 * @param data the data folder; may be absent
 * @param settings variables of `pacesetter config`
 * @throws Error with what it printed where it did not come up
 */
export async function startProcess(data: string, settings: Readonly<Record<string, string>> = {}): Promise<Started> {
	// The launch reads it, as it does for `npm start`.
	process.env.PACESETTER_DATA = data;
	const { top, options } = await unprivilegedLaunch();
	const env = {
		...options.env,
		PACESETTER_DATA: data,
		PORT: '0',
		PACESETTER_SAMPLES: 'off',
		LOG_LEVEL: 'warn',
		...settings,
	};
	const child = spawn(join(top, 'node_modules/.bin/node'), [join(top, 'server/src/main.ts')], {
		...options,
		env,
		// It stops when this channel closes, so a bench that is killed leaves nothing running.
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	});
	let output = '';
	const { promise, resolve, reject } = Promise.withResolvers<Omit<Started, 'stop' | 'process'>>();
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (text: string) => {
			output = (output + text).slice(-20_000);
			const address = /is ready: (\S+)/.exec(output)?.[1];
			const [, userName, password] = /First sign-in: name (\S+), one-time password (\S+) /.exec(output) ?? [];
			if (address && userName && password) resolve({ address, firstSignIn: { userName, password } });
		});
	}
	const ended = new Promise<void>((done) => child.once('close', () => done()));
	void ended.then(() => reject(new Error(`The product ended by itself. ${output}`)));
	const timer = setTimeout(() => reject(new Error(`The product did not come up: ${output}`)), startWithin);
	const stop = () => {
		child.kill('SIGTERM');
		return ended;
	};
	try {
		return { ...(await promise), process: child, stop };
	} catch (error) {
		await stop();
		throw error;
	} finally {
		clearTimeout(timer);
	}
}
