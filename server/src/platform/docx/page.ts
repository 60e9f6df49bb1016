import { grid, page } from '@pacesetter/core/papers';
import { AlignmentType, DocumentGridType, Footer, type ISectionPropertiesOptions, PageNumber, Paragraph } from 'docx';
import { fonts, run, sizes } from './run.ts';

/** Lengths of the file are twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export const textWidth = twips(page.textWidth);
const textHeight = twips(page.textHeight);
/** One line of the grid. */
export const line = Math.floor(textHeight / grid.lines);
/** A character as wide as its type. */
export const em = grid.size * 20;
/** What is taken off each character, so that so many fill the line; in 4096ths of a point. */
const charSpace = Math.floor((textWidth / 20 / grid.characters - grid.size) * 4096);

/** 一字线 stands 7 mm below the text block, in the middle of its line. */
const footerFromBottom = twips(24.7);

/** The page of an official paper: 22 lines of 28 characters. */
export const section: ISectionPropertiesOptions = {
	page: {
		size: { width: twips(page.width), height: twips(page.height) },
		margin: {
			top: twips(page.top),
			left: twips(page.left),
			right: twips(page.width) - twips(page.left) - textWidth,
			bottom: twips(page.height) - twips(page.top) - twips(page.textHeight),
			header: twips(15),
			footer: footerFromBottom,
		},
	},
	grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: line, charSpace },
};

const pageNumber = (alignment: 'left' | 'right'): Footer =>
	new Footer({
		children: [
			new Paragraph({
				alignment,
				indent: { [alignment]: sizes.small * 20 },
				children: [run(['— ', PageNumber.CURRENT, ' —'], fonts.song, { size: sizes.small, snapToGrid: false })],
			}),
		],
	});

/** Page numbers on the outer edge, one character in: odd pages at the right, even pages at the left. */
export const footers = { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) };
