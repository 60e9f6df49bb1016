import { join } from 'node:path';
import { endAs, runNode24 } from './lib/node24.mjs';
import { unprivilegedLaunch } from './lib/unprivileged.mjs';
import { setUp } from './setup/index.mjs';

try {
	await setUp();
	const { top, options } = await unprivilegedLaunch();
	endAs(await runNode24(top, [join(top, 'server', 'src', 'main.ts')], options));
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : error}`);
	process.exitCode = 1;
}
