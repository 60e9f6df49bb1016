#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endAs, runNode24 } from '../../scripts/lib/node24.mjs';
import { node24, root } from '../../scripts/lib/paths.mjs';
import { withProductForRoot } from '../../scripts/lib/product-for-root.mjs';
import { isRoot } from '../../scripts/lib/system-user.mjs';

// These work on files alone, with the rights of whoever calls them.
const withoutProduct = new Set(['convert', 'outline', 'compile', 'proofread', 'config', 'help']);

const cli = join(root, 'server', 'src', 'cli', 'main.ts');
const args = process.argv.slice(2);
const [command = 'help'] = args;
// Commands on data too, as long as they only read files.
const onFilesAlone = withoutProduct.has(command) || (command === 'roster' && args.includes('--dry-run'));
const asksHelp = command.startsWith('-') || args.includes('--help') || args.includes('-h');

try {
	if (!existsSync(node24())) throw new Error(`Pacesetter is not set up yet. Run "npm start" in ${root} once.`);
	if (isRoot() && !asksHelp && !onFilesAlone) {
		endAs(await withProductForRoot((env) => runNode24(root, [cli, ...args], { env })));
	} else if (process.version.startsWith('v24.')) {
		await import(cli);
	} else {
		endAs(await runNode24(root, [cli, ...args], {}));
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
