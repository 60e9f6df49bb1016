import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ConvertError } from '../types.ts';
import { bufferSource } from '../zip/index.ts';
import { decodeText, detectEncoding } from './encoding.ts';
import { textFormat } from './text-format.ts';

const simplified = '关于召开动员大会的通知：各单位要高度重视，认真组织，确保按时参加。\n会议时间另行通知。';
const traditional = '關於召開動員大會的通知：各單位要高度重視，認真組織，確保按時參加。\n會議時間另行通知。';

describe('encodings', () => {
	it.each([
		['utf-8', simplified, 'utf8'],
		['gb18030', simplified, 'gb18030'],
		['gb18030', '动员大会', 'gbk'],
		['gb18030', traditional, 'gb18030'],
		['big5', traditional, 'big5'],
		['utf-16le', simplified, 'utf-16le'],
		['utf-16be', simplified, 'utf-16be'],
		['utf-16le', 'plain words only', 'utf-16le'],
		['windows-1252', 'Les élèves ont été très occupés à l’école.', 'windows-1252'],
	])('%s', (encoding, text, as) => {
		const data = iconv.encode(text, as);
		expect(detectEncoding(data)).toBe(encoding);
		expect(decodeText(data)).toBe(text);
	});

	it('follows byte order marks and takes them off', () => {
		for (const as of ['utf8', 'utf-16le', 'utf-16be']) {
			expect(decodeText(iconv.encode(simplified, as, { addBOM: true }))).toBe(simplified);
		}
	});

	it('knows a sample that is cut inside a character', () => {
		for (let length = 30; length < 40; length++) {
			expect(detectEncoding(Buffer.from(simplified).subarray(0, length), true)).toBe('utf-8');
			expect(detectEncoding(iconv.encode(simplified, 'gbk').subarray(0, length), true)).toBe('gb18030');
		}
	});

	it('takes binary for none', () => {
		expect(detectEncoding(Buffer.from([1, 2, 3, 4, 0, 0, 9]))).toBeUndefined();
		expect(detectEncoding(Buffer.from(Array.from({ length: 256 }, (_, at) => at)))).toBeUndefined();
	});
});

const told = (text: string, extension: string) =>
	textFormat(bufferSource(Buffer.from(text)), extension).catch((error: ConvertError) => `!${error.code}`);

describe('text formats', () => {
	it.each([
		['txt', simplified, 'txt'],
		['txt', simplified, ''],
		['txt', simplified, 'doc'],
		['md', '# 标题', 'md'],
		['md', '<div>block</div>\n\n# 标题', 'md'],
		['csv', 'a,b\n1,2', 'csv'],
		['csv', '姓名\t年龄\n某甲\t3', 'xls'],
		['html', '<!doctype html><p>a', 'txt'],
		['html', '<!-- saved --><HTML><body>', 'xls'],
		['html', '<?xml version="1.0"?><html xmlns="a"/>', ''],
		['html', '<table><tr><td>1</td></tr></table>', 'xls'],
		['txt', '<b>not a page', 'txt'],
		['!unsupported', '<?xml version="1.0"?><office:document/>', 'fodt'],
		['!unsupported', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
		['!unsupported', '<?xml version="1.0"?><Workbook xmlns="urn:x"/>', 'xls'],
		['!damaged', 'Not found', 'pdf'],
		['!damaged', 'Not found', 'docx'],
	])('%s', async (format, text, extension) => {
		expect(await told(text, extension)).toBe(format);
	});
});
