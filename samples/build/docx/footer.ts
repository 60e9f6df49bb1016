import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { EM } from './page.ts';
import { fontOf, SIZE, SONG } from './run.ts';

function pageNumber(alignment: 'left' | 'right' | 'center'): Footer {
	const inward = alignment === 'center' ? {} : { [alignment]: EM };
	return new Footer({
		children: [
			new Paragraph({
				alignment,
				indent: inward,
				children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf(SONG), size: SIZE.四号 })],
			}),
		],
	});
}

/** Page numbers below the text block: odd pages at the right, even pages at the left, one character in. */
export function facingPageNumbers() {
	return { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) };
}

/** One page number in the middle of every page. */
export function centredPageNumbers() {
	return { default: pageNumber(AlignmentType.CENTER), even: pageNumber(AlignmentType.CENTER) };
}
