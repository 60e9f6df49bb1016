import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { unprivilegedLaunch } from '../../../scripts/lib/unprivileged.mjs';

/**
 * Measures in a process of its own, since PostgreSQL doesn't run as root. Its lines are passed on as they come.
 * @param program below bench/src
 * @returns its last line, read as JSON
 */
export async function measureApart(program: string, args: readonly string[]) {
	const folder = await mkdtemp(join(tmpdir(), 'pacesetter-bench-'));
	process.env.PACESETTER_DATA = join(folder, 'data');
	const { top, options } = await unprivilegedLaunch();
	if (options.uid !== undefined && options.gid !== undefined) chownSync(folder, options.uid, options.gid);
	const child = spawn(join(top, 'node_modules/.bin/node'), [join(top, 'bench/src', program), ...args], {
		...options,
		env: { ...options.env, BENCH_FOLDER: folder },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let last = '';
	const lines = createInterface({ input: child.stdout });
	lines.on('line', (line) => {
		if (last) console.log(last);
		last = line;
	});
	const [code] = await Promise.all([once(child, 'exit').then(([status]) => status), once(lines, 'close')]);
	await rm(folder, { recursive: true, force: true });
	if (code !== 0) throw new Error(`the measuring process ended with ${code}`);
	return JSON.parse(last);
}
