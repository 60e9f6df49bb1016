import { isMonospacedChinese } from '../../fonts/families.ts';
import type { ResolvedParagraph, Resolver } from './paragraphs.ts';
import { replaceRuns } from './splitruns.ts';
import { lookup } from './styles.ts';
import { child, copyOf, ensureFirst, isElement } from './tree.ts';
import { element, type XmlElement } from './xml.ts';

/**
 * Word sets a quotation mark or middle dot without the East Asian hint in the Latin face, LibreOffice in that of its
 * neighbours: such marks get runs of their own, in which the East Asian face is the Latin one.
 * @returns whether runs were cut
 */
export function setQuotesInLatin(node: XmlElement, paragraph: ResolvedParagraph, resolver: Resolver): boolean {
	const faces = new Map<XmlElement, string>();
	for (const run of paragraph.runs) {
		if (!quotes.test(run.text) || lookup(run.layers, 'w:rFonts', 'w:hint') === 'eastAsia') continue;
		const face = resolver.fonts.family(run.layers, 'ascii');
		if (!isMonospacedChinese(face)) faces.set(run.node, face);
	}
	if (faces.size === 0) return false;
	replaceRuns(node, (run) => {
		const face = faces.get(run);
		return face === undefined ? undefined : cut(run, face);
	});
	return true;
}

const quotes = /[“”‘’·]/;
const stretches = /[“”‘’·]+|[^“”‘’·]+/g;

function cut(run: XmlElement, face: string): XmlElement[] {
	const own = child(run, 'w:rPr');
	const piece = (content: XmlElement, latin: boolean) => {
		const made = element(run.name, Object.fromEntries(run.attributes), own === undefined ? [] : [copyOf(own)]);
		if (latin) {
			const fonts = ensureFirst(ensureFirst(made, 'w:rPr'), 'w:rFonts').attributes;
			fonts.delete('w:eastAsiaTheme');
			fonts.set('w:eastAsia', face);
		}
		made.children.push(content);
		return made;
	};
	return run.children.filter(isElement).flatMap((node) => {
		if (node.name === 'w:rPr') return [];
		if (node.name !== 'w:t') return [piece(node, false)];
		const text = node.children.filter((part) => !isElement(part)).join('');
		return [...text.matchAll(stretches)].map(([part]) =>
			piece(element('w:t', { 'xml:space': 'preserve' }, [part]), quotes.test(part)),
		);
	});
}
