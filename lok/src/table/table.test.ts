import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeZip } from '../zip/index.ts';
import { readTables, type TableRow, writeWorkbook } from './index.ts';

async function fileOf(name: string, content: Buffer | string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'table-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	await writeFile(join(folder, name), content);
	return join(folder, name);
}

/** All of a file, held. */
async function tablesOf(path: string): Promise<{ name: string; rows: TableRow[] }[]> {
	const tables: { name: string; rows: TableRow[] }[] = [];
	await readTables(path, (name) => {
		const rows: TableRow[] = [];
		tables.push({ name, rows });
		return (row) => rows.push(row);
	});
	return tables;
}

const relations = (list: string) =>
	`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook with a visible and a hidden sheet of these rows. */
const workbook = (rows: string, behind = ''): Buffer => {
	const part = (name: string, content: string) => ({ name, data: Buffer.from(content) });
	const sheet = `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${behind}</worksheet>`;
	return writeZip([
		part(
			'[Content_Types].xml',
			`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
		),
		part('_rels/.rels', relations(`<Relationship Id="r1" Type="${type}/officeDocument" Target="xl/workbook.xml"/>`)),
		part(
			'xl/workbook.xml',
			`<workbook xmlns="${main}" xmlns:r="${type}"><sheets><sheet name="名册" sheetId="1" r:id="r1"/><sheet name="字典" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>`,
		),
		part(
			'xl/_rels/workbook.xml.rels',
			relations(
				`<Relationship Id="r1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${type}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Type="${type}/sharedStrings" Target="sharedStrings.xml"/>`,
			),
		),
		part(
			'xl/sharedStrings.xml',
			`<sst xmlns="${main}"><si><t>姓名</t><rPh><t>ming</t></rPh></si><si><r><t>江</t></r><r><t>一</t></r></si></sst>`,
		),
		part('xl/worksheets/sheet1.xml', sheet),
		part('xl/worksheets/sheet2.xml', sheet),
	]);
};

test('cells of a workbook are read as they stand, of visible sheets only', async () => {
	const rows =
		'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>备注</t></is></c></row>' +
		'<row r="2"/><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>9.9000019900101E+17</v></c><c r="C3" t="e"><v>#N/A</v></c>' +
		'<c r="D3" t="str"><f>1+1</f><v>二</v></c><c r="E3" t="b"><v>1</v></c></row>';
	const tables = await tablesOf(await fileOf('a.xlsx', workbook(rows)));
	expect(tables).toEqual([
		{
			name: '名册',
			rows: [
				{ number: 1, cells: [{ text: '姓名', number: false }, undefined, { text: '备注', number: false }] },
				{
					number: 3,
					cells: [
						{ text: '江一', number: false },
						{ text: '990000199001010000', number: true },
						undefined,
						{ text: '二', number: false },
						{ text: 'TRUE', number: false },
					],
				},
			],
		},
	]);
});

test('text with separators is read in its own encoding', async () => {
	// 姓名;支部 and 江一;一支部 in GB 18030.
	const bytes = Buffer.from('d0d5c3fb3bd6a7b2bf0d0abdadd2bb3bd2bbd6a7b2bf0d0a', 'hex');
	const [table] = await tablesOf(await fileOf('a.csv', bytes));
	expect(table?.rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([
		['姓名', '支部'],
		['江一', '一支部'],
	]);
});

test('what is no table is refused in words', async () => {
	await expect(tablesOf(await fileOf('a.pdf', '%PDF-1.4\n%%EOF'))).rejects.toMatchObject({ code: 'unsupported' });
	await expect(tablesOf(await fileOf('a.xlsx', workbook('<row r="1"><c r="A1"><v>1</row>')))).rejects.toMatchObject({
		code: 'damaged',
	});
	await expect(
		tablesOf(await fileOf('a.xlsx', workbook('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'))),
	).rejects.toMatchObject({ code: 'too_large' });
});

test('text is read in pieces, and a line end inside quotes ends no row', async () => {
	const long = '长'.repeat(400_000);
	const lines = [
		'姓名,备注',
		`江一,"第一行\n第二行 ""引"" ${long}"`,
		...Array.from({ length: 40_000 }, (_, at) => `江二,${at}`),
	];
	let rests = 0;
	const rows: TableRow[] = [];
	const rest = async () => {
		rests += 1;
	};
	await readTables(await fileOf('a.csv', lines.join('\r\n')), () => (row) => rows.push(row), rest);
	expect(rows).toHaveLength(40_002);
	expect(rows[1]?.cells[1]?.text).toBe(`第一行\n第二行 "引" ${long}`);
	expect(rows.at(-1)).toMatchObject({ number: 40_002, cells: [{ text: '江二' }, { text: '39999' }] });
	expect(rests).toBeGreaterThan(1);
});

test('what is written is read again as it was, all of it as text', async () => {
	const rows = async function* () {
		yield { number: 1, cells: [{ text: '名册' }] };
		yield {
			number: 3,
			cells: [{ text: '姓名', look: 'head' as const }, null, { text: '身份证号', look: 'head' as const }],
		};
		yield {
			number: 7,
			cells: [{ text: '江<一>&"二"' }, { text: '=1+1\u0000' }, { text: '990000199001010039', look: 'bad' as const }],
		};
	};
	const pieces = [];
	for await (const piece of writeWorkbook([
		{ name: '名册/一', rows: rows() },
		{ name: '', rows: rows() },
	]))
		pieces.push(piece);
	const tables = await tablesOf(await fileOf('a.xlsx', Buffer.concat(pieces)));
	expect(tables.map(({ name }) => name)).toEqual(['名册 一', 'Sheet2']);
	expect(tables[0]?.rows.map(({ number, cells }) => [number, ...cells.map((cell) => cell?.text)])).toEqual([
		[1, '名册'],
		[3, '姓名', undefined, '身份证号'],
		[7, '江<一>&"二"', '=1+1', '990000199001010039'],
	]);
	expect(tables[0]?.rows.flatMap(({ cells }) => cells).some((cell) => cell?.number)).toBe(false);
});

test('a cell merged over several rows stands in each of them, and hidden rows are told of', async () => {
	const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
	const rows = [
		`<row r="1">${cell('A1', '名册')}</row>`,
		`<row r="2">${cell('A2', '一支部')}${cell('B2', '江一')}</row>`,
		`<row r="3" hidden="1">${cell('B3', '江二')}</row>`,
		`<row r="4">${cell('B4', '江三')}</row>`,
	];
	const merged = '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells>';
	const [table] = await tablesOf(await fileOf('a.xlsx', workbook(rows.join(''), merged)));
	expect(table?.rows.map(({ hidden = false, cells }) => [hidden, ...cells.map((one) => one?.text)])).toEqual([
		[false, '名册'],
		[false, '一支部', '江一'],
		[true, '一支部', '江二'],
		[false, undefined, '江三'],
	]);
});
