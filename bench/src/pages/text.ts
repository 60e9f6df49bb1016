import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Text of each page of a PDF, lines ended by \n; no pages where the PDF is missing or can't be read. */
export async function pageTexts(pdf: string): Promise<string[]> {
	try {
		const { stdout } = await run('pdftotext', [pdf, '-'], { maxBuffer: 64 * 1024 * 1024 });
		return stdout.split('\f').slice(0, -1);
	} catch {
		return [];
	}
}
