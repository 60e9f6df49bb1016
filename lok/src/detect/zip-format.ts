import { ConvertError, type Format } from '../types.ts';
import { type ByteSource, bufferSource, defaultZipCaps, openZip, type Zip, type ZipCaps } from '../zip/index.ts';
import { odfFormat } from './odf.ts';
import { ooxmlFormat } from './ooxml.ts';
import { refuseDoctypes } from './xml-prolog.ts';

const nestedName = /\.(zip|docx|docm|dotx|xlsx|xlsm|pptx|pptm|odt|ods|odp|odg)$/i;
const maxNestedBytes = 64 * 1024 * 1024;

/** Documents inside the document count towards the same caps. Those that aren't readable zips are not our matter. */
async function refuseNestedBombs(zip: Zip, caps: ZipCaps): Promise<void> {
	let left = caps.totalBytes;
	for (const entry of zip.entries.values()) left -= entry.size;
	for (const entry of zip.entries.values()) {
		if (!nestedName.test(entry.name) || entry.size === 0) continue;
		if (caps.depth === 0) throw new ConvertError('bomb', 'The zip holds zips in zips in zips.');
		if (entry.size > maxNestedBytes)
			throw new ConvertError('bomb', `${entry.name} inside is ${entry.size} bytes long.`);
		try {
			const inner = { ...caps, totalBytes: left, depth: caps.depth - 1 };
			const nested = await openZip(bufferSource(await zip.read(entry)), inner);
			for (const part of nested.entries.values()) left -= part.size;
			await refuseNestedBombs(nested, inner);
		} catch (error) {
			if (error instanceof ConvertError && error.code !== 'bomb') continue;
			throw error;
		}
	}
}

/** The format of a file that begins as a zip. @throws ConvertError unsupported | encrypted | damaged | bomb */
export async function zipFormat(source: ByteSource): Promise<Format> {
	const zip = await openZip(source);
	if ([...zip.entries.values()].some((entry) => entry.encrypted)) {
		throw new ConvertError('encrypted', 'The zip is protected by a password.');
	}
	const ooxml = zip.find('[Content_Types].xml') !== undefined;
	if (!ooxml && zip.find('mimetype') === undefined && zip.find('META-INF/manifest.xml') === undefined) {
		throw new ConvertError('unsupported', 'The file is a zip, not an office document.');
	}
	await refuseDoctypes(zip);
	const format = ooxml ? await ooxmlFormat(zip) : await odfFormat(zip);
	if (format === undefined) throw new ConvertError('unsupported', 'The file is a zip, not an office document.');
	await refuseNestedBombs(zip, defaultZipCaps);
	return format;
}
