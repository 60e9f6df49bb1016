import type { Pdfium } from './library.ts';

/** Points from the top left corner of the page as it is shown. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

type ToView = (left: number, top: number, right: number, bottom: number) => Box;

/** PDFium gives places as whole pixels: on a picture this many times the page they are exact enough. */
const scale = 100;
/** Page units between the points that the transformation is measured by. */
const span = 1000;

/** From a page's own space, which may be turned and cropped and counts from the bottom, to its view. */
export function pageToView(library: Pdfium, page: number, size: { width: number; height: number }): ToView {
	const out = library.call('malloc', 8);
	const at = (x: number, y: number): [number, number] => {
		const width = Math.round(size.width * scale);
		const height = Math.round(size.height * scale);
		library.call('FPDF_PageToDevice', page, 0, 0, width, height, 0, x, y, out, out + 4);
		const [deviceX = 0, deviceY = 0] = new Int32Array(library.bytes().buffer, out, 2);
		return [deviceX / scale, deviceY / scale];
	};
	const [x0, y0] = at(0, 0);
	const [xx, xy] = at(span, 0);
	const [yx, yy] = at(0, span);
	library.call('free', out);
	const point = (x: number, y: number): [number, number] => [
		x0 + (x * (xx - x0) + y * (yx - x0)) / span,
		y0 + (x * (xy - y0) + y * (yy - y0)) / span,
	];
	return (left, top, right, bottom) => {
		const [ax, ay] = point(left, top);
		const [bx, by] = point(right, bottom);
		return { left: Math.min(ax, bx), top: Math.min(ay, by), right: Math.max(ax, bx), bottom: Math.max(ay, by) };
	};
}
