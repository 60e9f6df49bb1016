import { strToU8, Zip, ZipDeflate } from 'fflate';
import { escapeText } from '../xml/escape.ts';

/** A cell to be written: always text, so that no spreadsheet takes it for a number or a formula. */
export interface WrittenCell {
	readonly text: string;
	/** `head`: bold; `bad`: on red, to be looked at. */
	readonly look?: 'head' | 'bad';
}

export interface SheetOut {
	readonly name: string;
	/** Each with its number, from 1; null where nothing stands. */
	readonly rows: AsyncIterable<{ readonly number: number; readonly cells: readonly (WrittenCell | null)[] }>;
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Number format 49 is text: what is typed over a long number stays whole. */
const looks = { none: 1, head: 2, bad: 3 } as const;
const styles = `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fillId="2" applyNumberFormat="1" applyFill="1"/></cellXfs></styleSheet>`;

/** What a sheet may be called: 31 characters, none of those that addresses are made with. */
const nameOf = (name: string, index: number): string =>
	name
		.replace(/[[\]:*?/\\]/g, ' ')
		.slice(0, 31)
		.trim() || `Sheet${index + 1}`;

/** Characters that XML has no place for are left out. */
const textOf = (text: string): string =>
	escapeText(text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));

function columnName(index: number): string {
	const rest = index % 26;
	return `${index >= 26 ? columnName((index - rest) / 26 - 1) : ''}${String.fromCharCode(65 + rest)}`;
}

function rowXml(number: number, cells: readonly (WrittenCell | null)[]): string {
	const inside = cells.map((cell, index) =>
		cell === null
			? ''
			: `<c r="${columnName(index)}${number}" s="${looks[cell.look ?? 'none']}" t="inlineStr"><is><t xml:space="preserve">${textOf(cell.text)}</t></is></c>`,
	);
	return `<row r="${number}">${inside.join('')}</row>`;
}

function partsOf(sheets: readonly SheetOut[]): [string, string][] {
	const each = (text: (number: number, name: string) => string): string =>
		sheets.map(({ name }, index) => text(index + 1, nameOf(name, index))).join('');
	const attribute = (text: string): string => textOf(text).replaceAll('"', '&quot;');
	return [
		[
			'[Content_Types].xml',
			`${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${media}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${media}.styles+xml"/>${each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${media}.worksheet+xml"/>`)}</Types>`,
		],
		[
			'_rels/.rels',
			`${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		],
		[
			'xl/workbook.xml',
			`${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each((number, name) => `<sheet name="${attribute(name)}" sheetId="${number}" r:id="r${number}"/>`)}</sheets></workbook>`,
		],
		[
			'xl/_rels/workbook.xml.rels',
			`${xml}<Relationships xmlns="${packages}/relationships">${each((number) => `<Relationship Id="r${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="r0" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
		],
		['xl/styles.xml', styles],
	];
}

/** So many characters are packed at once. */
const pieceLength = 1 << 16;

/** Writes a workbook as it goes, holding no more than a piece of it. @yields the bytes of the file */
export async function* writeWorkbook(sheets: readonly SheetOut[]): AsyncGenerator<Uint8Array> {
	const ready: Uint8Array[] = [];
	const zip = new Zip((error, piece) => {
		if (error) throw error;
		ready.push(piece);
	});
	const begin = (name: string): ZipDeflate => {
		const part = new ZipDeflate(name, { level: 1 });
		zip.add(part);
		return part;
	};
	for (const [name, text] of partsOf(sheets)) begin(name).push(strToU8(text), true);
	for (const [index, { rows }] of sheets.entries()) {
		const part = begin(`xl/worksheets/sheet${index + 1}.xml`);
		let text = `${xml}<worksheet xmlns="${main}"><sheetFormatPr defaultColWidth="16"/><sheetData>`;
		for await (const { number, cells } of rows) {
			text += rowXml(number, cells);
			if (text.length < pieceLength) continue;
			part.push(strToU8(text));
			text = '';
			yield* ready.splice(0);
		}
		part.push(strToU8(`${text}</sheetData></worksheet>`), true);
	}
	zip.end();
	yield* ready.splice(0);
}
