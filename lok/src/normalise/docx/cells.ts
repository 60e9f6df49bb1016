import { isMonospacedChinese, quoteAdvance } from '../../fonts/families.ts';
import { type CharGrid, noGrid } from './chargrid.ts';
import { latinAdvance } from './latinwidths.ts';
import type { Cell } from './linebreak.ts';
import { hasEastAsian, type ResolvedParagraph, type ResolvedRun, type Resolver, sizeOf } from './paragraphs.ts';
import { lookup, lookupNumber, lookupToggle } from './styles.ts';
import { isElement } from './tree.ts';
import type { XmlElement } from './xml.ts';

/** A cell, where its character is written, and what LibreOffice makes of it. */
export interface PlacedCell extends Cell {
	/** LibreOffice's advance, where it differs from Word's: whole twips of spacing, and another gap beside Latin. */
	readonly officeAdvance: number;
	/** The run spacing in it, twips. */
	readonly spacing: number;
	readonly run: XmlElement;
	/** The w:t element, and the offset in its text. */
	readonly text: XmlElement;
	readonly offset: number;
}

/** What a run may hold besides text without leading the count of its line astray. */
const harmless: ReadonlySet<string> = new Set(['w:rPr', 'w:t', 'w:lastRenderedPageBreak', 'w:commentReference']);

/** The paragraph's characters; undefined where it holds something whose width isn't known here. */
export function cellsOf(paragraph: ResolvedParagraph, resolver: Resolver, grid: CharGrid): PlacedCell[] | undefined {
	const cells: PlacedCell[] = [];
	const gaps = gapsOf(paragraph);
	for (const run of paragraph.runs) {
		if (lookupToggle(run.layers, 'w:vanish') === true) return undefined;
		const measure = measureOf(run, resolver, grid);
		for (const node of run.node.children) {
			if (!isElement(node)) continue;
			if (!harmless.has(node.name)) return undefined;
			if (node.name === 'w:t') addText(cells, run, node, measure, gaps);
		}
	}
	return cells;
}

interface Measured {
	readonly advance: number;
	readonly full: boolean;
}
interface Measure {
	of(character: string): Measured;
	/** LibreOffice's run spacing, and what Word's is more. */
	readonly spacing: number;
	readonly finer: number;
}

/** In a Chinese face as wide as high, in a Latin one not: the East Asian hint says which of a run's faces it is. */
const ambiguous = new Set('“”‘’…—·');
const letter = /[A-Za-z]/;
const digit = /[0-9]/;
const ideograph = /[\u3400-\u9fff]/;
const wordCharacter = /[A-Za-z0-9.,'()%-]/;

function measureOf(run: Pick<ResolvedRun, 'layers' | 'size'>, resolver: Resolver, grid: CharGrid): Measure {
	const em = run.size * 20;
	const own = lookupNumber(run.layers, 'w:spacing', 'w:val') ?? 0;
	const snaps = lookupToggle(run.layers, 'w:snapToGrid') !== false;
	const [exact, whole] = snaps ? [own + grid.exact, own + grid.whole] : [own, own];
	const hinted = lookup(run.layers, 'w:rFonts', 'w:hint') === 'eastAsia';
	const eastAsia = resolver.fonts.family(run.layers, 'eastAsia');
	const monospaced = isMonospacedChinese(resolver.fonts.family(run.layers, 'ascii'));
	const of = (character: string) => {
		const narrow = hinted ? quoteAdvance(eastAsia, character) : undefined;
		const filling = ambiguous.has(character) && (hinted || monospaced) && narrow === undefined;
		const full = hasEastAsian(character) || filling;
		return { advance: (full ? 1 : (narrow ?? latinAdvance(character, monospaced))) * em + exact, full };
	};
	return { of, spacing: whole, finer: exact - whole };
}

/** Width of a text that stands in no run of the document, in twips. @param layers run properties, weakest first */
export function textWidth(text: string, layers: readonly XmlElement[], resolver: Resolver): number {
	const measure = measureOf({ layers, size: sizeOf(layers) }, resolver, noGrid);
	return [...text].reduce((width, character) => width + measure.of(character).advance, 0);
}

/** Between Chinese and Latin, in em. */
const scriptGap = { word: 0.25, office: 0.2 };

interface Gaps {
	readonly letters: boolean;
	readonly digits: boolean;
}

const gapsOf = ({ layers }: ResolvedParagraph): Gaps => ({
	letters: lookupToggle(layers, 'w:autoSpaceDE') !== false,
	digits: lookupToggle(layers, 'w:autoSpaceDN') !== false,
});

function gapBetween(before: string, character: string, gaps: Gaps): boolean {
	const [chinese, latin] = ideograph.test(before) ? [before, character] : [character, before];
	return ideograph.test(chinese) && ((gaps.letters && letter.test(latin)) || (gaps.digits && digit.test(latin)));
}

function addText(cells: PlacedCell[], run: ResolvedRun, text: XmlElement, measure: Measure, gaps: Gaps): void {
	let offset = 0;
	for (const character of text.children.filter((node) => !isElement(node)).join('')) {
		const em = gapBetween(cells.at(-1)?.character ?? '', character, gaps) ? run.size * 20 : 0;
		const { advance, full } = measure.of(character);
		cells.push({
			character,
			advance: advance + em * scriptGap.word,
			officeAdvance: advance - measure.finer + em * scriptGap.office,
			spacing: measure.spacing,
			full,
			word: wordCharacter.test(character),
			run: run.node,
			text,
			offset,
		});
		offset += character.length;
	}
}
