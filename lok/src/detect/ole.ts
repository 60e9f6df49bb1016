import { ConvertError, type Format } from '../types.ts';
import type { ByteSource } from '../zip/index.ts';
import { type Compound, openCompound } from './compound.ts';

const encrypted = () => new ConvertError('encrypted', 'The document is protected by a password.');

async function wordFormat(file: Compound, extension: string): Promise<Format> {
	const fib = await file.head('WordDocument', 32);
	if (fib === undefined || fib.length < 32) throw new ConvertError('damaged', 'The WordDocument stream is cut off.');
	const flags = fib.readUInt16LE(10);
	if (flags & 0x0100) throw encrypted();
	// WPS Office writes Word's own format; only the name tells.
	if (extension === 'wps' || extension === 'wpt') return 'wps';
	return flags & 0x0001 ? 'dot' : 'doc';
}

/** A FilePass record stands among the first of an encrypted workbook. */
async function refuseFilePass(file: Compound, name: string): Promise<void> {
	const data = await file.head(name, 16_384);
	if (data === undefined || data.length < 8) throw new ConvertError('damaged', 'The workbook stream is cut off.');
	if (data.readUInt16LE(0) !== 0x0809) throw new ConvertError('damaged', 'The workbook has no beginning.');
	for (let at = 0; at + 4 <= data.length; at += 4 + data.readUInt16LE(at + 2)) {
		const record = data.readUInt16LE(at);
		if (record === 0x002f) throw encrypted();
		if (record === 0x000a || record === 0x0085) return;
	}
}

async function refuseEncryptedSlides(file: Compound): Promise<void> {
	const user = await file.head('Current User', 16);
	if (file.has('EncryptedSummary')) throw encrypted();
	if (user !== undefined && user.length === 16 && user.readUInt32LE(12) === 0xf3d1c4df) throw encrypted();
}

/** The format of an OLE compound file, told by its streams. @throws ConvertError unsupported | encrypted | damaged */
export async function oleFormat(source: ByteSource, extension: string): Promise<Format> {
	const file = await openCompound(source);
	if (file.has('EncryptedPackage') || file.has('\tDRMContent')) throw encrypted();
	if (file.has('WordDocument')) return wordFormat(file, extension);
	for (const name of ['Workbook', 'Book']) {
		if (!file.has(name)) continue;
		await refuseFilePass(file, name);
		return 'xls';
	}
	if (file.has('PowerPoint Document')) {
		await refuseEncryptedSlides(file);
		return 'ppt';
	}
	const works = await file.head('CONTENTS', 8);
	if (works?.toString('latin1').startsWith('CHNKWKS')) return 'wps';
	throw new ConvertError('unsupported', 'The compound file holds no Word, Excel or PowerPoint document.');
}
