import { join } from 'node:path';
import { withSetupLock } from './lib/lock.mjs';
import { endAs, runNode24 } from './lib/node24.mjs';
import { root } from './lib/paths.mjs';
import { installNpmPackages } from './setup/npm-packages.mjs';

try {
	await withSetupLock(installNpmPackages);
	endAs(await runNode24(root, [join(root, 'scripts', 'checks', 'main.ts')], { cwd: root }));
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : error}`);
	process.exitCode = 1;
}
