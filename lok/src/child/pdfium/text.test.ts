import { afterAll, beforeAll, expect, test } from 'vitest';
import { docx } from '../../testing/archives.ts';
import { type ConverterFixture, openConverter } from '../../testing/converter-fixture.ts';
import type { Page } from '../../types.ts';

/** Characters outside GB 2312 (镕, 喆, 玥 …) come from another font than those around them. */
let fixture: ConverterFixture;

beforeAll(() => {
	fixture = openConverter();
});
afterAll(() => fixture.close());

async function pageOf(name: string, content: Uint8Array | string): Promise<Omit<Page, 'pictures'>> {
	const { converter, file, out } = fixture;
	const pdf = await converter.toPdf({ input: file(name, content), out, name });
	const pages: Page[] = [];
	await converter.render({ pdf: pdf.path, out, widths: [400] }, (page) => {
		pages.push(page);
	});
	const [page] = pages;
	if (page === undefined) throw new Error('no page');
	return page;
}

const run = (text: string, properties = '') =>
	`<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const cell = (content: string, properties = '') =>
	`<w:tc><w:tcPr><w:tcW w:w="2800" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
const table = (...rows: string[][]) =>
	`<w:tbl><w:tblPr><w:tblW w:w="8400" w:type="dxa"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2800"/>'.repeat(3)}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

test('names in the lines of a text stand where they are drawn, and in one box with the text around them', async () => {
	const lines = [
		'关于朱镕同志、王喆同志、李珺同志任职的通知。',
		'赵堃、张玥、孙祎、周昇、吴瑀、郑翀、王彧、冯芃到会。',
		'喆喆喆连用三个，行首和行尾也有：镕',
		'爭取羣眾支持，強國必先強教，龑在此。',
		'标点：“喆”（镕）、《珺》；【玥】，〔堃〕。一、喆，镕。',
		'面积１２０㎡。',
	];
	const { text, boxes } = await pageOf('a.txt', lines.join('\n'));
	expect(text.split('\n')).toEqual(lines);
	expect(boxes.map((box) => box.text)).toEqual(lines);
	// From the first character to the last: 22 of one size.
	expect(boxes[0]?.width).toBeCloseTo(22 * (boxes[0]?.size ?? 0), -1);
});

test('raised, lowered and spaced runs keep their places, and words their blanks', async () => {
	const { text } = await pageOf(
		'a.docx',
		docx(
			[
				paragraph(
					run('朱镕') +
						run('〔甲喆乙〕', '<w:vertAlign w:val="superscript"/>') +
						run('和王喆、李珺') +
						run('丙玥丁', '<w:vertAlign w:val="subscript"/>') +
						run('到会。'),
				),
				paragraph(run('字距大赵堃好', '<w:spacing w:val="100"/>')),
				paragraph(run('粗体王喆', '<w:b/>') + run('斜体张玥好', '<w:i/>') + run('空心赵堃好', '<w:outline/>')),
				paragraph(run('some words 镕 and more words 喆, as such')),
			].join(''),
		),
	);
	expect(text.split('\n')).toEqual([
		'朱镕〔甲喆乙〕和王喆、李珺丙玥丁到会。',
		'字 距 大 赵 堃 好',
		'粗体王喆斜体张玥好空心赵堃好',
		'some words 镕 and more words 喆, as such',
	]);
});

test('cells and columns keep their own characters', async () => {
	const numbers = Array.from({ length: 12 }, (_, index) => index);
	const middle = '<w:vAlign w:val="center"/>';
	const wide = '<w:jc w:val="distribute"/>';
	const { text, boxes } = await pageOf(
		'a.docx',
		docx(
			[
				table(
					[cell(paragraph(run('朱镕同志'))), cell(paragraph(run('王喆'), wide)), cell(paragraph(run('张喆明'), wide))],
					[cell(paragraph(run('喆'))), cell(paragraph(run('张玥、李珺好'))), cell(paragraph(run('祎')))],
					[
						cell(paragraph(run('一行甲镕乙')) + paragraph(run('二行丙喆丁'))),
						cell(paragraph(run('居中戊玥己')), middle),
						cell(paragraph(run('靠上庚珺辛'))),
					],
				),
				'<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/></w:sectPr></w:pPr></w:p>',
				...numbers.map((number) => paragraph(run(`栏里第${number}段朱镕和王喆好`))),
				'<w:sectPr><w:type w:val="continuous"/><w:cols w:num="2" w:space="200"/></w:sectPr>',
			].join(''),
		),
	);
	expect(text.replaceAll(/\s/g, '')).toMatch(/^朱镕同志王喆张喆明喆张玥、李珺好祎一行甲镕乙/);
	const pieces = boxes.map((box) => box.text.replaceAll(' ', ''));
	const cells = ['朱镕同志', '喆', '张玥、李珺好', '祎', '一行甲镕乙', '二行丙喆丁', '居中戊玥己', '靠上庚珺辛'];
	expect(pieces).toEqual(expect.arrayContaining(cells));
	expect(pieces.slice(-12)).toEqual(numbers.map((number) => `栏里第${number}段朱镕和王喆好`));
});

test('text that is turned to the left is read upwards', async () => {
	const turned = cell(paragraph(run('左转朱镕同志王喆好')), '<w:textDirection w:val="btLr"/>');
	const { text } = await pageOf('a.docx', docx(table([turned, cell(paragraph(run('朱镕好'))), cell(paragraph(''))])));
	expect(text.replaceAll('\n', '')).toContain('左转朱镕同志王喆好');
	expect(text).toContain('朱镕好');
});

test('characters beyond the first plane are in the text, also where no font draws them', async () => {
	const lines = ['名单：王𬱖、李𠮷、赵𠀀三人，以及𠮷某和𠀀', '今天的会议讨论了有关规定的修改问题。', '到会的有李𠮷。'];
	const { text, boxes } = await pageOf('a.txt', lines.join('\n'));
	expect(text.split('\n')).toEqual(lines);
	expect(boxes.map((box) => box.text)).toEqual(lines);
});
