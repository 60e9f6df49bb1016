import { ConvertError, type Format } from '../types.ts';
import type { ByteSource } from '../zip/index.ts';
import { decodeText, detectEncoding } from './encoding.ts';
import { readProlog } from './xml-prolog.ts';

const sampleBytes = 256 * 1024;

const htmlNames = new Set(['html', 'htm', 'xhtml', 'shtml', 'xls', 'et', 'doc', 'wps']);
const sheetNames = new Set(['csv', 'tsv', 'xls', 'et']);
/** Programs write HTML and plain text under these names and Office opens them; a zip or PDF with text inside is broken. */
const binaryNames = new Set(['docx', 'dotx', 'xlsx', 'pptx', 'ppt', 'dps', 'odt', 'ods', 'odp', 'pdf']);

const htmlStart = /^<(?:!doctype\s+html|html|head|body)[\s>]/i;
const htmlPiece = /^<(?:meta|style|title|table|div|p|h[1-6]|span|center|font|b|ul|ol|a|br|script)[\s>/]/i;

function markupFormat(text: string, extension: string): Format | undefined {
	const prolog = readProlog(text);
	const start = prolog.state === 'root' ? text.slice(prolog.at) : text.slice(Math.max(0, text.search(/<!doctype/i)));
	if (prolog.state !== 'root' && prolog.state !== 'doctype') return undefined;
	if (htmlStart.test(start)) return 'html';
	if (htmlNames.has(extension) && htmlPiece.test(start)) return 'html';
	if (prolog.state === 'root' && !text.trimStart().startsWith('<?xml') && !/^<[\w-]+:?[\w-]*\s[^>]*xmlns/.test(start)) {
		return undefined;
	}
	if (extension === 'txt' || extension === 'md') return undefined;
	// Flat ODF, SVG, Word's and Excel's 2003 XML: engines fetch what these link to, and nobody saves them by default.
	throw new ConvertError('unsupported', 'The file is XML, not an office document.');
}

/** Same separator, same number of times, in each of the first lines. */
function looksLikeTable(text: string): boolean {
	const lines = text.split(/\r?\n/, 20).filter((line) => line.trim() !== '');
	if (lines.length > 1 && text.length > 4096) lines.pop();
	return ['\t', ',', ';'].some((separator) => {
		const counts = lines.map((line) => line.split(separator).length - 1);
		return (counts[0] ?? 0) > 0 && counts.every((count) => count === counts[0]);
	});
}

/** The format of a file that has no binary signature. @throws ConvertError unsupported | damaged */
export async function textFormat(source: ByteSource, extension: string): Promise<Format> {
	const sample = await source.read(0, sampleBytes);
	const cut = source.size > sample.length;
	const text = decodeText(sample, detectEncoding(sample, cut))?.replace(/^\ufeff/, '');
	if (text === undefined) throw new ConvertError('unsupported', 'The file is neither text nor an office document.');
	const markup = markupFormat(text, extension);
	if (markup !== undefined) return markup;
	if (binaryNames.has(extension)) throw new ConvertError('damaged', `The file is text, not ${extension}.`);
	if (extension === 'csv' || extension === 'tsv') return 'csv';
	if (sheetNames.has(extension) && looksLikeTable(text)) return 'csv';
	return extension === 'md' || extension === 'markdown' ? 'md' : 'txt';
}
