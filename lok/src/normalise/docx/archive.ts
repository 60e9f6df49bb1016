import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ConvertError } from '../../types.ts';
import { parseXml, serializeXml, type XmlElement } from './xml.ts';

/** Far above real documents, far below what would hurt. */
const maxTotalBytes = 768 * 1024 * 1024;
const maxXmlBytes = 96 * 1024 * 1024;
const maxEntries = 20_000;

const isXml = (name: string) => /\.(xml|rels)$/i.test(name);
const documentType = [Buffer.from('<!DOCTYPE'), Buffer.from('<!DOCTYPE', 'utf16le')];

/** An opened OOXML package: parts by name, XML parts parsed on demand and written back only where they were parsed. */
export interface Archive {
	/** The parsed part, the same tree each time; undefined where there is none. @throws ConvertError */
	xml(name: string): XmlElement | undefined;
	names(): string[];
	/** The package with the parsed parts as they are now. */
	save(): Uint8Array;
}

/** @throws ConvertError `damaged` where it is no zip, `bomb` where it expands beyond reason */
export function openArchive(bytes: Uint8Array): Archive {
	const parts = unzip(bytes);
	const trees = new Map<string, XmlElement>();
	return {
		xml(name) {
			const known = trees.get(name);
			if (known !== undefined) return known;
			const part = parts[name];
			if (part === undefined) return undefined;
			const tree = parseXml(decode(part));
			trees.set(name, tree);
			return tree;
		},
		names: () => Object.keys(parts),
		save() {
			const changed = [...trees].map(([name, tree]) => [name, strToU8(serializeXml(tree))] as const);
			return zipSync({ ...parts, ...Object.fromEntries(changed) }, { level: 0 });
		},
	};
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
	let total = 0;
	let entries = 0;
	const parts = read(bytes, (name, size) => {
		total += size;
		entries += 1;
		if (total > maxTotalBytes || entries > maxEntries || (isXml(name) && size > maxXmlBytes)) {
			throw new ConvertError('bomb', 'The document expands beyond reason');
		}
	});
	for (const [name, part] of Object.entries(parts)) {
		const buffer = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
		if (isXml(name) && documentType.some((mark) => buffer.includes(mark))) {
			throw new ConvertError('bomb', `${name} declares a document type`);
		}
	}
	return parts;
}

function read(bytes: Uint8Array, check: (name: string, size: number) => void): Record<string, Uint8Array> {
	try {
		return unzipSync(bytes, {
			filter: (file) => {
				check(file.name, file.originalSize);
				return !file.name.endsWith('/');
			},
		});
	} catch (error) {
		if (error instanceof ConvertError) throw error;
		throw new ConvertError('damaged', 'The package is no readable zip file', { cause: error });
	}
}

function decode(part: Uint8Array): string {
	if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part);
	if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part);
	return strFromU8(part);
}
