import { BorderStyle, Paragraph, Tab, Table, TableCell, TableRow, TabStopType, TextRun, WidthType } from 'docx';
import { TEXT_WIDTH } from './page.ts';
import { FANGSONG, fontOf, SIZE } from './run.ts';

/** One character of the record, 四号 (14 pt), in twips. */
const EM = SIZE.四号 * 10;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

/** The record at the end of the last page (版记): rows of left and right text between rules. */
export function record(rows: { left: string; right: string }[]): (Table | Paragraph)[] {
	const table = new Table({
		width: { size: TEXT_WIDTH, type: WidthType.DXA },
		columnWidths: [TEXT_WIDTH],
		margins: { left: 0, right: 0, top: 0, bottom: 0 },
		borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
		rows: rows.map((row) => new TableRow({ children: [recordCell(row)] })),
	});
	// A document must end with a paragraph; the last one takes no room.
	return [new Paragraph({ keepNext: true }), table, new Paragraph({ spacing: { line: 20, lineRule: 'exact' } })];
}

function recordCell({ left, right }: { left: string; right: string }): TableCell {
	const hanging = (left.indexOf('：') + 1) * EM;
	const children = right === '' ? [left] : [left, new Tab(), right];
	return new TableCell({
		width: { size: TEXT_WIDTH, type: WidthType.DXA },
		children: [
			new Paragraph({
				indent: { left: EM + hanging, right: EM, hanging },
				tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - EM }],
				spacing: { line: 480, lineRule: 'exact' },
				children: [new TextRun({ children, font: fontOf(FANGSONG), size: SIZE.四号 })],
			}),
		],
	});
}
