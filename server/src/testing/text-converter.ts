import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
	ConvertError,
	type Converter,
	type Page,
	type PdfResult,
	type RenderRequest,
	type ToPdfRequest,
} from '@pacesetter/lok';

/** A step of a conversion: `pdf`, or the number of a page. */
export type Step = 'pdf' | number;

/**
 * A converter of plain text without LibreOffice: a form feed ends a page. Its PDF is the text; a page's picture says
 * which page and width it is. `steps`: what has been done, in order.
 */
export class TextConverter implements Converter {
	readonly steps: Step[] = [];
	/** Called before each step; what it throws is thrown by the conversion, and it may wait. */
	before: (step: Step) => void | Promise<void> = () => undefined;

	async toPdf(request: ToPdfRequest): Promise<PdfResult> {
		await this.#begin('pdf', request.signal);
		const text = await readFile(request.input, 'utf8');
		if (text.startsWith('PK')) throw new ConvertError('damaged', 'not a text');
		const path = join(request.out, 'document.pdf');
		await writeFile(path, text);
		return {
			path,
			bytes: Buffer.byteLength(text),
			pages: text.split('\f').length,
			format: 'txt',
			ms: { load: 0, pdf: 0 },
		};
	}

	async render(request: RenderRequest, onPage: (page: Page) => void | Promise<void>): Promise<number> {
		const texts = (await readFile(request.pdf, 'utf8')).split('\f');
		for (const [index, text] of texts.entries()) {
			const number = index + 1;
			if (number < (request.from ?? 1) || number > (request.to ?? texts.length)) continue;
			await this.#begin(number, request.signal);
			await onPage(await drawPage(number, text, request));
		}
		return texts.length;
	}

	async describe() {
		return { engine: 'soffice', version: 'text', isolation: [] } as const;
	}

	async close(): Promise<void> {}

	async #begin(step: Step, signal: AbortSignal | undefined): Promise<void> {
		signal?.throwIfAborted();
		await this.before(step);
		this.steps.push(step);
	}
}

async function drawPage(number: number, text: string, request: RenderRequest): Promise<Page> {
	const pictures = await Promise.all(
		request.widths.map(async (width) => {
			const path = join(request.out, `${number}-${width}.png`);
			const bytes = Buffer.from(`page ${number} of ${text} at ${width}`);
			await writeFile(path, bytes);
			return { path, type: 'image/png', width, height: width, bytes: bytes.length } as const;
		}),
	);
	const box = { text, x: 72, y: 72, width: 400, height: 16, size: 12 };
	return { number, width: 595, height: 842, pictures, text, boxes: [box] };
}
