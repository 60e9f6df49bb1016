import { isHidden } from '../normalise/docx/paragraphs.ts';
import { isElement } from '../normalise/docx/tree.ts';
import type { XmlElement } from '../normalise/docx/xml.ts';

/** What is deleted, moved away, drawn apart, or there a second time for older programs. */
const passedOver = new Set(['w:del', 'w:moveFrom', 'w:txbxContent', 'mc:Fallback', 'w:pPr', 'w:rPr', 'w:instrText']);
const marks: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:cr': '\n', 'w:noBreakHyphen': '-', 'w:ptab': '\t' };

/** The words of a paragraph or a run as they are read; page breaks are none. */
export function wordsOf(node: XmlElement): string {
	let text = '';
	for (const inner of node.children) {
		if (!isElement(inner) || passedOver.has(inner.name)) continue;
		if (inner.name === 'w:t') text += inner.children.filter((piece) => !isElement(piece)).join('');
		else if (inner.name === 'w:br') text += inner.attributes.get('w:type') === undefined ? '\n' : '';
		else text += marks[inner.name] ?? (isHiddenRun(inner) ? '' : wordsOf(inner));
	}
	return text;
}

const isHiddenRun = (node: XmlElement): boolean =>
	node.name === 'w:r' &&
	isHidden(node.children.filter((inner) => isElement(inner)).filter(({ name }) => name === 'w:rPr'));
