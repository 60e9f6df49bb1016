import { readBook } from '../normalise/sheet/book.ts';
import { parseArea } from '../normalise/sheet/cells.ts';
import { readEvents } from '../normalise/sheet/sax.ts';
import { ConvertError } from '../types.ts';
import type { Zip } from '../zip/index.ts';
import type { Table, TableCell, TableRow } from './index.ts';

/** Texts that cells refer to by number; what is written beside a text as its reading (phonetics) is none of it. */
async function readStrings(zip: Zip, path: string | undefined): Promise<string[]> {
	const entry = path === undefined ? undefined : zip.find(path);
	if (entry === undefined) return [];
	const strings: string[] = [];
	let [text, inText, reading] = ['', false, false];
	readEvents(await zip.read(entry), {
		open(name) {
			if (name === 'si') text = '';
			if (name === 'rPh') reading = true;
			inText = name === 't' && !reading;
		},
		text(part) {
			if (inText) text += part;
		},
		close(name) {
			if (name === 'rPh') reading = false;
			if (name === 't') inText = false;
			if (name === 'si') strings.push(text);
		},
	});
	return strings;
}

/** A number as a spreadsheet shows it: 3.30102E+17 in the file is 330102000000000000, of which 15 digits are true. */
const digits = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 15 });
const digitsOf = (value: string): string => digits.format(Number(value));

function cellOf(type: string, value: string, strings: readonly string[]): TableCell | undefined {
	const number = type === 'n' && value.trim() !== '' && Number.isFinite(Number(value));
	const text = type === 's' ? (strings[Number(value)] ?? '') : number ? digitsOf(value) : value;
	const shown = type === 'b' ? (value === '1' ? 'TRUE' : 'FALSE') : text.trim();
	return shown === '' || type === 'e' ? undefined : { text: shown, number };
}

interface Caps {
	readonly mostRows: number;
	readonly mostColumns: number;
}

function readSheet(data: Buffer, strings: readonly string[], caps: Caps): TableRow[] {
	const rows: TableRow[] = [];
	let cells: (TableCell | undefined)[] = [];
	let [number, column, type, value, inValue] = [0, 0, 'n', '', false];
	readEvents(data, {
		open(name, attributes) {
			if (name === 'row') {
				number = Number(attributes.r ?? number + 1);
				[cells, column] = [[], -1];
			} else if (name === 'c') {
				column = (parseArea(attributes.r ?? '')?.left ?? column + 2) - 1;
				[type, value] = [attributes.t ?? 'n', ''];
				if (column >= caps.mostColumns || rows.length >= caps.mostRows)
					throw new ConvertError(
						'too_large',
						`A sheet has more than ${caps.mostRows} rows or ${caps.mostColumns} columns.`,
					);
			}
			inValue = name === 'v' || name === 't';
		},
		text(part) {
			if (inValue) value += part;
		},
		close(name) {
			inValue = false;
			if (name === 'c') cells[column] = cellOf(type, value, strings);
			if (name === 'row' && cells.some((cell) => cell !== undefined)) rows.push({ number, cells: Array.from(cells) });
		},
	});
	return rows;
}

/** @throws ConvertError damaged | bomb | encrypted | too_large */
export async function readWorkbook(zip: Zip, caps: Caps): Promise<Table[]> {
	const book = await readBook(zip);
	const strings = await readStrings(zip, book.relations.find(({ kind }) => kind === 'sharedStrings')?.target);
	const tables: Table[] = [];
	for (const sheet of book.sheets.filter(({ hidden }) => !hidden)) {
		const entry = zip.find(sheet.path);
		if (entry) tables.push({ name: sheet.name, rows: readSheet(await zip.read(entry), strings, caps) });
	}
	return tables;
}
