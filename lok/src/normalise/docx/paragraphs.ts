import type { FontNames } from './fonts.ts';
import type { Section } from './sections.ts';
import { lookupNumber, lookupToggle, type StyleSheet } from './styles.ts';
import { child, descendants, isElement, numberAttribute } from './tree.ts';
import type { XmlElement } from './xml.ts';

/** Where a paragraph stands. */
export interface Place {
	readonly section: Section;
	/** Style of the innermost table around it. */
	readonly tableStyle: string | undefined;
	readonly inTable: boolean;
	readonly inTextBox: boolean;
	/** Width of the text area in twips, before the paragraph's indents; undefined in a cell or a box without a width. */
	readonly width: number | undefined;
}

export type Visit = (paragraph: XmlElement, place: Place) => void;

/** Calls `visit` for each paragraph below `root`, those in tables and text boxes as well, in document order. */
export function eachParagraph(root: XmlElement, place: Place, visit: Visit): void {
	for (const node of root.children) {
		if (!isElement(node)) continue;
		if (node.name === 'w:p') visit(node, place);
		eachParagraph(node, placeWithin(node, place), visit);
	}
}

function placeWithin(node: XmlElement, place: Place): Place {
	if (node.name === 'w:tbl') {
		const style = child(child(node, 'w:tblPr'), 'w:tblStyle')?.attributes.get('w:val');
		return { ...place, inTable: true, tableStyle: style, width: undefined };
	}
	if (node.name === 'w:tc') {
		const cell = child(child(node, 'w:tcPr'), 'w:tcW');
		const width = cell?.attributes.get('w:type') === 'dxa' ? numberAttribute(cell, 'w:w') : undefined;
		return { ...place, width: width === undefined ? undefined : width - 216 };
	}
	if (node.name === 'w:txbxContent') {
		return { ...place, inTextBox: true, inTable: false, tableStyle: undefined, width: undefined };
	}
	return place;
}

/** One run of a paragraph with everything that applies to it. */
export interface ResolvedRun {
	readonly node: XmlElement;
	readonly layers: readonly XmlElement[];
	readonly text: string;
	/** Points. */
	readonly size: number;
}

export interface ResolvedParagraph {
	/** Paragraph properties, weakest first. */
	readonly layers: readonly XmlElement[];
	readonly runs: readonly ResolvedRun[];
	/** The paragraph mark: run properties of the paragraph itself. */
	readonly mark: { readonly layers: readonly XmlElement[]; readonly size: number };
}

export interface Resolver {
	resolve(paragraph: XmlElement, place: Place): ResolvedParagraph;
	readonly fonts: FontNames;
	/** Distance of the tab stops that no paragraph sets, twips. */
	readonly defaultTab: number;
	/** Punctuation may be squeezed, */
	readonly squeezing: boolean;
	/** and is set closer to other punctuation. */
	readonly kerning: boolean;
}

export function resolver(styles: StyleSheet, settings: Omit<Resolver, 'resolve'>): Resolver {
	return { ...settings, resolve: (paragraph, place) => resolveParagraph(styles, paragraph, place) };
}

function resolveParagraph(styles: StyleSheet, paragraph: XmlElement, place: Place): ResolvedParagraph {
	const own = child(paragraph, 'w:pPr');
	const cascade = styles.forParagraph(child(own, 'w:pStyle')?.attributes.get('w:val'), place.tableStyle);
	const markProperties = child(own, 'w:rPr');
	const markLayers = withOwn(styles, cascade.run, markProperties);
	const runs: ResolvedRun[] = [];
	for (const node of descendants(paragraph, (inner) => inner.name !== 'w:txbxContent')) {
		if (node.name !== 'w:r') continue;
		const layers = withOwn(styles, cascade.run, child(node, 'w:rPr'));
		runs.push({ node, layers, text: textOf(node), size: sizeOf(layers) });
	}
	return {
		layers: own === undefined ? cascade.paragraph : [...cascade.paragraph, own],
		runs,
		mark: { layers: markLayers, size: sizeOf(markLayers) },
	};
}

function withOwn(styles: StyleSheet, base: readonly XmlElement[], own: XmlElement | undefined): readonly XmlElement[] {
	if (own === undefined) return base;
	return [...base, ...styles.forCharacter(child(own, 'w:rStyle')?.attributes.get('w:val')), own];
}

function textOf(run: XmlElement): string {
	return run.children
		.map((node) => {
			if (!isElement(node)) return '';
			if (node.name === 'w:t') return node.children.filter((piece) => !isElement(piece)).join('');
			return node.name === 'w:sym' || node.name === 'w:tab' ? ' ' : '';
		})
		.join('');
}

/** Word's default is 10 points where nothing says otherwise. */
export const sizeOf = (layers: readonly XmlElement[]) => (lookupNumber(layers, 'w:sz', 'w:val') ?? 20) / 2;

/** Text that Word sets in the East Asian face. */
export const hasEastAsian = (text: string) =>
	/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/.test(text);

/** True where nothing of the run or paragraph mark is seen on the page. */
export const isHidden = (layers: readonly XmlElement[]) => lookupToggle(layers, 'w:vanish') === true;
