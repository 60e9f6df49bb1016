import { existsSync, linkSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { node24, root, stateFolder } from '../lib/paths.mjs';
import { step } from '../lib/progress.mjs';
import { run } from '../lib/run.mjs';

const folder = join(stateFolder, 'node24');
const program = join(folder, 'node');

/**
 * The environment in which `npm` installs our packages: on Node 24, because npm leaves out optional packages, among
 * them native parts of the web's build tools, that the Node it runs on is too old for. The Node in node_modules would
 * be removed under npm's feet, so another is kept beside it, fetched when there is none.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function installerEnvironment() {
	if (!existsSync(program)) await step('Fetching Node 24', fetchNode24);
	return { ...systemNodeEnvironment(), PATH: `${folder}${delimiter}${systemNodeEnvironment().PATH}` };
}

/** Keeps a hard link to the Node 24 that was installed, so that the next installation need not fetch one. */
export function keepInstallerNode() {
	const draft = `${program}.new`;
	mkdirSync(folder, { recursive: true });
	rmSync(draft, { force: true });
	linkSync(realpathSync(node24()), draft);
	renameSync(draft, program);
}

async function fetchNode24() {
	const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const name = `node-${process.platform}-${process.arch}`;
	const draft = `${folder}.new`;
	rmSync(draft, { recursive: true, force: true });
	mkdirSync(draft, { recursive: true });
	const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--prefix', draft];
	await run('npm', ['install', ...flags, `${name}@${dependencies.node}`], { cwd: draft, env: systemNodeEnvironment() });
	mkdirSync(folder, { recursive: true });
	renameSync(join(draft, 'node_modules', name, 'bin', 'node'), program);
	rmSync(draft, { recursive: true, force: true });
}

/** npm puts node_modules/.bin first in the PATH of its scripts; its own Node is kept as a hint in other variables. */
function systemNodeEnvironment() {
	const { NODE, npm_node_execpath, npm_execpath, NODE_OPTIONS, ...rest } = process.env;
	const path = (rest.PATH ?? '').split(delimiter).filter((part) => part !== join(root, 'node_modules', '.bin'));
	return { ...rest, PATH: path.join(delimiter) };
}
