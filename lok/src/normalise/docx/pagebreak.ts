import { child, copyOf, descendants, isElement } from './tree.ts';
import { element, type XmlElement } from './xml.ts';

/**
 * LibreOffice drops a page break that ends the body's last paragraph; Word shows the page it opens. Puts an empty paragraph
 * that starts on a new page in its place.
 */
export function keepLastPageBreak(body: XmlElement): void {
	const index = body.children.findLastIndex((node) => isElement(node) && node.name === 'w:p');
	const last = body.children[index];
	if (last === undefined || !isElement(last)) return;
	const rest = body.children.slice(index + 1).filter(isElement);
	if (rest.some((node) => node.name === 'w:tbl' || node.name === 'w:sdt')) return;
	const holder = runEndingInBreak(last);
	if (holder === undefined) return;
	holder.run.children.splice(holder.run.children.indexOf(holder.pageBreak), 1);
	const properties = child(last, 'w:pPr');
	const kept = (properties?.children ?? []).filter(isElement).filter((node) => node.name !== 'w:sectPr');
	body.children.splice(
		index + 1,
		0,
		element('w:p', {}, [element('w:pPr', {}, [...kept.map(copyOf), element('w:pageBreakBefore')])]),
	);
}

const visible: ReadonlySet<string> = new Set(['w:t', 'w:tab', 'w:drawing', 'w:pict', 'w:object', 'w:sym', 'w:br']);

function runEndingInBreak(paragraph: XmlElement): { run: XmlElement; pageBreak: XmlElement } | undefined {
	const runs = [...descendants(paragraph)].filter((node) => node.name === 'w:r');
	for (const run of runs.toReversed()) {
		const last = run.children.findLast((node) => isElement(node) && visible.has(node.name));
		if (last === undefined || !isElement(last)) continue;
		const isPageBreak = last.name === 'w:br' && last.attributes.get('w:type') === 'page';
		return isPageBreak ? { run, pageBreak: last } : undefined;
	}
	return undefined;
}
