import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeZip } from '../zip/index.ts';
import { detectFormat } from './index.ts';
import { compound, currentUser, odf, ooxml, wordStream, workbookStream } from './samples.ts';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'detect-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The format, or the error's code with a mark. */
async function detected(content: Buffer | string, name = 'upload'): Promise<string> {
	const path = join(folder, 'file');
	await writeFile(path, content);
	return detectFormat(path, name).then(
		({ format }) => format,
		(error: { code?: string }) => `!${error.code}`,
	);
}

const open = 'application/vnd.openxmlformats-officedocument';
const word = `${open}.wordprocessingml.document.main+xml`;

describe('office packages', () => {
	it.each([
		[word, 'docx'],
		[`${open}.wordprocessingml.template.main+xml`, 'dotx'],
		['application/vnd.ms-word.document.macroEnabled.main+xml', 'docx'],
		[`${open}.spreadsheetml.sheet.main+xml`, 'xlsx'],
		['application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'xlsx'],
		['application/vnd.ms-excel.sheet.binary.macroEnabled.main', '!unsupported'],
		[`${open}.presentationml.presentation.main+xml`, 'pptx'],
		[`${open}.presentationml.slideshow.main+xml`, 'pptx'],
		['application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml', 'pptx'],
		['application/vnd.ms-visio.drawing.main+xml', '!unsupported'],
	])('%s is %s whatever the name', async (type, format) => {
		expect(await detected(ooxml(type), 'a.pdf')).toBe(format);
	});

	it.each([
		['text', 'odt'],
		['text-template', 'odt'],
		['spreadsheet', 'ods'],
		['presentation', 'odp'],
		['graphics', '!unsupported'],
	])('OpenDocument %s is %s', async (kind, format) => {
		expect(await detected(odf(kind))).toBe(format);
	});

	it('asks for an unprotected copy of encrypted ones', async () => {
		expect(await detected(odf('text', '<manifest:encryption-data/>'))).toBe('!encrypted');
		const zip = ooxml(word);
		// The directory's flags of the first entry.
		zip.writeUInt16LE(0x0801, zip.readUInt32LE(zip.length - 6) + 8);
		expect(await detected(zip)).toBe('!encrypted');
		expect(await detected(compound({ EncryptedPackage: Buffer.alloc(100), EncryptionInfo: Buffer.alloc(100) }))).toBe(
			'!encrypted',
		);
		expect(await detected(compound({ ENCRYPTEDPACKAGE: Buffer.alloc(5000) }))).toBe('!encrypted');
	});

	it('refuses document types in any part, wherever and however written', async () => {
		const bomb = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
		expect(await detected(ooxml(word, [], bomb))).toBe('!bomb');
		expect(await detected(ooxml(word, [{ name: 'x/y.xml', data: `<?xml version="1.0"?>\n<!-- c -->${bomb}` }]))).toBe(
			'!bomb',
		);
		const far = Buffer.concat([
			Buffer.from('<!--'),
			Buffer.from(crypto.getRandomValues(new Uint8Array(9000))).map((b) => 65 + (b % 26)),
			Buffer.from(`-->${bomb}`),
		]);
		expect(await detected(ooxml(word, [{ name: 'x.xml', data: far }]))).toBe('!bomb');
		expect(await detected(ooxml(word, [{ name: 'x.xml', data: Buffer.from(`\ufeff${bomb}`, 'utf16le') }]))).toBe(
			'!bomb',
		);
	});

	it('refuses zip bombs, also inside', async () => {
		const inner = writeZip([{ name: 'z', data: Buffer.alloc(100 * 1024 * 1024) }]);
		expect(await detected(ooxml(word, [{ name: 'z.bin', data: Buffer.alloc(100 * 1024 * 1024) }]))).toBe('!bomb');
		expect(await detected(ooxml(word, [{ name: 'word/embeddings/a.xlsx', data: inner, store: true }]))).toBe('!bomb');
		let deep = writeZip([{ name: 'a', data: 'a' }]);
		for (let each = 0; each < 4; each++) deep = writeZip([{ name: 'a.zip', data: deep, store: true }]);
		expect(await detected(ooxml(word, [{ name: 'a.zip', data: deep, store: true }]))).toBe('!bomb');
	});

	it('tells damaged from foreign zips', async () => {
		const whole = ooxml(word);
		for (let length = 4; length < whole.length; length += 11) {
			expect(await detected(whole.subarray(0, length))).toBe('!damaged');
		}
		expect(await detected(writeZip([{ name: 'a.txt', data: 'a' }]))).toBe('!unsupported');
		expect(await detected(writeZip([{ name: '[Content_Types].xml', data: '<Types/>' }]))).toBe('!damaged');
		expect(await detected(writeZip([{ name: '[Content_Types].xml', data: '<Types' }]))).toBe('!damaged');
	});
});

describe('compound files', () => {
	it.each([
		['doc', { WordDocument: wordStream(0) }, 'a'],
		['doc', { WordDocument: wordStream(0, 64) }, 'a.doc'],
		['dot', { WordDocument: wordStream(1) }, 'a.doc'],
		['wps', { WordDocument: wordStream(0) }, '通知.wps'],
		['!encrypted', { WordDocument: wordStream(0x0100) }, 'a.doc'],
		['xls', { Workbook: workbookStream(0x0042, 0x0085) }, 'a.et'],
		['xls', { Book: workbookStream() }, 'a.doc'],
		['!encrypted', { Workbook: workbookStream(0x0086, 0x002f) }, 'a.xls'],
		['!damaged', { Workbook: Buffer.alloc(4) }, 'a.xls'],
		['ppt', { 'PowerPoint Document': Buffer.alloc(5000), 'Current User': currentUser(0xe391c05f) }, 'a.dps'],
		['!encrypted', { 'PowerPoint Document': Buffer.alloc(5000), 'Current User': currentUser(0xf3d1c4df) }, 'a.ppt'],
		['wps', { CONTENTS: Buffer.from('CHNKWKS and more') }, 'a'],
		['!unsupported', { VisioDocument: Buffer.alloc(10) }, 'a.doc'],
	])('%s', async (format, streams, name) => {
		expect(await detected(compound(streams), name)).toBe(format);
	});

	it('ends with an error on any cut or scrambled file', async () => {
		const whole = compound({ WordDocument: wordStream(0), Data: Buffer.alloc(20_000) });
		for (let length = 8; length < whole.length; length += 509) {
			expect(await detected(whole.subarray(0, length))).toMatch(/^(doc|!damaged|!unsupported)$/);
		}
		for (let at = 24; at < 2000; at += 13) {
			const broken = Buffer.from(whole);
			broken.fill(at % 256, at, at + 8);
			expect(await detected(broken)).toMatch(/^(doc|dot|!\w+)$/);
		}
	});
});

describe('other files', () => {
	it.each([
		['rtf', '{\\rtf1 a}', 'a.doc'],
		['pdf', '%PDF-1.7\n', 'a.docx'],
		['pdf', `${'\0'.repeat(500)}%PDF-1.4 x startxref 1`, 'a'],
		['txt', 'The header %PDF-1.4 begins a file.', 'a.txt'],
		['!empty', '', 'a.docx'],
		['!unsupported', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'a.txt'],
		['!unsupported', Buffer.from('7f454c4602010100', 'hex'), 'a'],
		['!unsupported', Buffer.from('1f8b0800', 'hex'), 'a.docx'],
	])('%s', async (format, content, name) => {
		expect(await detected(content, name)).toBe(format);
	});

	it('passes on that a file is not there', async () => {
		await expect(detectFormat(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
	});
});
