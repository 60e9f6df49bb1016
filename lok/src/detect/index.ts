import { extname } from 'node:path';
import { ConvertError, type Format } from '../types.ts';
import { type ByteSource, withFile } from '../zip/index.ts';
import { oleFormat } from './ole.ts';
import { textFormat } from './text-format.ts';
import { zipFormat } from './zip-format.ts';

const oleMark = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** PDF readers take junk before the header; text that only speaks of `%PDF-` has no trailer. */
async function isPdf(source: ByteSource, head: Buffer): Promise<boolean> {
	const at = head.toString('latin1', 0, 1024).search(/%PDF-/);
	if (at < 0) return false;
	if (
		head
			.toString('latin1', 0, at)
			.replace(/^\xef\xbb\xbf/, '')
			.trim() === ''
	)
		return true;
	return (await source.read(Math.max(0, source.size - 4096), 4096)).includes('startxref');
}

async function detect(source: ByteSource, extension: string): Promise<Format> {
	const head = await source.read(0, 1024);
	if (head.length === 0) throw new ConvertError('empty', 'The file is empty.');
	if (head.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return zipFormat(source);
	if (head.subarray(0, 8).equals(oleMark)) return oleFormat(source, extension);
	if (head.subarray(0, 5).toString('latin1') === '{\\rtf') return 'rtf';
	if (await isPdf(source, head)) return 'pdf';
	return textFormat(source, extension);
}

/**
 * Tells a document's format by its content. The name decides only between formats that look alike: txt, md, csv, HTML
 * fragments, and WPS Office's wps among Word's doc.
 * @param path absolute path of the file; only the parts that tell are read
 * @param name the name it was uploaded under; the path's own by default
 * @throws ConvertError empty | unsupported | encrypted | damaged | bomb. Errors of the file system pass through.
 */
export async function detectFormat(path: string, name: string = path): Promise<{ format: Format }> {
	const extension = extname(name).slice(1).toLowerCase();
	try {
		return { format: await withFile(path, (source) => detect(source, extension)) };
	} catch (error) {
		if (error instanceof ConvertError || (error instanceof Error && 'syscall' in error)) throw error;
		throw new ConvertError('damaged', 'The file cannot be read as what it says it is.', { cause: error });
	}
}
