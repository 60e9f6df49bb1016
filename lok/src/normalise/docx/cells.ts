import { isMonospacedChinese, quoteAdvance } from '../../fonts/families.ts';
import { latinAdvance } from './latinwidths.ts';
import type { Cell } from './linebreak.ts';
import { hasEastAsian, type ResolvedParagraph, type ResolvedRun, type Resolver, sizeOf } from './paragraphs.ts';
import { lookup, lookupNumber, lookupToggle } from './styles.ts';
import { isElement } from './tree.ts';
import type { XmlElement } from './xml.ts';

/** A cell and where its character is written. */
export interface PlacedCell extends Cell {
	readonly run: XmlElement;
	/** The w:t element, and the offset in its text. */
	readonly text: XmlElement;
	readonly offset: number;
}

/** What a run may hold besides text without leading the count of its line astray. */
const harmless: ReadonlySet<string> = new Set(['w:rPr', 'w:t', 'w:lastRenderedPageBreak', 'w:commentReference']);

/** The paragraph's characters; undefined where it holds something whose width isn't known here. */
export function cellsOf(paragraph: ResolvedParagraph, resolver: Resolver): PlacedCell[] | undefined {
	const cells: PlacedCell[] = [];
	for (const run of paragraph.runs) {
		if (lookupToggle(run.layers, 'w:vanish') === true) return undefined;
		const measure = measureOf(run, resolver);
		for (const node of run.node.children) {
			if (!isElement(node)) continue;
			if (!harmless.has(node.name)) return undefined;
			if (node.name === 'w:t') addText(cells, run, node, measure);
		}
	}
	return cells;
}

type Measure = (character: string) => { advance: number; full: boolean };

/** In a Chinese face as wide as high, in a Latin one not: the East Asian hint says which of a run's faces it is. */
const ambiguous = new Set('“”‘’…—·');
const latin = /[A-Za-z0-9]/;
const ideograph = /[\u3400-\u9fff]/;
const wordCharacter = /[A-Za-z0-9.,'()%-]/;

function measureOf(run: Pick<ResolvedRun, 'layers' | 'size'>, resolver: Resolver): Measure {
	const em = run.size * 20;
	const spacing = lookupNumber(run.layers, 'w:spacing', 'w:val') ?? 0;
	const hinted = lookup(run.layers, 'w:rFonts', 'w:hint') === 'eastAsia';
	const eastAsia = resolver.fonts.family(run.layers, 'eastAsia');
	const monospaced = isMonospacedChinese(resolver.fonts.family(run.layers, 'ascii'));
	return (character) => {
		const narrow = hinted ? quoteAdvance(eastAsia, character) : undefined;
		const filling = ambiguous.has(character) && (hinted || monospaced) && narrow === undefined;
		const full = hasEastAsian(character) || filling;
		return { advance: (full ? 1 : (narrow ?? latinAdvance(character, monospaced))) * em + spacing, full };
	};
}

/** Width of a text that stands in no run of the document, in twips. @param layers run properties, weakest first */
export function textWidth(text: string, layers: readonly XmlElement[], resolver: Resolver): number {
	const measure = measureOf({ layers, size: sizeOf(layers) }, resolver);
	return [...text].reduce((width, character) => width + measure(character).advance, 0);
}

/** Word sets a quarter of an em between Chinese and Latin. */
const scriptGap = 0.25;

function addText(cells: PlacedCell[], run: ResolvedRun, text: XmlElement, measure: Measure): void {
	let offset = 0;
	for (const character of text.children.filter((node) => !isElement(node)).join('')) {
		const before = cells.at(-1)?.character ?? '';
		const meets = (a: RegExp, b: RegExp) => a.test(before) && b.test(character);
		const gap = meets(latin, ideograph) || meets(ideograph, latin) ? scriptGap * run.size * 20 : 0;
		const { advance, full } = measure(character);
		cells.push({
			character,
			advance: advance + gap,
			full,
			word: wordCharacter.test(character),
			run: run.node,
			text,
			offset,
		});
		offset += character.length;
	}
}
