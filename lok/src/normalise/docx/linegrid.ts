import { lineFactor } from '../../fonts/families.ts';
import type { FontSlot } from './fonts.ts';
import { hasEastAsian, isHidden, type Place, type ResolvedParagraph, type Resolver } from './paragraphs.ts';
import { lookup, lookupNumber, lookupToggle } from './styles.ts';
import { ensureChild, ensureFirst } from './tree.ts';
import type { XmlElement } from './xml.ts';

/** Grid lines that one line of text takes. @param height of the line when single-spaced, twips @param pitch twips */
export function gridLines(height: number, pitch: number): number {
	return Math.max(1, Math.ceil((height - 1) / pitch));
}

/** Line spacing that puts text on the grid; undefined where the paragraph keeps its own. Twips. */
export function snappedSpacing(own: { line: number; rule: string }, height: number, pitch: number): number | undefined {
	if (own.rule === 'exact') return undefined;
	const lines = gridLines(height, pitch) * pitch;
	if (own.rule === 'atLeast') return Math.round(Math.max(lines, own.line));
	const multiple = own.line / 240;
	// A multiple widens one grid line; text that takes several of them has that room already.
	return Math.round(multiple < 1 ? lines * multiple : Math.max(lines, pitch * multiple));
}

/**
 * Single-spaced height in twips of the paragraph's tallest text. The paragraph mark stands in the last line and counts there,
 * which for a paragraph of one line is all of it.
 */
function textHeight(paragraph: ResolvedParagraph, resolver: Resolver, oneLine: boolean): number {
	const height = (layers: readonly XmlElement[], size: number, slot: FontSlot) =>
		lineFactor(resolver.fonts.family(layers, slot)) * size * 20;
	const mark = (slot: FontSlot) => height(paragraph.mark.layers, paragraph.mark.size, slot);
	const heights = paragraph.runs
		.filter((run) => run.text !== '' && !isHidden(run.layers))
		.map((run) => height(run.layers, run.size, hasEastAsian(run.text) ? 'eastAsia' : 'ascii'));
	if (heights.length === 0) return mark('eastAsia');
	return heights.reduce((most, each) => Math.max(most, each), oneLine ? mark('ascii') : 0);
}

/**
 * Writes the spacing of the section's line grid into the paragraph, since the grid itself is taken away.
 * @param oneLine it is known to have no more
 */
export function applyLineGrid(
	node: XmlElement,
	place: Place,
	paragraph: ResolvedParagraph,
	resolver: Resolver,
	oneLine: boolean,
): void {
	const pitch = place.section.linePitch;
	if (pitch === undefined || lookupToggle(paragraph.layers, 'w:snapToGrid') === false) return;
	const line = lookupNumber(paragraph.layers, 'w:spacing', 'w:line') ?? 240;
	const rule = lookup(paragraph.layers, 'w:spacing', 'w:lineRule') ?? 'auto';
	const spacing = snappedSpacing({ line, rule }, textHeight(paragraph, resolver, oneLine), pitch);
	if (spacing === undefined) return;
	const written = ensureChild(ensureFirst(node, 'w:pPr'), 'w:spacing');
	written.attributes.set('w:line', String(spacing));
	written.attributes.set('w:lineRule', 'atLeast');
}
