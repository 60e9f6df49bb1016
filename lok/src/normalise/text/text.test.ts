import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Format } from '../../types.ts';
import { bufferSource, openZip } from '../../zip/index.ts';
import { parseXml } from '../docx/xml.ts';
import { normaliseText } from './index.ts';

let workDir = '';
beforeAll(async () => {
	workDir = await mkdtemp(join(tmpdir(), 'text-'));
});
afterAll(() => rm(workDir, { recursive: true }));

async function normalised(content: string | Buffer, format: Format): Promise<Map<string, Buffer>> {
	const path = join(workDir, 'input');
	await writeFile(path, content);
	const result = await normaliseText({ path, format, workDir });
	expect(result.format).toBe('docx');
	const zip = await openZip(bufferSource(await readFile(result.path)));
	const parts = new Map<string, Buffer>();
	for (const entry of zip.entries.values()) parts.set(entry.name, await zip.read(entry));
	for (const [name, data] of parts) if (/\.(xml|rels)$/.test(name)) parseXml(data.toString());
	return parts;
}

const documentOf = async (content: string | Buffer, format: Format) =>
	(await normalised(content, format)).get('word/document.xml')?.toString() ?? '';
const words = (xml: string) =>
	[...xml.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, inside = '']) =>
		[...inside.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)]
			.map(([, text, mark]) => text ?? `[${mark}]`)
			.join(''),
	);
const style = (xml: string, text: string) =>
	new RegExp(`<w:pStyle w:val="(\\w+)"/>(?:(?!</w:p>).)*${text}`).exec(xml)?.[1];

describe('plain text', () => {
	it.each(['utf8', 'gb18030', 'utf-16le'])('keeps its lines in %s', async (encoding) => {
		const xml = await documentOf(iconv.encode('标题\r\n\r\n　　正文<一>\t二', encoding), 'txt');
		expect(words(xml)).toEqual(['标题', '', '　　正文&lt;一&gt;[tab]二']);
		expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
	});

	it('drops what XML can’t hold, starts a page at a form feed, sets columns in one width', async () => {
		expect(words(await documentOf('a\f\ud800b', 'txt'))).toEqual(['a', '\ufffdb']);
		expect(style(await documentOf('id    name\n1     alpha\n2     beta', 'txt'), 'alpha')).toBe('Code');
	});

	it('cuts a paragraph of a book’s length, losing nothing', async () => {
		const line = '一句话说完。'.repeat(3000);
		const pieces = words(await documentOf(line, 'txt'));
		expect(pieces.length).toBeGreaterThan(3);
		expect(pieces.join('')).toBe(line);
	});

	it('refuses binary, and text without end', async () => {
		await expect(normalised(Buffer.from([1, 2, 0, 3]), 'txt')).rejects.toMatchObject({ code: 'unsupported' });
		await expect(normalised('一'.repeat(12_000_000), 'txt')).rejects.toMatchObject({ code: 'too_many_pages' });
		await expect(normalised('a'.repeat(20_000_001), 'txt')).rejects.toMatchObject({ code: 'too_large' });
	});
});

describe('Markdown', () => {
	it('becomes headings, lists, tables, code and quotes', async () => {
		const xml = await documentOf(
			'# 题目\n\n第一行，\n第二行**粗**\n\n1. 甲\n   - 乙\n\n| 单位 | 数 |\n|--|--:|\n| 一 | 2 |\n\n```\nx = 1\ny\n```\n\n> 引文',
			'md',
		);
		expect(words(xml)).toEqual(
			expect.arrayContaining(['第一行，第二行粗', '1.[tab]甲', '•[tab]乙', 'x = 1', 'y', '引文']),
		);
		expect(style(xml, '题目')).toBe('Heading1');
		expect(style(xml, '引文')).toBe('Quote');
		expect(xml.match(/<w:tc>/g)?.length).toBe(4);
		expect(xml).toMatch(/<w:tblHeader\/>/);
		expect(xml).toMatch(/<w:b\/><\/w:rPr><w:t xml:space="preserve">粗/);
	});
});

describe('HTML', () => {
	it('lets nothing through that fetches or runs', async () => {
		const page = `<html><head><link href="http://127.0.0.1/c"><style>@import "http://127.0.0.1/d"</style><base href="http://127.0.0.1"></head>
			<body background="http://127.0.0.1/e" style="background:url(http://127.0.0.1/f)" onload="x()"><script>127.0.0.1</script>
			<iframe src="http://127.0.0.1/g">inside</iframe><object data="file:///etc/hostname"></object><svg><image href="http://127.0.0.1"/></svg>
			<img src="http://127.0.0.1/h" alt="图一"><img src="file:///etc/hostname"><a href="http://127.0.0.1/i">文字</a>
			<div style="display:none">secret<p>more</p></div><p hidden>secret</p>终</body></html>`;
		const parts = await normalised(page, 'html');
		expect(parts.size).toBe(5);
		const all = [...parts.values()].join('');
		expect(all).not.toMatch(/127\.0\.0\.1|file:|secret|inside|External/);
		expect(words(parts.get('word/document.xml')?.toString() ?? '')).toEqual(['[图一]', '文字 终']);
	});

	it('keeps a picture of its own, scaled to the page', async () => {
		const png = await sharp({ create: { width: 3000, height: 10, channels: 3, background: 'red' } })
			.png()
			.toBuffer();
		const page = `<p>一<img src="data:image/png;base64,${png.toString('base64')}"><img src="data:image/png;base64,AAAA">`;
		const parts = await normalised(page, 'html');
		expect(parts.get('word/media/image1.png')).toEqual(png);
		const width = Number(/<wp:extent cx="(\d+)"/.exec(parts.get('word/document.xml')?.toString() ?? '')?.[1]);
		expect(width).toBeLessThan(160 * 36_000);
	});

	it('reads the encoding that is there, not the one that is said', async () => {
		const page = '<meta charset="utf-8"><p>关于召开会议的通知';
		expect(words(await documentOf(iconv.encode(page, 'gbk'), 'html'))).toEqual(['关于召开会议的通知']);
	});

	it('resolves spans, and turns the paper for many columns', async () => {
		const cells = (count: number) => '<td>格</td>'.repeat(count);
		const xml = await documentOf(
			`<table><tr><th colspan=12>表</th></tr><tr><td rowspan=2>甲</td>${cells(11)}</tr><tr>${cells(11)}</tr></table>`,
			'html',
		);
		expect(xml).toContain('w:orient="landscape"');
		expect(xml.match(/<w:gridCol /g)?.length).toBe(12);
		expect([xml.match(/w:val="restart"/g)?.length, xml.match(/<w:vMerge\/>/g)?.length]).toEqual([1, 1]);
	});

	it('survives hostile markup', async () => {
		await expect(normalised('<div>'.repeat(5000), 'html')).rejects.toMatchObject({ code: 'bomb' });
		expect(
			words(await documentOf(`${' '.repeat(300_000)}<td>a</tr></table></li></ul><table><table><td>b`, 'html')),
		).toContain('a');
		const spans = '<table><tr><td colspan=99999 rowspan=99999>a<tr><td>b</table>';
		expect(words(await documentOf(spans, 'html'))).toContain('a');
	});
});
