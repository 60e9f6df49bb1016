import { readBook } from '../normalise/sheet/book.ts';
import { parseArea } from '../normalise/sheet/cells.ts';
import { ConvertError } from '../types.ts';
import { eventReader, type XmlEvents } from '../xml/events.ts';
import type { Zip, ZipEntry } from '../zip/index.ts';
import type { Caps, Rest, RowSink, SheetSink, TableCell } from './index.ts';

async function readPart(zip: Zip, entry: ZipEntry, events: XmlEvents, rest?: Rest): Promise<void> {
	const reader = eventReader(events);
	for await (const piece of zip.pieces(entry)) {
		reader.write(piece);
		await rest?.();
	}
	reader.end();
}

/** Texts that cells refer to by number; what is written beside a text as its reading (phonetics) is none of it. */
async function readStrings(zip: Zip, path: string | undefined): Promise<string[]> {
	const entry = path === undefined ? undefined : zip.find(path);
	if (entry === undefined) return [];
	const strings: string[] = [];
	let [text, inText, reading] = ['', false, false];
	await readPart(zip, entry, {
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

/** What takes a sheet's events and tells its rows. */
function sheetEvents(strings: readonly string[], caps: Caps, take: RowSink): XmlEvents {
	let cells: (TableCell | undefined)[] = [];
	let [rows, number, column, type, value, inValue] = [0, 0, 0, 'n', '', false];
	return {
		open(name, attributes) {
			if (name === 'row') {
				number = Number(attributes.r ?? number + 1);
				[cells, column] = [[], -1];
			} else if (name === 'c') {
				column = (parseArea(attributes.r ?? '')?.left ?? column + 2) - 1;
				[type, value] = [attributes.t ?? 'n', ''];
				if (column >= caps.mostColumns || rows >= caps.mostRows)
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
			if (name !== 'row' || cells.every((cell) => cell === undefined)) return;
			rows += 1;
			take({ number, cells: Array.from(cells) });
		},
	};
}

/** @throws ConvertError damaged | bomb | encrypted | too_large */
export async function readWorkbook(zip: Zip, sheet: SheetSink, caps: Caps, rest: Rest): Promise<void> {
	const book = await readBook(zip);
	const strings = await readStrings(zip, book.relations.find(({ kind }) => kind === 'sharedStrings')?.target);
	for (const { name, path } of book.sheets.filter(({ hidden }) => !hidden)) {
		const entry = zip.find(path);
		if (entry) await readPart(zip, entry, sheetEvents(strings, caps, sheet(name)), rest);
	}
}
