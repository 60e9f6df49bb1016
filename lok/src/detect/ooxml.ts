import { isElement } from '../normalise/docx/tree.ts';
import { parseXml, type XmlElement } from '../normalise/docx/xml.ts';
import { ConvertError, type Format } from '../types.ts';
import type { Zip } from '../zip/index.ts';

const maxPartBytes = 4 * 1024 * 1024;

/** Main parts by the heart of their content type. Macros in the -m kinds are never run. */
const mainTypes: Readonly<Record<string, Format>> = {
	'wordprocessingml.document': 'docx',
	'wordprocessingml.template': 'dotx',
	'word.document.macroenabled': 'docx',
	'word.template.macroenabledtemplate': 'dotx',
	'spreadsheetml.sheet': 'xlsx',
	'spreadsheetml.template': 'xlsx',
	'excel.sheet.macroenabled': 'xlsx',
	'excel.template.macroenabled': 'xlsx',
	'presentationml.presentation': 'pptx',
	'presentationml.template': 'pptx',
	'presentationml.slideshow': 'pptx',
	'powerpoint.presentation.macroenabled': 'pptx',
	'powerpoint.template.macroenabled': 'pptx',
	'powerpoint.slideshow.macroenabled': 'pptx',
};

const heart = (contentType: string) =>
	contentType
		.trim()
		.toLowerCase()
		.replace(/^application\/vnd\.(openxmlformats-officedocument|ms)[.-]/, '')
		.replace(/\.main\+xml$/, '');

const local = (name: string) => name.slice(name.indexOf(':') + 1);

async function readPart(zip: Zip, name: string): Promise<XmlElement | undefined> {
	const entry = zip.find(name);
	if (entry === undefined) return undefined;
	if (entry.size > maxPartBytes) throw new ConvertError('bomb', `${name} is ${entry.size} bytes long.`);
	const data = await zip.read(entry);
	const encoding = data[0] === 0xff ? 'utf-16le' : data[0] === 0xfe ? 'utf-16be' : 'utf-8';
	return parseXml(new TextDecoder(encoding).decode(data));
}

function contentTypeOf(types: XmlElement, part: string): string | undefined {
	let byExtension: string | undefined;
	const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
	for (const node of types.children.filter(isElement)) {
		const type = node.attributes.get('ContentType');
		if (local(node.name) === 'Override') {
			if (node.attributes.get('PartName')?.toLowerCase() === `/${part}`.toLowerCase()) return type;
		} else if (node.attributes.get('Extension')?.toLowerCase() === extension) byExtension = type;
	}
	return byExtension;
}

async function mainPart(zip: Zip): Promise<string | undefined> {
	const rels = await readPart(zip, '_rels/.rels');
	const office = rels?.children
		.filter(isElement)
		.find((node) => node.attributes.get('Type')?.endsWith('/relationships/officeDocument'));
	return office?.attributes.get('Target')?.replace(/^\.?\//, '');
}

/** The format of a zip that holds `[Content_Types].xml`. @throws ConvertError unsupported | damaged | bomb */
export async function ooxmlFormat(zip: Zip): Promise<Format> {
	const types = await readPart(zip, '[Content_Types].xml');
	if (types === undefined) throw new ConvertError('damaged', 'The package lists no content types.');
	const part = await mainPart(zip);
	if (part === undefined) throw new ConvertError('damaged', 'The package names no main part.');
	const type = contentTypeOf(types, part) ?? '';
	if (heart(type) === 'excel.sheet.binary.macroenabled.main') {
		throw new ConvertError('unsupported', 'Binary workbooks (xlsb) are not taken; save as xlsx.');
	}
	const format = mainTypes[heart(type)];
	if (format === undefined) throw new ConvertError('unsupported', `The package is of type ${type || 'unknown'}.`);
	if (zip.find(part) === undefined) throw new ConvertError('damaged', `The main part ${part} is missing.`);
	return format;
}
