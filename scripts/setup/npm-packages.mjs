import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from '../lib/hash.mjs';
import { node24, root } from '../lib/paths.mjs';
import { step } from '../lib/progress.mjs';
import { run } from '../lib/run.mjs';
import { stamp } from '../lib/stamp.mjs';
import { installerEnvironment, keepInstallerNode } from './installer-node.mjs';

const wanted = join(root, 'package-lock.json');
// Written by npm as the last act of an installation, rewritten by every later one.
const installed = join(root, 'node_modules', '.package-lock.json');
const done = stamp('npm-packages');

/** Installs the packages of package-lock.json unless they are in place. @returns {Promise<boolean>} whether it had to */
export async function installNpmPackages() {
	if (existsSync(installed) && existsSync(node24()) && done.read() === fingerprint()) return false;
	done.clear();
	const complete = existsSync(installed) && lacks(readLock(wanted), readLock(installed)).length === 0;
	if (!complete) await npmCi();
	await makeSureOfNode24();
	keepInstallerNode();
	done.write(fingerprint());
	return !complete;
}

/**
 * The packages of a lock file that an installation does not hold in the same version. Of the optional ones only native
 * parts for this machine count; npm leaves those out when its Node is too old for them.
 * @typedef {{version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[]}} Locked
 * @param {Record<string, Locked>} lock
 * @param {Record<string, Locked>} installation
 * @returns {string[]} their paths
 */
export function lacks(lock, installation) {
	return Object.entries(lock)
		.filter(([path, entry]) => path.includes('node_modules/') && (!entry.optional || isForThisMachine(path, entry)))
		.filter(([path]) => !parentOf(path) || installation[parentOf(path)])
		.filter(([path, entry]) => installation[path]?.version !== entry.version)
		.map(([path]) => path);
}

/** @param {string} path of a package @returns {string} that of the package it lies in, '' at the top */
function parentOf(path) {
	const parent = path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/')));
	return parent.includes('node_modules/') ? parent : '';
}

/** @param {string} path @param {Locked} entry */
function isForThisMachine(path, { os, cpu, libc }) {
	const glibc = libc ? libc.includes('glibc') : !path.includes('musl');
	return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && glibc);
}

/** @param {string} path @returns {Record<string, Locked>} */
function readLock(path) {
	return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}

function fingerprint() {
	return `${process.platform}-${process.arch} ${hashFiles(root, [wanted, installed])}`;
}

async function npmCi() {
	// Whatever NODE_ENV or the user's npm settings say, the tools that build the web are needed.
	const flags = ['--include=dev', '--include=optional', '--include=peer', '--no-audit', '--no-fund', '--no-progress'];
	const env = await installerEnvironment();
	await step('Installing npm packages (about 1 GB)', () => run('npm', ['ci', ...flags], { cwd: root, env }));
}

/** npm fetches the Node 24 program in a script of the package `node`, which a setting can keep from running. */
async function makeSureOfNode24() {
	const version = await nodeVersion();
	if (version.startsWith('v24.')) return;
	await step('Placing Node 24', async () =>
		run('npm', ['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts'], {
			cwd: root,
			env: await installerEnvironment(),
		}),
	);
	if (!(await nodeVersion()).startsWith('v24.')) {
		throw new Error(`${node24()} is not Node 24. Remove node_modules and try again.`);
	}
}

async function nodeVersion() {
	return run(node24(), ['--version']).catch(() => '');
}
