import { describe, expect, it } from 'vitest';
import { bufferSource, openZip } from '../../zip/index.ts';
import { detectSeparator, parseCsv } from './csv.ts';
import { gridWorkbook, textWidth } from './grid.ts';

const parsed = (text: string) => [...parseCsv(text, detectSeparator(text))];

describe('CSV', () => {
	it.each([
		[
			'a,b\r\nc,d\r\n',
			[
				['a', 'b'],
				['c', 'd'],
			],
		],
		[
			'a\tb,c\n1\t2,3',
			[
				['a', 'b,c'],
				['1', '2,3'],
			],
		],
		[
			'a;b\n1,5;2,5\n3,5;4',
			[
				['a', 'b'],
				['1,5', '2,5'],
				['3,5', '4'],
			],
		],
		['sep=|\na|b', [['a', 'b']]],
		[
			'"a ""x""\nb",c\n1,',
			[
				['a "x"\nb', 'c'],
				['1', ''],
			],
		],
		['a\n\nb', [['a'], [''], ['b']]],
		['"never closed,\nb', [['never closed,\nb']]],
		['"a"b,c', [['ab', 'c']]],
	])('%j', (text, rows) => {
		expect(parsed(text)).toEqual(rows);
	});

	it('takes time in proportion to hostile text', () => {
		expect(parsed(`${'"'.repeat(200_000)},${'a,'.repeat(100_000)}`).length).toBe(1);
	});
});

describe('the workbook of a table', () => {
	it('shows every field as typed, formulas and long digits too, in cells of text', async () => {
		const fields = ['序号', '身份证号', '=1+1', '@SUM(A1)', '007', '1e5', '<b>&"', '110101199003070011'];
		const zip = await openZip(bufferSource(gridWorkbook([fields, fields.map(() => '1')])));
		const entry = zip.find('xl/worksheets/sheet1.xml');
		const xml = entry === undefined ? '' : (await zip.read(entry)).toString();
		expect(xml).not.toMatch(/<f[ >]|<v[ >]/);
		const texts = [...xml.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map((match) => match[1]);
		expect(texts.slice(0, 8)).toEqual(
			fields.map((field) => field.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')),
		);
	});

	it('counts a Chinese character as two', () => {
		expect(textWidth('a单位')).toBe(5);
	});
});
