import type { Place, ResolvedParagraph } from './paragraphs.ts';
import type { Section } from './sections.ts';
import { lookupNumber, lookupToggle } from './styles.ts';
import { ensureChild, ensureFirst } from './tree.ts';
import type { XmlElement } from './xml.ts';

const twipsOf = (charSpace: number) => (charSpace * 20) / 4096;

/** Characters that Word sets in a line. @param size points @param width twips @param charSpace 1/4096 pt */
export function cellsInLine(size: number, width: number, charSpace: number): number {
	return Math.floor(width / (size * 20 + twipsOf(charSpace)) + 0.001);
}

/**
 * Run spacing in whole twips, as near to the grid's as sets no fewer characters in a line than Word does. Plain rounding
 * would lose one a line: −849 is −4.146 twips, of which 28 characters of 16 pt fit the official page; with −4 only 27 do.
 */
export function cellSpacing(size: number, width: number, charSpace: number): number {
	const added = Math.round(twipsOf(charSpace));
	const cells = cellsInLine(size, width, charSpace);
	return cells < 1 ? added : Math.min(added, Math.floor(width / cells - size * 20));
}

/** What a section's grid adds to each advance, twips: exactly, and in the whole twips that LibreOffice can have. */
export interface CharGrid {
	readonly exact: number;
	readonly whole: number;
}

export const noGrid: CharGrid = { exact: 0, whole: 0 };

export function charGridOf(section: Section, paragraph: ResolvedParagraph): CharGrid {
	if (section.charSpace === undefined) return noGrid;
	return { exact: twipsOf(section.charSpace), whole: sectionSpacing(section, textSize(paragraph)) };
}

const textSize = (paragraph: ResolvedParagraph) =>
	paragraph.runs.find((run) => run.text !== '')?.size ?? paragraph.mark.size;

/** Run spacing of the section's grid for text of that size over its whole width; 0 without a grid. */
export function sectionSpacing(section: Section, size: number): number {
	return section.charSpace === undefined ? 0 : cellSpacing(size, section.width, section.charSpace);
}

/**
 * Puts the section's character grid into the paragraph's runs, where it differs from what the document defaults give.
 * @param byDefault run spacing that the document defaults are about to get, twips
 */
export function applyCharGrid(node: XmlElement, place: Place, paragraph: ResolvedParagraph, byDefault: number): void {
	const grid = charGridOf(place.section, paragraph).whole;
	const spacingOf = (layers: readonly XmlElement[]) => {
		const own = lookupNumber(layers, 'w:spacing', 'w:val');
		const snaps = lookupToggle(layers, 'w:snapToGrid') !== false;
		const wanted = (own ?? 0) + (snaps ? grid : 0);
		return wanted === (own ?? byDefault) ? undefined : String(wanted);
	};
	for (const run of paragraph.runs) {
		const spacing = spacingOf(run.layers);
		if (spacing === undefined) continue;
		ensureChild(ensureFirst(run.node, 'w:rPr'), 'w:spacing').attributes.set('w:val', spacing);
	}
	const spacing = spacingOf(paragraph.mark.layers);
	if (spacing === undefined) return;
	ensureChild(ensureChild(ensureFirst(node, 'w:pPr'), 'w:rPr'), 'w:spacing').attributes.set('w:val', spacing);
}
