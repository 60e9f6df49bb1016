import { AlignmentType, HeadingLevel, Paragraph, type ParagraphChild, type Table } from 'docx';
import type { Block } from '../text/blocks.ts';
import { titleLines } from '../text/title.ts';
import { EM } from './page.ts';
import { FANGSONG, HEI, KAI, run, TITLE_FONT } from './run.ts';
import { gridTable, type TableShape } from './table.ts';

const firstLineIndent = { firstLine: 2 * EM, firstLineChars: 200 };

/** A body paragraph: both sides flush, the first line two characters in. */
function bodyParagraph(children: ParagraphChild[]): Paragraph {
	return new Paragraph({ children, alignment: AlignmentType.JUSTIFIED, indent: firstLineIndent, widowControl: false });
}

/** A line from the left edge: the people written or spoken to. */
export function salutation(text: string): Paragraph {
	return new Paragraph({ children: [run(text, FANGSONG)] });
}

/** A title of one or more lines, `before` twips below what stands above it, or on a new page. */
export function titleOf(title: string, before: number, newPage = false): Paragraph[] {
	return titleLines(title).map(
		(line, index) =>
			new Paragraph({
				children: [run(line, TITLE_FONT)],
				heading: HeadingLevel.TITLE,
				spacing: { before: index === 0 ? before : 0 },
				pageBreakBefore: newPage && index === 0,
			}),
	);
}

/** A thin gap that keeps a table off the lines around it. */
function hairline(): Paragraph {
	return new Paragraph({ spacing: { line: 140, lineRule: 'exact' }, keepNext: true });
}

/** The blocks of a text as paragraphs and tables. */
export function bodyOf(blocks: Block[], shape: TableShape): (Paragraph | Table)[] {
	return blocks.flatMap((block) => blockOf(block, shape));
}

function blockOf(block: Block, shape: TableShape): (Paragraph | Table)[] {
	switch (block.kind) {
		case 'heading':
			return [
				new Paragraph({
					children: [run(block.text, HEI)],
					heading: HeadingLevel.HEADING_1,
					indent: firstLineIndent,
					keepNext: true,
				}),
			];
		case 'clause': {
			const lead = block.level === 2 ? run(block.lead, KAI) : run(block.lead, FANGSONG, { bold: true });
			return [bodyParagraph([lead, run(block.rest, FANGSONG)])];
		}
		case 'article':
			return [bodyParagraph([run(`${block.number}　`, HEI), run(block.text, FANGSONG)])];
		case 'paragraph':
			return [bodyParagraph([run(block.text, FANGSONG)])];
		case 'table':
			return [hairline(), gridTable(block.rows, shape), hairline()];
		case 'enclosure':
			return [...titleOf(block.title, 0, true), new Paragraph({})];
	}
}
