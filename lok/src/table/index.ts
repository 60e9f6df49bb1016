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

export interface Table {
	/** The sheet's name; empty for a text file. */
	readonly name: string;
	readonly rows: readonly TableRow[];
}

/** Beyond these a file is no roster of people, whatever it is. */
const [mostRows, mostColumns] = [1_048_576, 1024];

function readText(data: Buffer): Table {
	const text = decodeText(data);
	if (text === undefined) throw new ConvertError('unsupported', 'The table is not text in an encoding known here.');
	const rows: TableRow[] = [];
	let number = 0;
	for (const fields of parseCsv(text, detectSeparator(text))) {
		number += 1;
		if (number > mostRows || fields.length > mostColumns)
			throw new ConvertError('too_large', `The table has more than ${mostRows} rows or ${mostColumns} columns.`);
		const cells = fields.map((field) => (field.trim() === '' ? undefined : { text: field.trim(), number: false }));
		if (cells.some((cell) => cell !== undefined)) rows.push({ number, cells });
	}
	return { name: '', rows };
}

/**
 * The cells of a spreadsheet, visible sheets in order: XLSX, or text with separators in any encoding. No formula is
 * computed: what the file keeps as its last result is read.
 * @throws ConvertError unsupported for anything else; damaged, bomb, encrypted, too_large
 */
export async function readTables(path: string): Promise<Table[]> {
	const { format } = await detectFormat(path);
	if (format === 'xlsx') return withZip(path, (zip) => readWorkbook(zip, { mostRows, mostColumns }));
	if (format === 'csv' || format === 'txt') return [readText(await readFile(path))];
	throw new ConvertError(
		'unsupported',
		`A table is read from XLSX or CSV, and this file is ${format ?? 'neither'}. Save it as XLSX.`,
	);
}
