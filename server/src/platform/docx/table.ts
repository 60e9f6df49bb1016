import type { Table as PaperTable } from '@pacesetter/core/papers';
import {
	AlignmentType,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlignTable,
	WidthType,
} from 'docx';
import { textWidth } from './page.ts';
import { fonts, run, sizes } from './run.ts';

const lineHeight = sizes.table * 20 * 1.4;

/** A ruled table as wide as the text; its head is repeated on each page, and no row is torn. */
export function ruledTable({ columns, rows }: PaperTable): Table {
	const shares = columns.reduce((sum, { share }) => sum + share, 0);
	const widths = columns.map(({ share }) => Math.floor((textWidth * share) / shares));
	const cell = (text: string, place: number, head: boolean): TableCell =>
		new TableCell({
			width: { size: widths[place] ?? 0, type: WidthType.DXA },
			verticalAlign: VerticalAlignTable.CENTER,
			children: text.split('\n').map(
				(words) =>
					new Paragraph({
						children: [run(words, head ? fonts.hei : fonts.fangsong, { size: sizes.table, snapToGrid: false })],
						alignment: head || columns[place]?.align === 'centre' ? AlignmentType.CENTER : AlignmentType.LEFT,
						spacing: { line: lineHeight, lineRule: 'exact' },
					}),
			),
		});
	const row = (texts: readonly string[], head: boolean): TableRow =>
		new TableRow({
			tableHeader: head,
			cantSplit: true,
			children: columns.map((_, place) => cell(texts[place] ?? '', place, head)),
		});
	return new Table({
		width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		alignment: AlignmentType.CENTER,
		margins: { top: 40, bottom: 40, left: 70, right: 70 },
		rows: [
			row(
				columns.map(({ name }) => name),
				true,
			),
			...rows.map((texts) => row(texts, false)),
		],
	});
}
