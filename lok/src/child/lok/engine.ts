import { pathToFileURL } from 'node:url';
import { checkPages } from '../../limits.ts';
import { type Conversion, type Engine, OfficeFailed } from '../conversion.ts';
import { filterOptions } from '../filter-options.ts';
import { compressionOf, writeProfile } from '../profile.ts';
import { type Kit, openKit } from './binding.ts';
import { findSetCompression } from './punctuation.ts';
import { provideWindows } from './windows.ts';

/** Starts LibreOffice in this process. */
export function startLok(programDir: string, profiles: string, home: string): Engine {
	provideWindows(programDir, home);
	const kit = openKit(programDir, pathToFileURL(writeProfile(profiles, 'plain')).href);
	const setCompression = findSetCompression(programDir);
	let compression = compressionOf('plain');
	return {
		version: versionOf(kit),
		async convert(conversion) {
			const wanted = compressionOf(conversion.profile);
			if (wanted !== compression) setCompression?.(wanted);
			compression = wanted;
			return convert(kit, conversion);
		},
	};
}

function convert(kit: Kit, { input, output, to, options, mostPages }: Conversion): { load: number; save: number } {
	const started = performance.now();
	// Batch: no dialogs, nobody is asked anything.
	const document = kit.load(pathToFileURL(input).href, 'Batch=true');
	if (document === undefined) throw new OfficeFailed(`LibreOffice cannot load it: ${kit.error()}`);
	const loaded = performance.now();
	try {
		if (mostPages !== undefined) checkPages(document.parts(), mostPages);
		const saved = document.saveAs(pathToFileURL(output).href, to, filterOptions(options));
		if (!saved) throw new OfficeFailed(`LibreOffice cannot save it: ${kit.error()}`);
	} finally {
		document.destroy();
	}
	return { load: loaded - started, save: performance.now() - loaded };
}

function versionOf(kit: Kit): string {
	const info: unknown = JSON.parse(kit.version);
	const field = (name: string) => (info instanceof Object ? String(Reflect.get(info, name) ?? '') : '');
	return `${field('ProductName')} ${field('ProductVersion')}${field('ProductExtension')}`;
}
