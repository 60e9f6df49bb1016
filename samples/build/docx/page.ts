import { DocumentGridType, type ISectionPropertiesOptions, PageOrientation } from 'docx';

/** Lengths in twips (1/20 pt). A4 with the margins of GB/T 9704-2012: a text block of 156 × 225 mm. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = { top: 2098, right: 1474, bottom: 1984, left: 1587, header: 851, footer: 1304 };
const WIDE_MARGIN = 1304;

/** Width of the text block. */
export const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right;
/** Width of the text block of a page on its side. */
export const WIDE_TEXT_WIDTH = A4.height - 2 * WIDE_MARGIN;
/** One line of the grid: 22 of them in 225 mm. */
export const LINE = 579;
/** One character of the body, 三号 (16 pt). */
export const EM = 320;

/** Takes 849/4096 pt off each 16 pt character, so that 28 fill 156 mm. */
const CHARACTER_SPACE = -849;

/** The page of an official paper without its grid. */
export const openPage: ISectionPropertiesOptions = { page: { size: A4, margin: MARGIN } };

/** The page of an official paper: 22 lines of 28 characters. */
export const gridPage: ISectionPropertiesOptions = {
	...openPage,
	grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE, charSpace: CHARACTER_SPACE },
};

/** The page of a wide table; the library itself turns width and height. */
export const widePage: ISectionPropertiesOptions = {
	page: {
		size: { ...A4, orientation: PageOrientation.LANDSCAPE },
		margin: {
			top: WIDE_MARGIN,
			right: WIDE_MARGIN,
			bottom: WIDE_MARGIN,
			left: WIDE_MARGIN,
			header: 720,
			footer: 720,
		},
	},
};
