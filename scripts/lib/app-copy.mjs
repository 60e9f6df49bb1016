import { createHash } from 'node:crypto';
import {
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './paths.mjs';
import { step } from './progress.mjs';
import { CommandFailed, run } from './run.mjs';

const copies = '/var/lib/pacesetter-app';
const leftOut = new Set(['.git', 'node_modules', 'node24', 'data', '.tmp']);

/**
 * A copy of this clone that everybody can read, refreshed when the clone changed. Packages are hard links where the
 * file system allows. Call under the set-up lock.
 * @returns {Promise<string>} its top folder
 */
export async function copyOfApp() {
	const copy = join(folderOfCopy(), 'app');
	const mark = join(copy, '.copied');
	const state = fingerprint();
	if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return copy;
	await step(`Copying the program to ${copy}, because the user it runs as cannot read ${root}`, async () => {
		const draft = `${copy}.new`;
		rmSync(draft, { recursive: true, force: true });
		mkdirSync(draft, { recursive: true });
		const names = readdirSync(root).filter((name) => !leftOut.has(name));
		await run('cp', ['-a', '--reflink=auto', '-t', draft, ...names.map((name) => join(root, name))]);
		rmSync(join(draft, '.setup', 'node24'), { recursive: true, force: true });
		await copyPackages(draft);
		await run('chmod', ['-R', 'a+rX', draft]);
		writeFileSync(join(draft, '.copied'), state);
		const old = `${copy}.old`;
		rmSync(old, { recursive: true, force: true });
		if (existsSync(copy)) renameSync(copy, old);
		renameSync(draft, copy);
		rmSync(old, { recursive: true, force: true });
	});
	return copy;
}

/**
 * Puts the reading that lies beside the clone beside its copy as well. Call under the set-up lock.
 * @param {string} folder
 */
export async function copyBeside(folder) {
	const copy = join(folderOfCopy(), basename(folder));
	await step(`Copying ${folder} beside it`, async () => {
		await run('cp', ['-a', '--update', '--reflink=auto', '-T', folder, copy]);
		await run('chmod', ['-R', 'a+rX', copy]);
	});
}

/** Each clone has a folder of its own. */
const folderOfCopy = () => join(copies, createHash('sha256').update(root).digest('hex').slice(0, 12));

/** @param {string} draft */
async function copyPackages(draft) {
	const packages = join(root, 'node_modules');
	try {
		await run('cp', ['-al', packages, draft]);
	} catch (error) {
		if (!(error instanceof CommandFailed)) throw error;
		rmSync(join(draft, 'node_modules'), { recursive: true, force: true });
		await run('cp', ['-a', '--reflink=auto', packages, draft]);
	}
}

/** Changes with every file of ours that is added, removed or written, and with every installation of packages. */
function fingerprint() {
	const hash = createHash('sha256');
	const visit = (/** @type {string} */ folder) => {
		for (const entry of readdirSync(folder, { withFileTypes: true })) {
			if (leftOut.has(entry.name)) continue;
			const path = join(folder, entry.name);
			const { size, mtimeMs, ctimeMs } = lstatSync(path);
			if (entry.isDirectory()) visit(path);
			else hash.update(`${path}\0${size}\0${mtimeMs}\0${ctimeMs}\0`);
		}
	};
	visit(root);
	return hash.digest('hex');
}
