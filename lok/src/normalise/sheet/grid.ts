import { escapeText } from '../../xml/escape.ts';
import { writeZip } from '../../zip/index.ts';
import { columnLetters } from './cells.ts';
import { createOutput } from './output.ts';

/** Characters, a Chinese one counting two. */
export function textWidth(text: string): number {
	let width = 0;
	for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
	return width;
}

const numberLike = /^[-+]?[¥$€]?\d{1,3}(?:,\d{3})*(?:\.\d+)?%?$|^[-+]?\d{1,11}(?:\.\d+)?%?$/;
const leastWidth = 6;
const mostWidth = 40;
const mostHeaderWidth = 14;

/** Each column as wide as nearly all of its fields; the others wrap. */
function columnWidths(rows: readonly (readonly string[])[]): number[] {
	const widths: number[][] = [];
	for (const row of rows.slice(0, 2000)) {
		for (const [column, field] of row.entries()) {
			const longest = Math.max(...field.split('\n').map(textWidth));
			const known = widths[column];
			if (known === undefined) widths[column] = [longest];
			else known.push(longest);
		}
	}
	return Array.from(widths, (lengths = []) => {
		const usual = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.97)] ?? 0;
		const most = Math.max(usual, Math.min(lengths[0] ?? 0, mostHeaderWidth));
		return Math.min(mostWidth, Math.max(leastWidth, most + 2));
	});
}

/** Style 1 text, 2 number, 3 header: all with a thin border, wrapped. */
function sheet(rows: readonly (readonly string[])[]): Buffer {
	const out = createOutput();
	out.push('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="');
	out.push('http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetFormatPr defaultRowHeight="15"/><cols>');
	const widths = columnWidths(rows);
	for (const [index, width] of widths.entries()) {
		out.push(`<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
	}
	out.push('</cols><sheetData>');
	const headed = rows.length > 1 && (rows[0]?.every((field) => field !== '' && !numberLike.test(field)) ?? false);
	for (const [index, row] of rows.entries()) {
		out.push(`<row r="${index + 1}">`);
		for (let column = 0; column < widths.length; column++) {
			const field = row[column] ?? '';
			const style = headed && index === 0 ? 3 : numberLike.test(field) ? 2 : 1;
			const text = field === '' ? '' : `<is><t xml:space="preserve">${escapeText(field)}</t></is>`;
			out.push(`<c r="${columnLetters(column + 1)}${index + 1}" s="${style}" t="inlineStr">${text}</c>`);
		}
		out.push('</row>');
	}
	out.push('</sheetData><pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>');
	out.push('</worksheet>');
	return out.end();
}

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const packageRelations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const side = (name: string) => `<${name} style="thin"><color rgb="FF808080"/></${name}>`;
const xf = (font: number, horizontal: string) =>
	`<xf numFmtId="49" fontId="${font}" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="center" wrapText="1"/></xf>`;

const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xf(0, 'left')}${xf(0, 'right')}${xf(1, 'center')}</cellXfs></styleSheet>`;

/**
 * A workbook of one bordered sheet that shows every field exactly as it is typed: all cells are text, so nothing is
 * computed, rounded or taken for a date; what looks like a number stands to the right.
 */
export function gridWorkbook(rows: readonly (readonly string[])[]): Buffer {
	return writeZip([
		{
			name: '[Content_Types].xml',
			data: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
		},
		{
			name: '_rels/.rels',
			data: `<Relationships ${packageRelations}><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		},
		{
			name: 'xl/workbook.xml',
			data: `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			data: `<Relationships ${packageRelations}><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
		},
		{ name: 'xl/styles.xml', data: styles },
		{ name: 'xl/worksheets/sheet1.xml', data: sheet(rows) },
	]);
}
