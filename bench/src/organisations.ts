import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { unprivilegedLaunch } from '../../scripts/lib/unprivileged.mjs';
import { report } from './lib/report.ts';

const [whole, few] = [5_250_000, 600_000];

/**
 * A tree like the whole country's: the scoped first page at each level beside the ways of common admin frameworks, counts,
 * names, and the move of a county while others read. PostgreSQL doesn't run as root, so another process measures.
 */
export const run = (args: readonly string[]) =>
	report(args, async ({ quick }) => {
		const folder = await mkdtemp(join(tmpdir(), 'pacesetter-bench-'));
		process.env.PACESETTER_DATA = join(folder, 'data');
		const { top, options } = await unprivilegedLaunch();
		if (options.uid !== undefined && options.gid !== undefined) chownSync(folder, options.uid, options.gid);
		const program = join(top, 'bench/src/organisations/measure.ts');
		const child = spawn(join(top, 'node_modules/.bin/node'), [program, '--total', String(quick ? few : whole)], {
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
	});
