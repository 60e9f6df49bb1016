import { readFile } from 'node:fs/promises';
import { decodeText } from '../detect/encoding.ts';
import { detectFormat } from '../detect/index.ts';
import { detectSeparator, parseCsv } from '../normalise/sheet/csv.ts';
import { ConvertError } from '../types.ts';
import { withZip } from '../zip/index.ts';
import { readWorkbook } from './workbook.ts';

/** What stands in a cell: its text as entered, and whether the file holds it as a number, which Excel keeps to 15 digits. */
export interface TableCell {
	readonly text: string;
	readonly number: boolean;
}

export interface TableRow {
	/** As the sheet numbers it, from 1. */
	readonly number: number;
	/** By column from 0; undefined where nothing stands. */
	readonly cells: readonly (TableCell | undefined)[];
}

/** Takes the rows of one sheet, in order; rows with nothing in them are left out. */
export type RowSink = (row: TableRow) => void;
/** Told of each visible sheet by its name, empty for a text file. @returns what takes its rows */
export type SheetSink = (name: string) => RowSink;

/** Beyond these a file is no roster of people, whatever it is. */
const [mostRows, mostColumns] = [1_048_576, 1024];

function readText(data: Buffer, sheet: SheetSink): void {
	const text = decodeText(data);
	if (text === undefined) throw new ConvertError('unsupported', 'The table is not text in an encoding known here.');
	const take = sheet('');
	let number = 0;
	for (const fields of parseCsv(text, detectSeparator(text))) {
		number += 1;
		if (number > mostRows || fields.length > mostColumns)
			throw new ConvertError('too_large', `The table has more than ${mostRows} rows or ${mostColumns} columns.`);
		const cells = fields.map((field) => (field.trim() === '' ? undefined : { text: field.trim(), number: false }));
		if (cells.some((cell) => cell !== undefined)) take({ number, cells });
	}
}

/**
 * Reads the cells of a spreadsheet row by row, holding none: XLSX, or text with separators in any encoding. No formula is
 * computed: what the file keeps as its last result is read.
 * @throws ConvertError unsupported for anything else; damaged, bomb, encrypted, too_large, also after rows were told
 */
export async function readTables(path: string, sheet: SheetSink): Promise<void> {
	const { format } = await detectFormat(path);
	if (format === 'xlsx') return withZip(path, (zip) => readWorkbook(zip, sheet, { mostRows, mostColumns }));
	if (format === 'csv' || format === 'txt') return readText(await readFile(path), sheet);
	throw new ConvertError(
		'unsupported',
		`A table is read from XLSX or CSV, and this file is ${format}. Save it as XLSX.`,
	);
}
