import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConvertError } from '../../types.ts';
import type { Normalised, NormaliseInput } from '../normalised.ts';
import { openArchive } from './archive.ts';
import { rewriteDocument } from './rewrite.ts';

/**
 * Rewrites a Word document so that LibreOffice breaks its lines and pages where Word does. What can't be read as a Word
 * document goes to LibreOffice as it is, since that repairs more than we do.
 * @throws ConvertError `bomb`
 */
export async function normaliseDocx(input: NormaliseInput): Promise<Normalised> {
	try {
		const archive = openArchive(await readFile(input.path));
		const profile = rewriteDocument(archive);
		const path = join(input.workDir, `normalised.${input.format}`);
		await writeFile(path, archive.save());
		return { path, format: input.format, profile };
	} catch (error) {
		if (error instanceof ConvertError && error.code === 'damaged') {
			return { path: input.path, format: input.format, profile: 'plain' };
		}
		throw error;
	}
}
