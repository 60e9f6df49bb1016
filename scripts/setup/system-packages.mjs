import { existsSync, readdirSync } from 'node:fs';
import { step } from '../lib/progress.mjs';
import { CommandFailed, run } from '../lib/run.mjs';

const office = '/usr/lib/libreoffice/program';
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Debian package and the files of which one shows that it, or another that serves as well, is there.
 * @typedef {{name: string, files: string[], optional?: boolean, for?: 'test' | 'bench'}} SystemPackage
 * @type {SystemPackage[]}
 */
const packages = [
	{ name: 'libreoffice-writer-nogui', files: [`${office}/libswlo.so`] },
	{ name: 'libreoffice-calc-nogui', files: [`${office}/libsclo.so`] },
	{ name: 'libreoffice-impress-nogui', files: [`${office}/libsdlo.so`] },
	{ name: 'fontconfig', files: ['/usr/bin/fc-cache'] },
	{ name: 'bubblewrap', files: ['/usr/bin/bwrap'], optional: true },
	{ name: 'chromium', files: [...browsers.map((name) => `/usr/bin/${name}`), '/snap/bin/chromium'], for: 'test' },
	{ name: 'poppler-utils', files: ['/usr/bin/pdftoppm'], for: 'bench' },
];

/** System packages are missing and this user may not install them: `message` holds the line to run. */
class SystemPackagesMissing extends Error {}

/**
 * Looks at once whether system packages are missing and can be installed here.
 * @param {ReadonlySet<string>} purposes of 'test' and 'bench'; what runs the product is always included
 * @returns {Promise<() => Promise<boolean>>} installs them with apt-get and tells whether there was anything to do;
 * rejects with SystemPackagesMissing when this user may not install what is needed
 */
export async function planSystemPackages(purposes) {
	const missing = missingPackages(purposes, existsSync);
	if (missing.length === 0) return async () => false;
	const names = missing.map((each) => each.name).join(' ');
	const sudo = process.getuid?.() === 0 ? [] : await sudoWithoutPassword();
	if (!sudo || !existsSync('/usr/bin/apt-get')) {
		const line = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`;
		if (!missing.every((each) => each.optional)) {
			throw new SystemPackagesMissing(`System packages are missing. Run this line, then try again:\n\n  ${line}\n`);
		}
		console.log(`• Not installed, and not strictly needed: ${names}. To have it, run: ${line}`);
		return async () => false;
	}
	return async () => {
		await step(`Installing system packages: ${names}`, () => aptInstall(sudo, names.split(' ')));
		const still = missingPackages(purposes, existsSync).filter((each) => !each.optional);
		if (still.length === 0) return true;
		throw new Error(`apt-get succeeded, but these are not in their usual place: ${still.map((each) => each.name)}`);
	};
}

/**
 * @param {ReadonlySet<string>} purposes
 * @param {(path: string) => boolean} exists
 * @returns {SystemPackage[]}
 */
export function missingPackages(purposes, exists) {
	return packages.filter((each) => (!each.for || purposes.has(each.for)) && !each.files.some(exists));
}

/** @returns {Promise<string[] | undefined>} the words to put before a command */
async function sudoWithoutPassword() {
	return run('sudo', ['-n', 'true']).then(
		() => ['sudo', '-n'],
		() => undefined,
	);
}

/** @param {string[]} sudo @param {string[]} names */
async function aptInstall(sudo, names) {
	const install = ['install', '-y', '--no-install-recommends', ...names];
	if (!hasPackageLists()) await apt(sudo, ['update']);
	try {
		await apt(sudo, install);
	} catch (error) {
		// The usual cause is a package list that is out of date or partial.
		if (!(error instanceof CommandFailed)) throw error;
		await apt(sudo, ['update']);
		await apt(sudo, install);
	}
}

function hasPackageLists() {
	const lists = '/var/lib/apt/lists';
	return existsSync(lists) && readdirSync(lists).some((name) => name.includes('_Packages'));
}

/** @param {string[]} sudo @param {string[]} args */
async function apt(sudo, args) {
	const settings = ['DEBIAN_FRONTEND=noninteractive', 'NEEDRESTART_MODE=l', 'LC_ALL=C.UTF-8'];
	const words = [...sudo, 'env', ...settings, 'apt-get', '-o', 'DPkg::Lock::Timeout=600', ...args];
	for (let attempt = 1; ; attempt++) {
		try {
			return await run(words[0] ?? '', words.slice(1));
		} catch (error) {
			// `update` does not wait for the lock on the lists by itself.
			const locked = error instanceof CommandFailed && /Could not get lock/.test(error.output);
			if (!locked || attempt === 60) throw error;
			if (attempt === 1) console.log('  … waiting for another apt-get to finish');
			await new Promise((resolve) => setTimeout(resolve, 5000));
		}
	}
}
