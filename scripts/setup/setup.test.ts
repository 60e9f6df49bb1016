import { describe, expect, it } from 'vitest';
import { lacks } from './npm-packages.mjs';
import { missingPackages } from './system-packages.mjs';

const native = { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] };

describe('npm packages', () => {
	it.each([
		['is not there', { 'node_modules/a': { version: '1.0.0' } }, {}],
		['has another version', { 'node_modules/a': { version: '1.0.0' } }, { 'node_modules/a': { version: '1.0.1' } }],
		['is a native part for this machine', { 'node_modules/a': native }, {}],
	])('are installed again when one %s', (_case, lock, installation) => {
		expect(lacks(lock, installation)).toEqual(['node_modules/a']);
	});

	it.each([
		['a native part of another system', { 'node_modules/a': { ...native, os: ['win32'] } }],
		['a native part for another C library', { 'node_modules/a': { ...native, libc: ['musl'] } }],
		['an optional package without native parts', { 'node_modules/a': { version: '1.0.0', optional: true } }],
		['a native part of an optional package that is not there', { 'node_modules/a/node_modules/b': native }],
		['a workspace', { core: { version: '0.1.0' } }],
	])('may lack %s', (_case, lock) => {
		expect(lacks(lock, {})).toEqual([]);
	});
});

describe('system packages', () => {
	const names = (purposes: string[], there: string[]) =>
		missingPackages(new Set(purposes), (path) => there.some((part) => path.includes(part))).map((each) => each.name);

	it('are told from the files that are there', () => {
		expect(names([], ['libswlo', 'libsclo', 'fc-cache', 'bwrap'])).toEqual(['libreoffice-impress-nogui']);
	});

	it('include the browser for tests, whichever it is', () => {
		const product = ['libreoffice', 'fc-cache', 'bwrap'];
		expect(names(['test'], product)).toEqual(['chromium']);
		expect(names(['test'], [...product, '/usr/bin/google-chrome'])).toEqual([]);
	});
});
