import { ConvertError } from '../types.ts';
import type { Zip, ZipEntry } from '../zip/index.ts';

/** What stands before an XML document's first element. */
export type Prolog =
	| { readonly state: 'root'; readonly at: number }
	| { readonly state: 'doctype' | 'unfinished' | 'none' };

/** Reads the prolog of text that may be cut off anywhere. */
export function readProlog(text: string): Prolog {
	let at = 0;
	for (;;) {
		while (at < text.length && (text.charCodeAt(at) <= 0x20 || text.charCodeAt(at) === 0xfeff)) at++;
		if (at >= text.length) return { state: 'unfinished' };
		const ending = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined;
		if (ending !== undefined) {
			const end = text.indexOf(ending, at + 2);
			if (end < 0) return { state: 'unfinished' };
			at = end + ending.length;
			continue;
		}
		if ('<!DOCTYPE'.startsWith(text.slice(at, at + 9).toUpperCase())) {
			return { state: text.length - at < 9 ? 'unfinished' : 'doctype' };
		}
		return text[at] === '<' ? { state: 'root', at } : { state: 'none' };
	}
}

const headBytes = 2048;
const maxPrologBytes = 1024 * 1024;

/** Without the zero bytes and the mark of UTF-16 and of UTF-8, markup reads the same in all of them. */
const plain = (data: Buffer) => data.toString('latin1').replace(/\0|^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/g, '');

async function prologOf(zip: Zip, entry: ZipEntry): Promise<Prolog> {
	const first = readProlog(plain(await zip.head(entry, headBytes)));
	if (first.state !== 'unfinished' || entry.packedSize <= headBytes) return first;
	return readProlog(plain((await zip.head(entry, maxPrologBytes)).subarray(0, maxPrologBytes)));
}

/**
 * Refuses a package one of whose XML parts declares a document type, the way to entity bombs and foreign files.
 * Old ODF manifests name an external type without declaring anything, and may.
 * @throws ConvertError bomb
 */
export async function refuseDoctypes(zip: Zip): Promise<void> {
	for (const entry of zip.entries.values()) {
		if (!/\.(xml|rels|rdf)$/i.test(entry.name) || entry.size === 0) continue;
		const { state } = await prologOf(zip, entry);
		if (state === 'doctype' && entry.name === 'META-INF/manifest.xml') {
			const text = plain(await zip.head(entry, maxPrologBytes));
			if (!text.includes('<!ENTITY') && !/<!DOCTYPE[^>]*\[/i.test(text)) continue;
		}
		if (state === 'doctype') throw new ConvertError('bomb', `${entry.name} declares a document type.`);
		if (state === 'unfinished' && entry.packedSize > maxPrologBytes) {
			throw new ConvertError('bomb', `${entry.name} has no beginning within reason.`);
		}
	}
}
