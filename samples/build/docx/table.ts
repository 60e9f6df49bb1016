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
import { columnWidths, measure } from './columns.ts';
import { FANGSONG, HEI, run } from './run.ts';

/** How wide tables are, in twips, and how large their type is, in half-points. */
export interface TableShape {
	width: number;
	size: number;
}

const CENTRED_UP_TO = 17;

/** A ruled table; its first row is the head and is repeated on each page. Short cells stand in the middle. */
export function gridTable(rows: string[][], { width, size }: TableShape): Table {
	const widths = columnWidths(rows, width, size);
	return new Table({
		width: { size: widths.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		alignment: AlignmentType.CENTER,
		margins: { top: 50, bottom: 50, left: 80, right: 80 },
		rows: rows.map(
			(row, index) =>
				new TableRow({
					tableHeader: index === 0,
					cantSplit: true,
					children: row.map((text, column) => cell(text, index === 0, widths[column] ?? 0, size)),
				}),
		),
	});
}

function cell(text: string, head: boolean, width: number, size: number): TableCell {
	const centred = head || measure(text) <= CENTRED_UP_TO;
	return new TableCell({
		width: { size: width, type: WidthType.DXA },
		verticalAlign: VerticalAlignTable.CENTER,
		children: [
			new Paragraph({
				children: [run(text, head ? HEI : FANGSONG, { size })],
				alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
				spacing: { line: size * 14, lineRule: 'exact' },
			}),
		],
	});
}
