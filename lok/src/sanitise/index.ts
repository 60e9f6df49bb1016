import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Format } from '../types.ts';
import { withFile } from '../zip/index.ts';
import { sanitiseCompound } from './compound.ts';
import { sanitisePackage } from './package.ts';
import { sanitiseRtf } from './rtf.ts';

const compounds: ReadonlySet<Format> = new Set(['doc', 'dot', 'wps', 'xls', 'ppt']);
const packages: ReadonlySet<Format> = new Set(['docx', 'dotx', 'pptx', 'xlsx', 'odt', 'odp', 'ods']);

/**
 * Takes out of a document what would make LibreOffice read other files or call other hosts. Its own switches stop most of
 * that, but not pictures linked from a spreadsheet, an SVG or an RTF field.
 * @param extension of the copy
 * @returns the path of a clean copy in `workDir`, or the document's own where there was nothing to take out
 * @throws ConvertError `damaged` or `bomb`
 */
export async function sanitise(path: string, format: Format, workDir: string, extension: string): Promise<string> {
	const clean = await cleaned(path, format);
	if (clean === undefined) return path;
	const copy = join(workDir, `clean.${extension}`);
	await writeFile(copy, clean);
	return copy;
}

async function cleaned(path: string, format: Format): Promise<Buffer | undefined> {
	if (packages.has(format)) return withFile(path, (source) => sanitisePackage(source));
	if (compounds.has(format)) return sanitiseCompound(await readFile(path));
	return format === 'rtf' ? sanitiseRtf(await readFile(path)) : undefined;
}
