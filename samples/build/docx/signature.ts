import { AlignmentType, Paragraph } from 'docx';
import { EM } from './page.ts';
import { FANGSONG, run } from './run.ts';

const DATE_FROM_RIGHT = 4;

/** Width in characters; digits are half as wide. */
function width(text: string): number {
	return [...text].reduce((sum, character) => sum + (/\d/.test(character) ? 0.5 : 1), 0);
}

function line(text: string, fromRight: number, keepNext: boolean): Paragraph {
	return new Paragraph({
		children: [run(text, FANGSONG)],
		alignment: AlignmentType.RIGHT,
		indent: { right: Math.round(fromRight * EM) },
		keepNext,
	});
}

/** Signer centred over the date, the date four characters from the right edge. */
export function signature(signer: string, date: string): Paragraph[] {
	const signerFromRight = Math.max(0, DATE_FROM_RIGHT - (width(signer) - width(date)) / 2);
	return [new Paragraph({ keepNext: true }), line(signer, signerFromRight, true), line(date, DATE_FROM_RIGHT, false)];
}
