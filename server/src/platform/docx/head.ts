import { type Paper, titleLines, widthOf } from '@pacesetter/core/papers';
import { AlignmentType, BorderStyle, Paragraph } from 'docx';
import { line, textWidth, twips } from './page.ts';
import { fonts, red, run, sizes } from './run.ts';

/** 35 mm from the top of the text block to the ink of the name in red, which begins a little below the top of its line. */
const dropToName = (size: number): number => twips(35) - Math.round(size * 2.3);
const largestName = 48;

/** The points at which a name fills at most nine tenths of the line. */
const nameSize = (name: string): number =>
	Math.max(sizes.title, Math.min(largestName, Math.floor((textWidth * 0.9) / 20 / Math.max(1, widthOf(name)))));

/** 发文机关标志, two lines below it 发文字号, and the red rule 4 mm below that. */
function redHead({ organ, number }: { organ: string; number: string }): Paragraph[] {
	const name = `${organ}文件`;
	const size = nameSize(name);
	return [
		new Paragraph({
			children: [run(name, fonts.title, { size, color: red, snapToGrid: false })],
			alignment: AlignmentType.CENTER,
			spacing: { before: dropToName(size), line: size * 22, lineRule: 'exact' },
		}),
		new Paragraph({
			children: [run(number, fonts.fangsong)],
			alignment: AlignmentType.CENTER,
			spacing: { before: 2 * line },
			border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 8, color: red } },
		}),
	];
}

/** The lines of a title, `before` below what stands above them. */
export const titleOf = (title: string, before: number): Paragraph[] =>
	titleLines(title).map(
		(words, place) =>
			new Paragraph({
				children: [run(words, fonts.title, { size: sizes.title, snapToGrid: false })],
				alignment: AlignmentType.CENTER,
				spacing: { before: place === 0 ? before : 0 },
				keepNext: true,
			}),
	);

/** What stands above the text: red head, title, what it is told to be, whom it is for. */
export function headOf({ head, title, note, to }: Paper): Paragraph[] {
	const lines = [
		...(head ? redHead(head) : []),
		...titleOf(title, head ? 2 * line : 0),
		...(note === '' ? [] : [new Paragraph({ children: [run(note, fonts.kai)], alignment: AlignmentType.CENTER })]),
	];
	const addressed = to === '' ? [] : [new Paragraph({ children: [run(`${to}：`, fonts.fangsong)] })];
	return [...lines, ...(lines.length > 0 ? [new Paragraph({})] : []), ...addressed];
}
