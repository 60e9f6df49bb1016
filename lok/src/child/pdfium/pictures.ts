import type { Pdfium } from './library.ts';

const image = 3;
const shading = 4;
const form = 5;
const mostLevels = 8;

/** True where a page holds photographs or smooth shades, which a few colours cannot show. */
export function hasPictures(library: Pdfium, page: number): boolean {
	const count = library.call('FPDFPage_CountObjects', page);
	for (let i = 0; i < count; i++) {
		if (isPicture(library, library.call('FPDFPage_GetObject', page, i), 0)) return true;
	}
	return false;
}

function isPicture(library: Pdfium, object: number, level: number): boolean {
	const type = library.call('FPDFPageObj_GetType', object);
	if (type === image || type === shading) return true;
	if (type !== form || level === mostLevels) return false;
	const count = library.call('FPDFFormObj_CountObjects', object);
	for (let i = 0; i < count; i++) {
		if (isPicture(library, library.call('FPDFFormObj_GetObject', object, i), level + 1)) return true;
	}
	return false;
}
