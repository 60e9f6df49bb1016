import { expect, test } from 'vitest';
import { readSection } from '../normalise/docx/sections.ts';
import { parseXml } from '../normalise/docx/xml.ts';
import { eachParagraph } from './paragraphs.ts';
import { wordsOf } from './run-text.ts';
import type { Cell } from './types.ts';

const start = {
	section: readSection(undefined),
	tableStyle: undefined,
	inTable: false,
	inTextBox: false,
	width: undefined,
};
const p = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const tc = (words: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

/** The words of each paragraph, with its table, row and column. */
function read(body: string): string[] {
	const found: string[] = [];
	const place = ({ table, row, column, goesOn }: Cell): string =>
		`${table}.${row}.${column}${goesOn ? ' goes on' : ''}`;
	eachParagraph(parseXml(`<w:body>${body}</w:body>`), start, (node, where, cell) => {
		found.push(`${wordsOf(node)} ${where.inTable && cell ? place(cell) : 'outside'}`);
	});
	return found;
}

test('each paragraph is told with its cell, over columns that were put together and rows that go on', () => {
	const wide = tc('合并', '<w:gridSpan w:val="2"/>');
	const begins = tc('起', '<w:vMerge w:val="restart"/>');
	const goesOn = tc('续', '<w:vMerge/>');
	expect(
		read(`${p('前')}${tbl(tr(wide, tc('右')), tr(begins, tc('中'), tc('右')), tr(goesOn, tc('中')))}${p('后')}`),
	).toEqual([
		'前 outside',
		'合并 0.0.0',
		'右 0.0.2',
		'起 0.1.0',
		'中 0.1.1',
		'右 0.1.2',
		'续 0.2.0 goes on',
		'中 0.2.1',
		'后 outside',
	]);
});

test('a table within a cell has its own places, a text box none, and what follows belongs to the outer cell', () => {
	const inner = tbl(tr(tc('内')));
	const box = `<w:p><w:txbxContent>${p('框')}</w:txbxContent></w:p>`;
	expect(read(tbl(tr(`<w:tc>${inner}${box}${p('外')}</w:tc>`)))).toEqual(
		expect.arrayContaining(['内 1.0.0', '框 outside', '外 0.0.0']),
	);
});
