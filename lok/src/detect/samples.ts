import CFB from 'cfb';
import { writeZip, type ZipPart } from '../zip/index.ts';

/** Builds small files of every kind for the tests. */

const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A package whose main part has this content type. */
export function ooxml(contentType: string, extra: readonly ZipPart[] = [], main = '<main/>'): Buffer {
	return writeZip([
		{
			name: '[Content_Types].xml',
			data: `<?xml version="1.0"?><Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/part/main.xml" ContentType="${contentType}"/></Types>`,
		},
		{
			name: '_rels/.rels',
			data: `<Relationships xmlns="${relations}"><Relationship Id="r" Type="${office}/officeDocument" Target="/part/main.xml"/></Relationships>`,
		},
		{ name: 'part/main.xml', data: main },
		...extra,
	]);
}

export function odf(kind: string, manifestInside = ''): Buffer {
	return writeZip([
		{ name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}`, store: true },
		{ name: 'content.xml', data: '<office:document-content xmlns:office="urn:o"/>' },
		{
			name: 'META-INF/manifest.xml',
			data: `<manifest:manifest xmlns:manifest="urn:m"><manifest:file-entry>${manifestInside}</manifest:file-entry></manifest:manifest>`,
		},
	]);
}

/** An OLE compound file, as an independent library writes it. */
export function compound(streams: Readonly<Record<string, Buffer>>): Buffer {
	const file = CFB.utils.cfb_new();
	for (const [name, data] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, data);
	return Buffer.from(CFB.write(file, { type: 'buffer' }));
}

/** Word's stream, longer than the mini stream's limit, with these flags. */
export function wordStream(flags: number, bytes = 8192): Buffer {
	const data = Buffer.alloc(bytes);
	data.writeUInt16LE(0xa5ec, 0);
	data.writeUInt16LE(flags, 10);
	return data;
}

/** Excel's stream of these records, without content. */
export function workbookStream(...records: readonly number[]): Buffer {
	return Buffer.concat(
		[0x0809, ...records, 0x000a].map((record) => {
			const data = Buffer.alloc(8);
			data.writeUInt16LE(record, 0);
			data.writeUInt16LE(4, 2);
			return data;
		}),
	);
}

export function currentUser(token: number): Buffer {
	const data = Buffer.alloc(20);
	data.writeUInt32LE(token, 12);
	return data;
}
