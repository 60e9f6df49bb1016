import { ConvertError, type Format } from '../types.ts';
import type { Zip } from '../zip/index.ts';

const prefix = 'application/vnd.oasis.opendocument.';
const kinds: Readonly<Record<string, Format>> = {
	text: 'odt',
	'text-template': 'odt',
	spreadsheet: 'ods',
	'spreadsheet-template': 'ods',
	presentation: 'odp',
	'presentation-template': 'odp',
};

const maxManifestBytes = 4 * 1024 * 1024;

async function readText(zip: Zip, name: string): Promise<string | undefined> {
	const entry = zip.find(name);
	if (entry === undefined) return undefined;
	if (entry.size > maxManifestBytes) throw new ConvertError('bomb', `${name} is ${entry.size} bytes long.`);
	return (await zip.read(entry)).toString('utf8');
}

/**
 * The format of a zip that says in `mimetype` or in its manifest that it is OpenDocument; undefined where it is none.
 * @throws ConvertError encrypted | unsupported | damaged | bomb
 */
export async function odfFormat(zip: Zip): Promise<Format | undefined> {
	const manifest = await readText(zip, 'META-INF/manifest.xml');
	const own = (await readText(zip, 'mimetype'))?.trim();
	const type = own || manifest?.match(/media-type="(application\/vnd\.oasis\.opendocument\.[^"]+)"/)?.[1];
	if (type === undefined || !type.startsWith(prefix)) return undefined;
	if (manifest !== undefined && /<(?:[\w-]+:)?encryption-data\b/.test(manifest)) {
		throw new ConvertError('encrypted', 'The document is protected by a password.');
	}
	const format = kinds[type.slice(prefix.length)];
	if (format === undefined) throw new ConvertError('unsupported', `The document is of type ${type}.`);
	if (zip.find('content.xml') === undefined) throw new ConvertError('damaged', 'The document has no content.xml.');
	return format;
}
