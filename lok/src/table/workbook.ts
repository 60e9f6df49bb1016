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

/** Cells that stand for those below them, by column from 0. */
interface Tall {
	readonly column: number;
	readonly from: number;
	readonly to: number;
}

/** A list of merged cells longer than this is read no further. */
const mostMerged = 4 << 20;

/** Cells merged over several rows of one column. They are listed behind the rows, so the part is run through for them first. */
async function tallCells(zip: Zip, entry: ZipEntry): Promise<Tall[]> {
	const mark = Buffer.from('mergeCells');
	let [rest, found] = [Buffer.alloc(0), false];
	for await (const piece of zip.pieces(entry)) {
		const joined = Buffer.concat([rest, piece]);
		const at = found ? 0 : joined.indexOf(mark);
		found ||= at >= 0;
		rest = found ? joined.subarray(Math.max(at, 0)) : joined.subarray(-mark.length);
		if (rest.length > mostMerged) break;
	}
	const areas = rest.toString('latin1').matchAll(/ref="([A-Z]{1,3}\d+:[A-Z]{1,3}\d+)"/g);
	return [...areas].flatMap(([, ref = '']) => {
		const area = parseArea(ref);
		if (!area || area.left !== area.right || area.top === area.bottom) return [];
		return [{ column: area.left - 1, from: area.top, to: area.bottom }];
	});
}

/** Puts into a row what stands in cells above that reach down to it. */
function reachDown(tall: readonly Tall[]): (number: number, cells: (TableCell | undefined)[]) => void {
	const starts = Map.groupBy(tall, ({ from }) => from);
	let open: { readonly area: Tall; readonly cell: TableCell | undefined }[] = [];
	return (number, cells) => {
		open = open.filter(({ area }) => area.to >= number);
		for (const { area, cell } of open) cells[area.column] ??= cell;
		for (const area of starts.get(number) ?? []) open.push({ area, cell: cells[area.column] });
	};
}

/** What takes a sheet's events and tells its rows. */
function sheetEvents(strings: readonly string[], tall: readonly Tall[], caps: Caps, take: RowSink): XmlEvents {
	const fill = reachDown(tall);
	let hidden = false;
	let cells: (TableCell | undefined)[] = [];
	let [rows, number, column, type, value, inValue] = [0, 0, 0, 'n', '', false];
	return {
		open(name, attributes) {
			if (name === 'row') {
				number = Number(attributes.r ?? number + 1);
				hidden = attributes.hidden === '1' || attributes.hidden === 'true';
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
			fill(number, cells);
			take({ number, cells: Array.from(cells), ...(hidden ? { hidden } : {}) });
		},
	};
}

/** @throws ConvertError damaged | bomb | encrypted | too_large */
export async function readWorkbook(zip: Zip, sheet: SheetSink, caps: Caps, rest: Rest): Promise<void> {
	const book = await readBook(zip);
	const strings = await readStrings(zip, book.relations.find(({ kind }) => kind === 'sharedStrings')?.target);
	for (const { name, path } of book.sheets.filter(({ hidden }) => !hidden)) {
		const entry = zip.find(path);
		if (entry) await readPart(zip, entry, sheetEvents(strings, await tallCells(zip, entry), caps, sheet(name)), rest);
	}
}
