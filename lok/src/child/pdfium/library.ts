import { PDFiumModule } from '@hyzyla/pdfium';

const names = [
	'malloc',
	'free',
	'FPDF_InitLibraryWithConfig',
	'FPDF_LoadMemDocument',
	'FPDF_GetLastError',
	'FPDF_GetPageCount',
	'FPDF_CloseDocument',
	'FPDF_LoadPage',
	'FPDF_ClosePage',
	'FPDF_GetPageWidthF',
	'FPDF_GetPageHeightF',
	'FPDF_PageToDevice',
	'FPDF_RenderPageBitmap',
	'FPDFBitmap_CreateEx',
	'FPDFBitmap_FillRect',
	'FPDFBitmap_GetBuffer',
	'FPDFBitmap_Destroy',
	'FPDFPage_CountObjects',
	'FPDFPage_GetObject',
	'FPDFPageObj_GetType',
	'FPDFPageObj_CountMarks',
	'FPDFPageObj_GetMark',
	'FPDFPageObjMark_GetParamBlobValue',
	'FPDFPageObj_GetBounds',
	'FPDFPageObj_GetMatrix',
	'FPDFTextObj_GetFontSize',
	'FPDFFormObj_CountObjects',
	'FPDFFormObj_GetObject',
	'FPDFText_LoadPage',
	'FPDFText_ClosePage',
	'FPDFText_CountChars',
	'FPDFText_GetUnicode',
	'FPDFText_IsGenerated',
	'FPDFText_GetFontSize',
	'FPDFText_GetLooseCharBox',
	'FPDFText_GetCharOrigin',
	'FPDFText_GetMatrix',
] as const;
type Name = (typeof names)[number];

/** PDFium's C functions on WebAssembly memory; pointers are offsets into it. */
export interface Pdfium {
	call(name: Name, ...values: number[]): number;
	/** The memory as it is now; it moves when it grows, so ask each time. */
	bytes(): Uint8Array;
}

const newestConfig = 2;
/** A fresh instance is made above this: WebAssembly memory never shrinks. */
const staleBytes = 512 * 1024 * 1024;
let current: Promise<Pdfium> | undefined;

/** The process's PDFium. */
export async function pdfium(): Promise<Pdfium> {
	current ??= start();
	const library = await current;
	if (library.bytes().length <= staleBytes) return library;
	current = start();
	return current;
}

/** After a trap its memory cannot be trusted: the next use begins afresh. */
export function discardPdfium(): void {
	current = undefined;
}

async function start(): Promise<Pdfium> {
	const module = await PDFiumModule({});
	const functions = new Map(names.map((name) => [name, functionOf(module, `_${name}`)]));
	const library: Pdfium = {
		call: (name, ...values) => functions.get(name)?.(...values) ?? 0,
		bytes: () => module.HEAPU8,
	};
	const config = library.call('malloc', 24);
	library.bytes().fill(0, config, config + 24)[config] = newestConfig;
	library.call('FPDF_InitLibraryWithConfig', config);
	library.call('free', config);
	return library;
}

function functionOf(module: object, name: string): (...values: number[]) => number {
	const found: unknown = Reflect.get(module, name);
	if (typeof found !== 'function') throw new Error(`PDFium has no function ${name}`);
	return (...values) => Number(found(...values) ?? 0);
}
