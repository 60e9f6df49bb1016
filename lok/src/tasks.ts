import type { Task } from './pool/attempt.ts';
import { collect } from './pool/staging.ts';
import {
	ConvertError,
	type Limits,
	type Page,
	type PdfResult,
	type RenderRequest,
	type ToPdfRequest,
} from './types.ts';

/** Document to PDF. */
export function pdfTask(request: ToPdfRequest, limits: Limits): Task<PdfResult> {
	const name = request.name === undefined ? {} : { name: request.name };
	return {
		input: request.input,
		job: (dir, input) => ({ kind: 'toPdf', input, dir, limits, ...name }),
		page: () => Promise.reject(new ConvertError('internal', 'A page came before the PDF')),
		async finish(dir, result) {
			if (!('file' in result)) throw new ConvertError('internal', 'The converter gave no PDF');
			const { path, bytes } = await collect(dir, result.file, request.out);
			return { path, bytes, pages: result.pages, format: result.format, ms: result.ms };
		},
	};
}

/** PDF to pages. A second try begins with the first page that wasn't delivered. */
export function renderTask(
	request: RenderRequest,
	limits: Limits,
	onPage: (page: Page) => void | Promise<void>,
): Task<number> {
	let from = request.from ?? 1;
	let bytes = 0;
	const to = request.to === undefined ? {} : { to: request.to };
	return {
		input: request.pdf,
		job: (dir, input) => ({ kind: 'render', input, dir, limits, from, widths: request.widths, ...to }),
		async page(dir, page) {
			const pictures = [];
			for (const picture of page.pictures) {
				const collected = await collect(dir, picture.path, request.out);
				bytes += collected.bytes;
				if (bytes > limits.outputBytes) {
					throw new ConvertError('too_much_output', `Wrote more than ${limits.outputBytes} bytes`);
				}
				pictures.push({ ...picture, ...collected });
			}
			await onPage({ ...page, pictures });
			from = page.number + 1;
		},
		finish: (_dir, result) => Promise.resolve(result.pages),
	};
}
