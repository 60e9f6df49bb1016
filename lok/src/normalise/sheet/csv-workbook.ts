import { readFile } from 'node:fs/promises';
import { decodeText } from '../../detect/encoding.ts';
import { ConvertError } from '../../types.ts';
import { detectSeparator, parseCsv } from './csv.ts';
import { gridWorkbook } from './grid.ts';

/** Beyond these a table is data to compute with, not pages to read. */
const maxRows = 100_000;
const maxColumns = 512;
const maxCells = 2_000_000;

/** A field that the sheet format can hold: no control characters, Excel's longest text. */
const clean = (field: string) =>
	[...field.slice(0, 32_767)]
		.filter((character) => character >= ' ' || character === '\n' || character === '\t')
		.join('')
		.trim();

/**
 * Turns a CSV file of any encoding and separator into a workbook.
 * @throws ConvertError unsupported where it is no text, too_large for more rows or columns than anyone reads
 */
export async function csvWorkbook(path: string): Promise<Buffer> {
	const text = decodeText(await readFile(path));
	if (text === undefined) throw new ConvertError('unsupported', 'The table is not text in an encoding known here.');
	const rows: string[][] = [];
	let cells = 0;
	for (const row of parseCsv(text, detectSeparator(text))) {
		const fields = row.map(clean);
		while (fields.at(-1) === '') fields.pop();
		cells += fields.length;
		if (rows.length >= maxRows || fields.length > maxColumns || cells > maxCells) {
			throw new ConvertError('too_large', `The table has more than ${rows.length} rows or ${maxColumns} columns.`);
		}
		rows.push(fields);
	}
	while (rows.at(-1)?.length === 0) rows.pop();
	return gridWorkbook(rows);
}
