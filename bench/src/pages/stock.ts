import { copyFile, mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProgram } from '../lib/program.ts';

/**
 * Documents to PDF by LibreOffice as it is installed: no rewrite, the system's fonts, a profile of its own. One start for
 * each, since there are documents in whose layout it turns round for ever.
 * @returns the PDFs in the documents' order; one that could not be converted is missing from the folder
 */
export async function convertByStock(documents: readonly string[], folder: string): Promise<string[]> {
	const inputs = join(folder, 'inputs');
	await mkdir(inputs);
	const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
	for (const [i, document] of documents.entries()) {
		// Names in different folders may be the same.
		const copy = join(inputs, `${i}${extname(document)}`);
		await copyFile(document, copy);
		await runProgram('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, copy]).catch(
			(error: unknown) => console.log(`${document}: ${error}`),
		);
	}
	return documents.map((_, i) => join(folder, `${i}.pdf`));
}
