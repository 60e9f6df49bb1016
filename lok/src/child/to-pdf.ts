import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { detectFormat } from '../detect/index.ts';
import { checkPages } from '../limits.ts';
import { intermediateOf, normalise } from '../normalise/index.ts';
import { engineMissing } from '../office.ts';
import { type PdfDone, type PdfJob, pdfName } from '../pool/messages.ts';
import { sanitise } from '../sanitise/index.ts';
import { ConvertError, type Format } from '../types.ts';
import type { Engine } from './conversion.ts';
import { countPages } from './pdfium/document.ts';

/** Formats that LibreOffice knows by another extension. */
const extensions: Partial<Record<Format, string>> = { wps: 'doc', dot: 'doc' };

/** Their pages are known when they are printed. */
const workbooks: ReadonlySet<Format> = new Set(['xlsx', 'xls', 'ods', 'csv']);

/** One document to PDF, in the job's folder. @throws ConvertError */
export async function toPdf(job: PdfJob, engine: Engine | undefined): Promise<PdfDone> {
	const { format } = await detectFormat(job.input, job.name);
	const output = join(job.dir, pdfName);
	const ms = format === 'pdf' ? keep(job.input, output) : await convert(job, format, output, engine);
	const pages = await countPages(output);
	checkPages(pages, job.limits.pages);
	const { size } = statSync(output);
	if (size > job.limits.outputBytes) throw new ConvertError('too_much_output', `A PDF of ${size} bytes`);
	return { pages, format, ms };
}

function keep(input: string, output: string) {
	renameSync(input, output);
	return { load: 0, pdf: 0 };
}

async function convert(job: PdfJob, format: Format, output: string, engine: Engine | undefined) {
	if (engine === undefined) throw engineMissing();
	const started = performance.now();
	const extension = extensions[format] ?? format;
	const original = join(job.dir, `input.${extension}`);
	renameSync(job.input, original);
	let path = await sanitise(original, format, job.dir, extension);
	let as = format;
	const intermediate = intermediateOf(format);
	if (intermediate !== undefined) {
		const via = join(job.dir, `via.${intermediate}`);
		await engine.convert({ input: path, output: via, to: intermediate, profile: 'plain' });
		// What an older format could link to is linked in the new one, too.
		path = await sanitise(via, intermediate, job.dir, intermediate);
		as = intermediate;
	}
	const normal = await normalise({ path, format: as, workDir: job.dir });
	const prepared = performance.now() - started;
	const options = normal.pdfOptions === undefined ? {} : { options: normal.pdfOptions };
	const { load, save } = await engine.convert({
		input: normal.path,
		output,
		to: 'pdf',
		profile: normal.profile,
		// Saving ten thousand pages takes LibreOffice minutes.
		...(workbooks.has(normal.format) ? {} : { mostPages: job.limits.pages }),
		...options,
	});
	return { load: Math.round(prepared + load), pdf: Math.round(save) };
}
