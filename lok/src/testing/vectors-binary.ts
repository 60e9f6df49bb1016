import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { childEnvironment } from '../isolation/environment.ts';
import { findOffice } from '../office.ts';
import { packageDir } from '../paths.ts';
import type { Canary } from './canary.ts';
import type { Vector } from './vectors.ts';
import { macroVectors } from './vectors-macro.ts';
import { odfVectors } from './vectors-odf.ts';
import { otherVectors } from './vectors-other.ts';
import { wordVectors } from './vectors-word.ts';

/** Those that reach out in a binary format as well: LibreOffice writes what is linked, not a copy of it. */
const kept = /^(docx (linked image|INCLUDETEXT|DDEAUTO)|odt linked image|xlsx WEBSERVICE|ods DDE|xlsm) ?/;
const binary: Readonly<Record<string, string>> = {
	'.docx': 'doc',
	'.odt': 'doc',
	'.xlsx': 'xls',
	'.xlsm': 'xls',
	'.ods': 'xls',
};

/** Documents in the formats of Word and Excel 97 that reach out, saved by LibreOffice from the others. @param dir an empty folder */
export async function binaryVectors(canary: Canary, dir: string): Promise<Vector[]> {
	const program = findOffice('lok', undefined)?.programDir ?? '';
	const home = join(dir, 'home');
	mkdirSync(join(home, 'tmp'), { recursive: true });
	const all = [...wordVectors(canary), ...odfVectors(canary), ...otherVectors(canary), ...macroVectors(canary)];
	const made = all
		.filter(({ what }) => kept.test(what))
		.map(({ what, name, bytes }, index) => {
			const from = join(dir, `${index}${extname(name)}`);
			writeFileSync(from, bytes);
			const type = binary[extname(name)] ?? 'doc';
			return { what: `${type} from ${what}`, name: `a.${type}`, from, to: join(dir, `${index}.${type}`) };
		});
	const host = join(packageDir, 'src', 'testing', 'binary-host.ts');
	const args = [host, program, home, ...made.flatMap(({ from, to }) => [from, to])];
	const running = promisify(execFile)(process.execPath, args, { env: childEnvironment(home, join(dir, 'fonts')) });
	// The host ends itself by a signal, since LibreOffice would not end in peace.
	await running.catch((error) => {
		if (error.signal !== 'SIGKILL') throw error;
	});
	return made.map(({ what, name, to }) => ({ what, name, bytes: readFileSync(to) }));
}
