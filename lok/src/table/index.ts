import { detectFormat } from '../detect/index.ts';
import { ConvertError } from '../types.ts';
import { withZip } from '../zip/index.ts';
import { readText } from './text.ts';
import { readWorkbook } from './workbook.ts';

export { type SheetOut, type WrittenCell, writeWorkbook } from './write.ts';

/** What stands in a cell: its text as entered, and whether the file holds it as a number, which Excel keeps to 15 digits. */
export interface TableCell {
	readonly text: string;
	readonly number: boolean;
}

export interface TableRow {
	/** As the sheet numbers it, from 1. */
	readonly number: number;
	/** Not shown, e.g. left out by a filter. */
	readonly hidden?: boolean;
	/** By column from 0; undefined where nothing stands. */
	readonly cells: readonly (TableCell | undefined)[];
}

/** Takes the rows of one sheet, in order; rows with nothing in them are left out. */
export type RowSink = (row: TableRow) => void;
/** Told of each visible sheet by its name, empty for a text file. @returns what takes its rows */
export type SheetSink = (name: string) => RowSink;

/** Waited for between two pieces of a file, so that whoever takes the rows can put them away. */
export type Rest = () => Promise<void>;

export interface Caps {
	readonly mostRows: number;
	readonly mostColumns: number;
}

/** Beyond these a file is no roster of people, whatever it is. */
const caps: Caps = { mostRows: 1_048_576, mostColumns: 1024 };

/**
 * Reads the cells of a spreadsheet row by row, holding none: XLSX, or text with separators in any encoding. No formula is
 * computed: what the file keeps as its last result is read.
 * @throws ConvertError unsupported for anything else; damaged, bomb, encrypted, too_large, also after rows were told
 */
export async function readTables(path: string, sheet: SheetSink, rest: Rest = async () => undefined): Promise<void> {
	const { format } = await detectFormat(path);
	if (format === 'xlsx') return withZip(path, (zip) => readWorkbook(zip, sheet, caps, rest));
	if (format === 'csv' || format === 'txt') return readText(path, sheet, caps, rest);
	throw new ConvertError(
		'unsupported',
		`A table is read from XLSX or CSV, and this file is ${format}. Save it as XLSX.`,
	);
}
