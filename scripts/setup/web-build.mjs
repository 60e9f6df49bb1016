import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, hashFiles } from '../lib/hash.mjs';
import { node24, root } from '../lib/paths.mjs';
import { step } from '../lib/progress.mjs';
import { run } from '../lib/run.mjs';
import { stamp } from '../lib/stamp.mjs';

const web = join(root, 'web');
const made = new Set(['build', '.react-router', 'node_modules']);
const done = stamp('web-build');

/** Builds the web unless the build at hand was made of the same sources. @returns {Promise<boolean>} whether it had to */
export async function buildWeb() {
	const sources = hashFiles(root, webSources());
	const built = existsSync(join(web, 'build', 'server', 'index.js'));
	if (built && done.read() === sources) return false;
	done.clear();
	await step('Building the web', () =>
		run(node24(), [join(root, 'node_modules', '@react-router', 'dev', 'bin.cjs'), 'build'], {
			cwd: web,
			env: { ...process.env, NODE_ENV: 'production' },
		}),
	);
	// The hash taken before the build: sources changed meanwhile make the next start build again.
	done.write(sources);
	return true;
}

function webSources() {
	const isTest = (/** @type {string} */ name) => /\.test\.tsx?$/.test(name);
	return [
		...filesUnder(web, (name) => made.has(name) || isTest(name)),
		...filesUnder(join(root, 'core', 'src'), isTest),
		join(root, 'package-lock.json'),
		join(root, 'tsconfig.base.json'),
	];
}
