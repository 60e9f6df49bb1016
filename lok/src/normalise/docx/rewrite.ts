import type { Profile } from '../normalised.ts';
import type { Archive } from './archive.ts';
import { applyCharGrid, sectionSpacing } from './chargrid.ts';
import { type FittedLines, fitLines } from './fitlines.ts';
import { readFontNames } from './fonts.ts';
import { applyLineGrid } from './linegrid.ts';
import { readLists } from './numbering.ts';
import { keepLastPageBreak } from './pagebreak.ts';
import { eachParagraph, resolver } from './paragraphs.ts';
import { setQuotesInLatin } from './quotes.ts';
import { readSection, sectionsOfBlocks } from './sections.ts';
import { splitRuns } from './splitruns.ts';
import { lookupNumber, readStyles } from './styles.ts';
import {
	child,
	descendants,
	ensureChild,
	ensureFirst,
	isElement,
	numberAttribute,
	removeChildren,
	toggle,
} from './tree.ts';
import { element, type XmlElement } from './xml.ts';

const documentPart = 'word/document.xml';

/** Rewrites the parts of an opened document in place and says which profile it wants. @throws ConvertError */
export function rewriteDocument(archive: Archive): Profile {
	const body = child(archive.xml(documentPart), 'w:body');
	if (body === undefined) return 'plain';
	const settings = archive.xml('word/settings.xml');
	const styleRoot = archive.xml('word/styles.xml');
	const styles = readStyles(styleRoot);
	const resolve = resolver(styles, {
		fonts: readFontNames(archive.xml('word/theme/theme1.xml'), settings),
		defaultTab: defaultTab(settings),
		squeezing: compressesPunctuation(settings),
		kerning: toggle(child(settings, 'w:noPunctuationKerning')) !== true,
	});
	const lists = readLists(archive.xml('word/numbering.xml'));
	const sections = sectionsOfBlocks(body);
	const main = readSection(child(body, 'w:sectPr'));
	const defaultSize = (lookupNumber(styles.forParagraph(undefined, undefined).run, 'w:sz', 'w:val') ?? 20) / 2;
	const byDefault = sectionSpacing(main, defaultSize);

	let linesUnknown = false;
	body.children.forEach((block, index) => {
		if (!isElement(block)) return;
		const section = sections[index] ?? main;
		const place = { section, tableStyle: undefined, inTable: false, inTextBox: false, width: section.width };
		eachParagraph(element('w:body', {}, [block]), place, (paragraph, where) => {
			const original = resolve.resolve(paragraph, where);
			const cut = setQuotesInLatin(paragraph, original, resolve);
			const resolved = cut ? resolve.resolve(paragraph, where) : original;
			const label = lists.next(resolved);
			const fitted = fitLines(where, resolved, resolve, label);
			applyLineGrid(paragraph, where, resolved, resolve, fitted?.count === 1);
			applyCharGrid(paragraph, where, resolved, byDefault);
			if (fitted !== undefined) setLines(paragraph, fitted);
			else if (section.charSpace === undefined) linesUnknown = true;
		});
	});
	keepLastPageBreak(body);
	dropRevisionMarks(body);
	removeGrids(body);
	for (const root of [body, styleRoot]) if (root !== undefined) turnHangingPunctuation(root);
	if (styleRoot !== undefined) setDefaultSpacing(styleRoot, byDefault);
	return resolve.squeezing && linesUnknown ? 'compressed' : 'plain';
}

/** LibreOffice loses a mark that hangs now and then: all of these lines have their marks drawn in, and none may hang. */
function setLines(paragraph: XmlElement, { spacings }: FittedLines): void {
	splitRuns(paragraph, spacings);
	ensureChild(ensureFirst(paragraph, 'w:pPr'), 'w:overflowPunct').attributes.set('w:val', '0');
}

/** Which session of editing typed a run: without it equal neighbours become one portion, which spacing needs. */
function dropRevisionMarks(body: XmlElement): void {
	for (const node of descendants(body)) {
		if (node.name !== 'w:r') continue;
		for (const name of [...node.attributes.keys()]) if (name.startsWith('w:rsid')) node.attributes.delete(name);
	}
}

/** LibreOffice 7.4 reads this switch the wrong way round; absent it is on in both. */
function turnHangingPunctuation(root: XmlElement): void {
	for (const node of descendants(root)) {
		if (node.name === 'w:overflowPunct') node.attributes.set('w:val', toggle(node) ? '0' : '1');
	}
}

function removeGrids(body: XmlElement): void {
	for (const node of descendants(body)) {
		if (node.name === 'w:sectPr') removeChildren(node, (inner) => inner.name === 'w:docGrid');
	}
}

function setDefaultSpacing(styles: XmlElement, spacing: number): void {
	if (spacing === 0) return;
	const properties = ensureChild(ensureChild(ensureFirst(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
	ensureChild(properties, 'w:spacing').attributes.set('w:val', String(spacing));
}

/** Twips. */
function defaultTab(settings: XmlElement | undefined): number {
	return numberAttribute(child(settings, 'w:defaultTabStop'), 'w:val') || 720;
}

function compressesPunctuation(settings: XmlElement | undefined): boolean {
	const control = child(settings, 'w:characterSpacingControl')?.attributes.get('w:val') ?? 'doNotCompress';
	return control !== 'doNotCompress';
}
