import { AlignmentType, BorderStyle, Paragraph, TabStopType } from 'docx';
import type { Source } from '../text/source.ts';
import { titleOf } from './body.ts';
import { EM, LINE, TEXT_WIDTH } from './page.ts';
import { FANGSONG, KAI, RED, run, TITLE_FONT } from './run.ts';

/** 35 mm from the top of the text block to an organ's name in red. */
const RED_NAME_DROP = 1984;

/** Half-points at which a red name fills about nine tenths of the text block, at most 44 pt. */
function redSize(name: string): number {
	return 2 * Math.min(44, Math.floor((TEXT_WIDTH * 0.9) / 20 / name.length));
}

function redName(name: string, before: number, size: number): Paragraph {
	return new Paragraph({
		children: [run(name, TITLE_FONT, { size, color: RED })],
		alignment: AlignmentType.CENTER,
		spacing: { before, line: 240, lineRule: 'auto' },
	});
}

const redRule = { bottom: { style: BorderStyle.SINGLE, size: 18, space: 11, color: RED } };

/** The red head of an issued paper: organ, number, rule and title. */
export function redHead(source: Source): Paragraph[] {
	const organ = source.field('organ');
	return [
		redName(organ, RED_NAME_DROP, redSize(organ)),
		new Paragraph({
			children: [run(source.field('number'), FANGSONG)],
			alignment: AlignmentType.CENTER,
			spacing: { before: 2 * LINE },
			border: redRule,
		}),
		...titleOf(source.field('title'), 2 * LINE),
		new Paragraph({}),
	];
}

/** The head of a briefing: name, series, issue, editor and date over a rule, then the title. */
export function briefingHead(source: Source): Paragraph[] {
	const name = [...source.field('organ')].join(' ');
	return [
		redName(name, 300, 128),
		new Paragraph({
			children: [run(source.field('subhead'), KAI, { color: RED })],
			alignment: AlignmentType.CENTER,
		}),
		new Paragraph({
			children: [run(source.field('issue'), FANGSONG)],
			alignment: AlignmentType.CENTER,
			spacing: { before: LINE / 2 },
		}),
		new Paragraph({
			children: [run(`${source.field('editor')}\t${source.field('date')}`, FANGSONG)],
			tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - EM }],
			indent: { left: EM },
			spacing: { before: LINE / 2 },
			border: redRule,
		}),
		...titleOf(source.field('title'), 2 * LINE),
		new Paragraph({}),
	];
}

/** The head of a paper without a red name: title and a line below it. */
export function plainHead(source: Source): Paragraph[] {
	return [
		...titleOf(source.field('title'), 0),
		new Paragraph({ children: [run(source.field('subtitle'), KAI)], alignment: AlignmentType.CENTER }),
	];
}
