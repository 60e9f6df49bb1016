import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFonts } from '../../lok/src/fonts/make.ts';
import { packages } from '../../lok/src/fonts/recipes.ts';
import { filesUnder, hashFiles } from '../lib/hash.mjs';
import { root, stateFolder } from '../lib/paths.mjs';
import { step } from '../lib/progress.mjs';
import { run } from '../lib/run.mjs';
import { stamp } from '../lib/stamp.mjs';

// Fonts with Word's metrics, made of Debian's packages into .setup/fonts. They aren't ours to ship, so each machine makes
// its own. Runs on Node 24; ends with 1 where they can't be made.

const target = join(stateFolder, 'fonts');
const source = join(root, 'lok', 'src', 'fonts');
const made = stamp('fonts');
const state = hashFiles(
	source,
	filesUnder(source, (name) => name.endsWith('.test.ts')),
);

if (made.read() !== state || !existsSync(join(target, 'fonts.conf'))) {
	try {
		await step('Making fonts with Word’s metrics (a download of 70 MB)', remake);
	} catch (error) {
		console.log(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}

async function remake() {
	mkdirSync(stateFolder, { recursive: true });
	const work = mkdtempSync(join(tmpdir(), 'pacesetter-fonts-'));
	const draft = mkdtempSync(join(stateFolder, 'fonts-'));
	try {
		await unpackPackages(work);
		await makeFonts(work, draft);
		for (const name of readdirSync(draft)) chmodSync(join(draft, name), 0o644);
		chmodSync(draft, 0o755);
		made.clear();
		rmSync(target, { recursive: true, force: true });
		renameSync(draft, target);
		made.write(state);
	} finally {
		rmSync(work, { recursive: true, force: true });
		rmSync(draft, { recursive: true, force: true });
	}
}

/**
 * Needs no root: packages are taken from the system's own mirrors and unpacked, not installed.
 * @param {string} folder
 */
async function unpackPackages(folder) {
	await run('apt-get', ['download', ...packages], { cwd: folder });
	for (const name of readdirSync(folder).filter((each) => each.endsWith('.deb'))) {
		const contents = join(folder, 'unpacked');
		await run('dpkg-deb', ['-x', join(folder, name), contents]);
		rmSync(join(folder, name));
	}
}
