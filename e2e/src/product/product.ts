import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { node24 } from '../../../scripts/lib/paths.mjs';
import type { TestLaunch } from '../../../scripts/test/launch.ts';
import { processTree, stillAlive } from './processes.ts';

export interface End {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	/** Commands of processes that outlived the product. */
	readonly leftOver: string[];
	/** Everything it printed. */
	readonly said: string;
}

/** The whole product, running: database, web, worker, converters. */
export interface Product {
	/** http://127.0.0.1:port */
	readonly address: string;
	/** Told at the first start on a data folder only. */
	readonly firstSignIn: { userName: string; password: string } | null;
	/** Process id of the worker that runs now; it changes when one dies. */
	workerPid(): number | null;
	/** As an operator would: SIGTERM. */
	stop(): Promise<End>;
}

/** A new data folder that belongs to the user the product runs as. */
export function newDataFolder(launch: TestLaunch): string {
	const folder = mkdtempSync(join(launch.temporary, 'data-'));
	if (launch.options.uid !== undefined) chownSync(folder, launch.options.uid, launch.options.gid ?? 0);
	return folder;
}

function run(launch: TestLaunch, data: string, settings: Record<string, string>): ChildProcess {
	return spawn(node24(launch.top), [join(launch.top, 'server', 'src', 'main.ts')], {
		...launch.options,
		env: { ...launch.options.env, PORT: '0', PACESETTER_DATA: data, LOG_LEVEL: 'warn', ...settings },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

/** Everything a process prints, and its end. */
function follow(child: ChildProcess): { heard(what: RegExp): Promise<RegExpExecArray>; end: Promise<End> } {
	let said = '';
	let hear: () => void = () => undefined;
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			hear();
		});
	}
	const end = new Promise<End>((ended, failed) => {
		child.on('error', failed);
		child.on('close', (code, signal) => ended({ code, signal, leftOver: [], said }));
	});
	const heard = (what: RegExp): Promise<RegExpExecArray> => {
		const listening = new Promise<RegExpExecArray>((found) => {
			hear = () => {
				const match = what.exec(said);
				if (match) found(match);
			};
			hear();
		});
		const gone = end.then(({ code }): never => {
			throw new Error(`The product ended with ${code} before it said ${what}:\n${said}`);
		});
		return Promise.race([listening, gone]);
	};
	return { heard, end };
}

/** Starts the product and waits until it says that it is ready. `settings`: variables of `pacesetter config`. */
export async function startProduct(
	launch: TestLaunch,
	data: string,
	settings: Record<string, string> = {},
): Promise<Product> {
	const isFirst = readdirSync(data).length === 0;
	const child = run(launch, data, settings);
	const { heard, end } = follow(child);
	const [, address = ''] = await heard(/is ready: (http:\S+)\n/);
	const [, userName, password] = isFirst ? await heard(/name (\S+), one-time password (\S+)/) : [];
	const pid = child.pid ?? 0;
	return {
		address,
		firstSignIn: userName && password ? { userName, password } : null,
		workerPid: () => processTree(pid).find(({ command }) => /main\.ts worker$/.test(command))?.pid ?? null,
		async stop() {
			const tree = processTree(pid);
			child.kill('SIGTERM');
			const ended = await end;
			return { ...ended, leftOver: stillAlive(tree).map(({ command }) => command) };
		},
	};
}

/** A start that is expected not to succeed. */
export const startInVain = (launch: TestLaunch, data: string): Promise<End> => follow(run(launch, data, {})).end;
