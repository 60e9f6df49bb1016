import { strToU8, type Zippable, zipSync } from 'fflate';

/** A ZIP of files by path; a path named `mimetype` is stored, as ODF wants it. */
function archive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
	const entries: Zippable = {};
	for (const [path, content] of Object.entries(files)) {
		const bytes = typeof content === 'string' ? strToU8(content) : content;
		entries[path] = [bytes, { level: path === 'mimetype' ? 0 : 6 }];
	}
	return zipSync(entries);
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const ns = 'http://schemas.openxmlformats.org';
const officeRelationship = `${ns}/officeDocument/2006/relationships`;

export interface Relationship {
	readonly id: string;
	/** The last word of its type, e.g. `image`. */
	readonly type: string;
	readonly target: string;
	readonly external?: boolean;
}

export function relationships(items: readonly Relationship[]): string {
	const rows = items.map(({ id, type, target, external }) => {
		const mode = external ? ' TargetMode="External"' : '';
		return `<Relationship Id="${id}" Type="${officeRelationship}/${type}" Target="${target}"${mode}/>`;
	});
	return `${xml}<Relationships xmlns="${ns}/package/2006/relationships">${rows.join('')}</Relationships>`;
}

const word = `application/vnd.openxmlformats-officedocument.wordprocessingml`;
const sheet = `application/vnd.openxmlformats-officedocument.spreadsheetml`;

function contentTypes(parts: Readonly<Record<string, string>>): string {
	const overrides = Object.entries(parts).map(
		([part, type]) => `<Override PartName="/${part}" ContentType="${type}+xml"/>`,
	);
	return `${xml}<Types xmlns="${ns}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="svg" ContentType="image/svg+xml"/>${overrides.join('')}</Types>`;
}

const rootOf = (part: string) => relationships([{ id: 'r1', type: 'officeDocument', target: part }]);

/** A DOCX of `body` (WordprocessingML), with `prolog` between XML declaration and root. */
export function docx(
	body: string,
	links: readonly Relationship[] = [],
	more: Record<string, string> = {},
	prolog = '',
) {
	return archive({
		'[Content_Types].xml': contentTypes({
			'word/document.xml': `${word}.document.main`,
			'word/settings.xml': `${word}.settings`,
		}),
		'_rels/.rels': rootOf('word/document.xml'),
		'word/_rels/document.xml.rels': relationships([
			{ id: 'rSettings', type: 'settings', target: 'settings.xml' },
			...links,
		]),
		'word/settings.xml': `${xml}<w:settings xmlns:w="${ns}/wordprocessingml/2006/main" xmlns:r="${officeRelationship}"/>`,
		'word/document.xml': `${xml}${prolog}<w:document xmlns:w="${ns}/wordprocessingml/2006/main" xmlns:r="${officeRelationship}" xmlns:wp="${ns}/drawingml/2006/wordprocessingDrawing" xmlns:a="${ns}/drawingml/2006/main" xmlns:pic="${ns}/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:body>${body}</w:body></w:document>`,
		...more,
	});
}

/** An XLSX of one sheet. @param rows SpreadsheetML */
export function xlsx(rows: string, more: Record<string, string | Uint8Array> = {}) {
	return archive({
		'[Content_Types].xml': contentTypes({
			'xl/workbook.xml': `${sheet}.sheet.main`,
			'xl/worksheets/sheet1.xml': `${sheet}.worksheet`,
		}),
		'_rels/.rels': rootOf('xl/workbook.xml'),
		'xl/_rels/workbook.xml.rels': relationships([{ id: 'r1', type: 'worksheet', target: 'worksheets/sheet1.xml' }]),
		'xl/workbook.xml': `${xml}<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${officeRelationship}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
		'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${ns}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
		...more,
	});
}

const odfNs = ['office', 'text', 'table', 'draw', 'script', 'style', 'presentation'];
const odfNamespaces = [
	...odfNs.map(
		(name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'draw' ? 'drawing' : name}:1.0"`,
	),
	'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
	'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
	'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dom="http://www.w3.org/2001/xml-events" xmlns:ooo="http://openoffice.org/2004/office"',
].join(' ');

export type OdfKind = 'text' | 'spreadsheet';

/** The XML of an ODF document, flat or the `content.xml` of a package. */
export function odfContent(kind: OdfKind, body: string, scripts = '', prolog = '', root = 'document-content'): string {
	const type = root === 'document' ? ` office:mimetype="application/vnd.oasis.opendocument.${kind}"` : '';
	return `${xml}${prolog}<office:${root} ${odfNamespaces} office:version="1.2"${type}><office:scripts>${scripts}</office:scripts><office:body><office:${kind}>${body}</office:${kind}></office:body></office:${root}>`;
}

/** An ODT or ODS around a `content.xml`. */
export function odf(kind: OdfKind, content: string, more: Record<string, string> = {}) {
	const type = `application/vnd.oasis.opendocument.${kind}`;
	const listed = ['content.xml', ...Object.keys(more)].map(
		(path) =>
			`<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${path.endsWith('.svg') ? 'image/svg+xml' : 'text/xml'}"/>`,
	);
	return archive({
		mimetype: type,
		'META-INF/manifest.xml': `${xml}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/>${listed.join('')}</manifest:manifest>`,
		'content.xml': content,
		...more,
	});
}
