import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bufferSource, openZip, withZip } from '../../zip/index.ts';
import type { Normalised, NormaliseInput } from '../normalised.ts';
import { csvWorkbook } from './csv-workbook.ts';
import { rewriteWorkbook } from './xlsx.ts';

/**
 * Sets up a spreadsheet's pages so that they can be read, and takes out what could reach outside it.
 * @throws ConvertError damaged | bomb | encrypted | too_large
 */
export async function normaliseSheet(input: NormaliseInput): Promise<Normalised> {
	const path = join(input.workDir, 'normalised.xlsx');
	const own = input.format === 'csv';
	const rewritten = own
		? await rewriteWorkbook(await openZip(bufferSource(await csvWorkbook(input.path))))
		: await withZip(input.path, rewriteWorkbook);
	await writeFile(path, rewritten);
	return { path, format: 'xlsx', profile: 'plain' };
}
