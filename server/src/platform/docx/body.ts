import type { Block, Heading } from '@pacesetter/core/papers';
import { AlignmentType, Paragraph, type Table } from 'docx';
import { em, line } from './page.ts';
import { fonts, run } from './run.ts';
import { ruledTable } from './table.ts';

/** 一、黑体 （一）楷体 1. and （1）仿宋. */
const headingFonts = [fonts.hei, fonts.kai, fonts.fangsong, fonts.fangsong] as const;
const twoIn = { firstLine: 2 * em, firstLineChars: 200 };

const paragraph = (children: ReturnType<typeof run>[], keepNext = false, outlineLevel?: number): Paragraph =>
	new Paragraph({
		children,
		alignment: AlignmentType.JUSTIFIED,
		indent: twoIn,
		widowControl: false,
		keepNext,
		...(outlineLevel === undefined ? {} : { outlineLevel }),
	});

function heading({ level, text, rest }: Heading): Paragraph {
	const words = [run(text, headingFonts[level - 1] ?? fonts.fangsong)];
	// What goes on in the same line is text, and its line may be the last of a page.
	return rest === ''
		? paragraph(words, true, level - 1)
		: paragraph([...words, run(rest, fonts.fangsong)], false, level - 1);
}

/** Keeps a table off the lines around it. */
const gap = (): Paragraph => new Paragraph({ spacing: { line: line / 4, lineRule: 'exact' } });

/** The text of a paper. */
export const bodyOf = (blocks: readonly Block[]): (Paragraph | Table)[] =>
	blocks.flatMap((block) => {
		if (block.kind === 'heading') return [heading(block)];
		if (block.kind === 'paragraph') return [paragraph([run(block.text, fonts.fangsong)])];
		return [gap(), ruledTable(block), gap()];
	});
