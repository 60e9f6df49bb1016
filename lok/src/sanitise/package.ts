import { gunzipSync } from 'node:zlib';
import { ConvertError } from '../types.ts';
import {
	type ByteSource,
	bufferSource,
	openZip,
	writeZip,
	type Zip,
	type ZipEntry,
	type ZipPart,
} from '../zip/index.ts';
import { insidePackage, insidePicture, removeLinks, removeRelationships } from './links.ts';

const headBytes = 1024;
const deepest = 3;
const largestPicture = 64 * 1024 * 1024;

/**
 * Removes from an OOXML or ODF package all that LibreOffice would fetch from elsewhere: external relationships, links of ODF
 * parts, links in SVG pictures, and the same in packages embedded in it.
 * @returns undefined where there is nothing to remove
 * @throws ConvertError `damaged` or `bomb`
 */
export async function sanitisePackage(source: ByteSource, depth = 1): Promise<Buffer | undefined> {
	const zip = await openZip(source);
	const changed = new Map<string, Buffer>();
	for (const entry of zip.entries.values()) {
		const clean = await cleanEntry(zip, entry, depth);
		if (clean !== undefined) changed.set(entry.name, clean);
	}
	if (changed.size === 0) return undefined;
	const parts: ZipPart[] = [];
	for (const entry of zip.entries.values()) {
		const data = changed.get(entry.name);
		if (data === undefined) parts.push({ name: entry.name, entry, raw: await zip.raw(entry) });
		else parts.push({ name: entry.name, data });
	}
	return writeZip(parts);
}

async function cleanEntry(zip: Zip, entry: ZipEntry, depth: number): Promise<Buffer | undefined> {
	if (entry.size === 0 || entry.encrypted) return undefined;
	const isOdf = zip.entries.has('META-INF/manifest.xml');
	if (/\.rels$/i.test(entry.name)) return editPart(await zip.read(entry), removeRelationships);
	if (/\.xml$/i.test(entry.name)) {
		// Read even where nothing is looked for: a broken part makes LibreOffice crash.
		const data = await zip.read(entry);
		return isOdf ? editPart(data, (text) => removeLinks(text, insidePackage)) : undefined;
	}
	const head = await zip.head(entry, headBytes);
	if (head.subarray(0, 4).toString('latin1') === 'PK\x03\x04') {
		return depth < deepest ? sanitisePackage(bufferSource(await zip.read(entry)), depth + 1) : Buffer.alloc(0);
	}
	if (head[0] === 0x1f && head[1] === 0x8b) return editPicture(unpacked(await zip.read(entry)));
	return /^(\xef\xbb\xbf)?\s*<|<svg/.test(head.toString('latin1')) ? editPicture(await zip.read(entry)) : undefined;
}

const editPicture = (data: Buffer) => edit(data, (text) => removeLinks(text, insidePicture));

/** LibreOffice takes SVG packed by gzip as well. */
function unpacked(data: Buffer): Buffer {
	try {
		return gunzipSync(data, { maxOutputLength: largestPicture });
	} catch (cause) {
		throw new ConvertError('damaged', 'A packed picture cannot be read', { cause });
	}
}

/** Markup in any encoding that keeps ASCII as it is can be edited byte by byte. */
function edit(data: Buffer, change: (text: string) => string): Buffer | undefined {
	const before = data.toString('latin1');
	const after = change(before);
	return after === before ? undefined : Buffer.from(after, 'latin1');
}

const likeAscii = /^(utf-?8|us-ascii|iso-8859-\d+|windows-\d+|gb(k|2312|18030)|big5)$/i;

/** In other encodings links would be looked for in vain; office programs write UTF-8. */
function editPart(data: Buffer, change: (text: string) => string): Buffer | undefined {
	const head = data.toString('latin1', 0, 200);
	const declared = /^[^>]*\sencoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1];
	if (/\0|^\xff\xfe|^\xfe\xff/.test(head) || (declared !== undefined && !likeAscii.test(declared))) {
		throw new ConvertError('damaged', 'A part of the document is in an encoding that office programs do not write');
	}
	return edit(data, change);
}
