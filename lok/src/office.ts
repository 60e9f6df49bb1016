import { accessSync, constants, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineChoice } from './options.ts';
import { ConvertError } from './types.ts';

/** LibreOffice as found on this machine. */
export interface Office {
	readonly engine: 'lok' | 'soffice';
	readonly programDir: string;
}

const usual = ['/usr/lib/libreoffice/program', '/usr/lib64/libreoffice/program', '/opt/libreoffice/program'];
const missing =
	'LibreOffice was not found. Install the packages libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui';

/** Looks for LibreOffice. @returns undefined where there is none */
export function findOffice(choice: EngineChoice, programDir: string | undefined): Office | undefined {
	const dirs = programDir === undefined ? [...usual, ...vendorDirs()] : [programDir];
	const lok = dirs.find((dir) => readable(join(dir, 'libmergedlo.so')) || readable(join(dir, 'libsofficeapp.so')));
	if (lok !== undefined && choice !== 'soffice') return { engine: 'lok', programDir: lok };
	const soffice = dirs.find((dir) => readable(join(dir, 'soffice.bin')));
	if (soffice !== undefined && choice !== 'lok') return { engine: 'soffice', programDir: soffice };
	return undefined;
}

export function engineMissing(): ConvertError {
	return new ConvertError('engine_missing', missing);
}

/** Packages from libreoffice.org install to /opt/libreoffice24.8 and the like. */
function vendorDirs(): string[] {
	try {
		const names = readdirSync('/opt').filter((name) => /^libreoffice[\d.]+$/.test(name));
		return names
			.sort()
			.reverse()
			.map((name) => join('/opt', name, 'program'));
	} catch {
		return [];
	}
}

function readable(path: string): boolean {
	try {
		accessSync(path, constants.R_OK);
		return true;
	} catch {
		return false;
	}
}
