import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Format } from '../../types.ts';
import { bufferSource, openZip, withZip } from '../../zip/index.ts';
import type { Normalised, NormaliseInput } from '../normalised.ts';
import { csvWorkbook } from './csvWorkbook.ts';
import { rewriteWorkbook } from './xlsx.ts';

/** True where the engine first converts the spreadsheet to XLSX and normalises that. */
export function sheetViaXlsx(format: Format): boolean {
	return format === 'xls' || format === 'ods';
}

/**
 * Sets up a spreadsheet's pages so that they can be read, and takes out what could reach outside it. XLS and ODS pass
 * unchanged: they come back as XLSX, see `sheetViaXlsx`.
 * @throws ConvertError damaged | bomb | encrypted | too_large
 */
export async function normaliseSheet(input: NormaliseInput): Promise<Normalised> {
	if (sheetViaXlsx(input.format)) return { path: input.path, format: input.format, profile: 'plain' };
	const path = join(input.workDir, 'normalised.xlsx');
	const own = input.format === 'csv';
	const rewritten = own
		? await rewriteWorkbook(await openZip(bufferSource(await csvWorkbook(input.path))))
		: await withZip(input.path, rewriteWorkbook);
	await writeFile(path, rewritten);
	return { path, format: 'xlsx', profile: 'plain' };
}
