import { strToU8, zipSync } from 'fflate';
import type { Profile } from '../normalised.ts';
import { openArchive } from './archive.ts';
import { rewriteDocument } from './rewrite.ts';
import { serializeXml } from './xml.ts';

interface Sample {
	readonly body: string;
	/** Inside w:sectPr. */
	readonly section?: string;
	/** Inside w:settings. */
	readonly settings?: string;
	/** Inside w:numbering. */
	readonly numbering?: string;
}

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraphDefaults = '<w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault>';
const defaults = '<w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/>';

/** A small Word document for tests: body text of 16 pt 仿宋, justified. */
export function sampleDocx({ body, section = '', settings = '', numbering = '' }: Sample): Uint8Array {
	return zipSync({
		'word/document.xml': strToU8(
			`<w:document ${namespace}><w:body>${body}<w:sectPr>${section}</w:sectPr></w:body></w:document>`,
		),
		'word/styles.xml': strToU8(
			`<w:styles ${namespace}><w:docDefaults><w:rPrDefault><w:rPr>${defaults}</w:rPr></w:rPrDefault>${paragraphDefaults}</w:docDefaults></w:styles>`,
		),
		'word/numbering.xml': strToU8(`<w:numbering ${namespace}>${numbering}</w:numbering>`),
		'word/settings.xml': strToU8(`<w:settings ${namespace}>${settings}</w:settings>`),
	});
}

/** What the rewrite makes of a sample: its parts as XML, and its text. */
export function rewritten(sample: Sample): { profile: Profile; document: string; styles: string; plainText: string } {
	const archive = openArchive(sampleDocx(sample));
	const profile = rewriteDocument(archive);
	const part = (name: string) => {
		const root = archive.xml(name);
		return root === undefined ? '' : serializeXml(root);
	};
	const document = part('word/document.xml');
	const plainText = [...document.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, piece]) => piece).join('');
	return { profile, document, styles: part('word/styles.xml'), plainText };
}
