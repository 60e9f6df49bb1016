import { join } from 'node:path';
import { endAs, runNode24 } from './lib/node24.mjs';
import { root } from './lib/paths.mjs';
import { setUp } from './setup/index.mjs';

try {
	await setUp({ purposes: ['test'] });
	endAs(await runNode24(root, [join(root, 'scripts', 'test', 'main.ts')], { cwd: root }));
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : error}`);
	process.exitCode = 1;
}
