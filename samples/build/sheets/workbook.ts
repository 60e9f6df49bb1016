import ExcelJS from 'exceljs';
import { WRITTEN } from '../output/written.ts';

/** One column: its head, its width in characters, and how its cells look. */
export interface Column {
	head: string;
	width: number;
	format?: string;
	align?: 'left' | 'center' | 'right';
}

export type Value = string | number | Date | { formula: string; result: number };

/** A sheet with a title over a table. */
export interface Table {
	sheet: string;
	title: string;
	columns: Column[];
	rows: Value[][];
}

const THIN = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const;
const RULES = { top: THIN, bottom: THIN, left: THIN, right: THIN };

/** The row of a table's head; data begin on the next one. */
export const HEAD_ROW = 2;

/** An empty workbook with fixed times. */
export function newWorkbook(title: string): ExcelJS.Workbook {
	const workbook = new ExcelJS.Workbook();
	workbook.creator = '望舒县委组织部';
	workbook.lastModifiedBy = '望舒县委组织部';
	workbook.title = title;
	workbook.created = WRITTEN;
	workbook.modified = WRITTEN;
	return workbook;
}

/** Adds a printable sheet: title, coloured head that stays in view, ruled rows. */
export function addTable(workbook: ExcelJS.Workbook, { sheet: name, title, columns, rows }: Table): void {
	const sheet = workbook.addWorksheet(name, {
		views: [{ state: 'frozen', ySplit: HEAD_ROW }],
		pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
	});
	sheet.pageSetup.printTitlesRow = `${HEAD_ROW}:${HEAD_ROW}`;
	sheet.pageSetup.margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
	sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
	sheet.columns = columns.map(({ width }) => ({ width }));
	addTitle(sheet, title, columns.length);
	addHead(sheet, columns);
	for (const values of rows) addRow(sheet, columns, values);
}

/** Adds a sheet of plain lines, the first one a title. */
export function addNotes(workbook: ExcelJS.Workbook, name: string, lines: string[]): void {
	const sheet = workbook.addWorksheet(name, {
		pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
	});
	sheet.columns = [{ width: 68 }];
	for (const [index, line] of lines.entries()) {
		const row = sheet.addRow([line]);
		row.font = { name: index === 0 ? '黑体' : '宋体', size: index === 0 ? 16 : 12 };
		row.alignment = { wrapText: true, vertical: 'middle', horizontal: index === 0 ? 'center' : 'left' };
		row.height = index === 0 ? 34 : 18 * Math.ceil(line.length / 30) + 6;
	}
}

function addTitle(sheet: ExcelJS.Worksheet, title: string, width: number): void {
	const row = sheet.addRow([title]);
	sheet.mergeCells(1, 1, 1, width);
	row.height = 34;
	row.font = { name: '黑体', size: 16 };
	row.alignment = { horizontal: 'center', vertical: 'middle' };
}

function addHead(sheet: ExcelJS.Worksheet, columns: Column[]): void {
	const row = sheet.addRow(columns.map(({ head }) => head));
	row.height = 30;
	row.eachCell((cell) => {
		cell.font = { name: '黑体', size: 11 };
		cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
		cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF6E3E1' } };
		cell.border = RULES;
	});
}

function addRow(sheet: ExcelJS.Worksheet, columns: Column[], values: Value[]): void {
	const row = sheet.addRow(values);
	row.height = 20;
	for (const [index, column] of columns.entries()) {
		const cell = row.getCell(index + 1);
		cell.font = { name: '宋体', size: 11 };
		const horizontal = column.align ?? 'center';
		cell.alignment = { horizontal, vertical: 'middle', wrapText: true, indent: horizontal === 'left' ? 1 : 0 };
		cell.border = RULES;
		if (column.format !== undefined) cell.numFmt = column.format;
	}
}

/** The bytes of a workbook. */
export async function packWorkbook(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}
