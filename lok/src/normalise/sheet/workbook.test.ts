import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bufferSource, openZip, writeZip } from '../../zip/index.ts';
import { normaliseSheet } from './index.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...inside: string[]) =>
	`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join('')}</Relationships>`;
const relation = (id: string, type: string, target: string, more = '') =>
	`<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${more}/>`;

let workDir = '';
beforeAll(async () => {
	workDir = await mkdtemp(join(tmpdir(), 'sheet-'));
});
afterAll(() => rm(workDir, { recursive: true }));

/** Normalises a workbook of this sheet and reads the parts back. */
async function normalised(sheet: string, prefix = '', names = ''): Promise<Map<string, string>> {
	const root = `xmlns${prefix && `:${prefix.slice(0, -1)}`}="${main}"`;
	const path = join(workDir, 'input.xlsx');
	const external = ' TargetMode="External"';
	const file = writeZip([
		{
			name: '[Content_Types].xml',
			data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		},
		{ name: '_rels/.rels', data: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
		{
			name: 'xl/workbook.xml',
			data: `<${prefix}workbook ${root} xmlns:r="${office}"><${prefix}sheets><${prefix}sheet name="甲's" sheetId="1" r:id="rId1"/></${prefix}sheets>${names}</${prefix}workbook>`,
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			data: relations(
				relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
				relation('rId2', 'externalLink', 'externalLinks/externalLink1.xml'),
				relation('rId3', 'vbaProject', 'vbaProject.bin'),
			),
		},
		{ name: 'xl/externalLinks/externalLink1.xml', data: '<externalLink/>' },
		{ name: 'xl/vbaProject.bin', data: 'macro' },
		{ name: 'xl/worksheets/sheet1.xml', data: `<${prefix}worksheet ${root}>${sheet}</${prefix}worksheet>` },
		{
			name: 'xl/worksheets/_rels/sheet1.xml.rels',
			data: relations(
				relation('rId1', 'image', 'http://127.0.0.1/a.png', external),
				relation('rId2', 'hyperlink', 'http://127.0.0.1/', external),
			),
		},
	]);
	await writeFile(path, file);
	const result = await normaliseSheet({ path, format: 'xlsx', workDir });
	expect(result).toMatchObject({ format: 'xlsx', profile: 'plain' });
	const zip = await openZip(bufferSource(await readFile(result.path)));
	const parts = new Map<string, string>();
	for (const entry of zip.entries.values()) parts.set(entry.name, (await zip.read(entry)).toString());
	return parts;
}

const sheetOf = (parts: Map<string, string>) => parts.get('xl/worksheets/sheet1.xml') ?? '';

describe('a workbook', () => {
	it('is fitted to the page, in the order the schema wants', async () => {
		const sheet = sheetOf(
			await normalised('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><headerFooter/><drawing/>'),
		);
		expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetData>/);
		expect(sheet).toMatch(
			/<\/sheetData><pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"><\/pageSetup><headerFooter>/,
		);
	});

	it('keeps a prefix and what it doesn’t know', async () => {
		const sheet = sheetOf(
			await normalised(
				'<x:sheetPr><x:tabColor rgb="1"/></x:sheetPr><x:sheetData/><x:other a="&lt;&#10;">t &amp; u</x:other>',
				'x:',
			),
		);
		expect(sheet).toContain('<x:pageSetUpPr fitToPage="1"/></x:sheetPr>');
		expect(sheet).toContain('<x:other a="&lt;&#10;">t &amp; u</x:other>');
		expect(sheet).toContain('<x:pageSetup ');
	});

	it('shows saved values, and computes only what is harmless and was not saved', async () => {
		const cells = [
			'<c r="A1" t="str"><f>_xlfn.WEBSERVICE("http://127.0.0.1")</f><v>saved</v></c>',
			'<c r="B1"><f>_xlfn.WEBSERVICE("http://127.0.0.1")</f></c>',
			'<c r="C1"><f>SUM(1,2)</f></c>',
			'<c r="D1"><f>SUM(3,4)</f><v>7</v></c>',
			'<c r="E1"><f t="shared" ref="E1:F1" si="0">ABS(D1)</f><v>7</v></c><c r="F1"><f t="shared" si="0"/></c>',
			'<c r="G1" t="str"><f>""</f><v></v></c>',
		];
		const sheet = sheetOf(await normalised(`<sheetData><row r="1">${cells.join('')}</row></sheetData>`));
		expect(sheet).toContain('<c r="A1" t="str"><v>saved</v></c><c r="B1"></c><c r="C1"><f>SUM(1,2)</f></c>');
		expect(sheet).toContain('<c r="D1"><v>7</v></c>');
		expect(sheet).toContain('<f t="shared" ref="E1:F1" si="0">ABS(D1)</f><v>7</v>');
		expect(sheet).toContain('<c r="F1"><f t="shared" si="0"></f></c><c r="G1" t="str"><v></v></c>');
	});

	it('loses rules, names, links and parts that could reach outside', async () => {
		const rule = (formula: string) => `<cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule>`;
		const parts = await normalised(
			`<sheetData/><conditionalFormatting sqref="A1">${rule('A1&gt;1')}${rule('WEBSERVICE(A1)')}</conditionalFormatting><dataValidations/>`,
			'',
			`<definedNames><definedName name="bad">WEBSERVICE("x")</definedName><definedName name="good">'甲''s'!$A$1</definedName></definedNames>`,
		);
		expect([...parts.values()].join('')).not.toMatch(/WEBSERVICE|externalLink|vbaProject|a\.png|dataValidations/);
		expect(sheetOf(parts)).toContain('<formula>A1&gt;1</formula>');
		expect(parts.get('xl/workbook.xml')).toContain('name="good"');
		expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain('hyperlink');
		expect([...parts.keys()]).not.toContain('xl/externalLinks/externalLink1.xml');
	});

	it('repeats a frozen header, unless the author named one', async () => {
		const sheet = '<sheetViews><sheetView><pane ySplit="2" state="frozen"/></sheetView></sheetViews><sheetData/>';
		expect((await normalised(sheet)).get('xl/workbook.xml')).toContain("'甲''s'!$1:$2");
		const named =
			'<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">x!$5:$5</definedName></definedNames>';
		expect((await normalised(sheet, '', named)).get('xl/workbook.xml')).not.toContain('$1:$2');
	});

	it.each([
		['damaged', '<sheetData><row>'],
		['bomb', '<a>'.repeat(500) + '</a>'.repeat(500)],
	])('is %s where its sheet is', async (code, sheet) => {
		await expect(normalised(sheet)).rejects.toMatchObject({ code });
	});
});
