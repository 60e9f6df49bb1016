import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Documents to PDF by LibreOffice as it is installed: no rewrite, the system's fonts, a fresh profile, one start for all.
 * @returns the PDFs in the documents' order; one that could not be converted is missing from the folder
 */
export async function convertByStock(documents: readonly string[], folder: string): Promise<string[]> {
	const inputs = join(folder, 'inputs');
	await mkdir(inputs);
	// Names in different folders may be the same.
	const copies = documents.map((document, i) => join(inputs, `${i}${extname(document)}`));
	await Promise.all(copies.map((copy, i) => copyFile(documents[i] ?? '', copy)));
	const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
	const child = spawn('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...copies], {
		stdio: 'ignore',
	});
	await once(child, 'close');
	return copies.map((_, i) => join(folder, `${i}.pdf`));
}
