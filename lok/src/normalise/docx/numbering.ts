import { formatNumber } from './numberformat.ts';
import type { ResolvedParagraph } from './paragraphs.ts';
import { child, childrenNamed, numberAttribute } from './tree.ts';
import type { XmlElement } from './xml.ts';

/** What a list puts before a paragraph's text. */
export interface ListLabel {
	readonly text: string;
	/** What stands between label and text. */
	readonly suffix: string;
	/** The label's own run properties. */
	readonly run: XmlElement | undefined;
	/** The paragraph's properties with the list's among them, weakest first. */
	readonly layers: readonly XmlElement[];
}

/** Counts a document's lists. */
export interface Lists {
	/**
	 * To be called once for each paragraph, in document order.
	 * @returns undefined for a paragraph outside any list, `unknown` where the label can't be told
	 */
	next(paragraph: ResolvedParagraph): ListLabel | 'unknown' | undefined;
}

/** @param numbering root of word/numbering.xml; a document may have none */
export function readLists(numbering: XmlElement | undefined): Lists {
	const abstracts = byAttribute(childrenNamed(numbering, 'w:abstractNum'), 'w:abstractNumId');
	const lists = byAttribute(childrenNamed(numbering, 'w:num'), 'w:numId');
	const counts = new Map<string, number[]>();
	const begun = new Set<string>();

	const levelOf = (list: XmlElement, index: number): XmlElement | undefined => {
		const own = child(override(list, index), 'w:lvl');
		const abstract = abstracts.get(settingOf(list, 'w:abstractNumId') ?? '');
		return own ?? byAttribute(childrenNamed(abstract, 'w:lvl'), 'w:ilvl').get(String(index));
	};
	const count = (list: XmlElement, index: number): number[] => {
		const key = settingOf(list, 'w:abstractNumId') ?? '';
		const known = counts.get(key) ?? [];
		const restart = numberAttribute(child(override(list, index), 'w:startOverride'), 'w:val');
		const place = `${list.attributes.get('w:numId')} ${index}`;
		const restarts = restart !== undefined && !begun.has(place);
		begun.add(place);
		const levels = Array.from({ length: index + 1 }, (_, i) => {
			const start = numberAttribute(child(levelOf(list, i), 'w:start'), 'w:val') ?? 1;
			if (i < index) return known[i] ?? start;
			return restarts ? restart : (known[i] ?? start - 1) + 1;
		});
		counts.set(key, levels);
		return levels;
	};
	return {
		next({ layers }) {
			const at = layers.findLastIndex((layer) => child(child(layer, 'w:numPr'), 'w:numId') !== undefined);
			const id = settingOf(child(layers[at], 'w:numPr'), 'w:numId');
			if (id === undefined || id === '0') return undefined;
			const named = layers.findLast((layer) => child(child(layer, 'w:numPr'), 'w:ilvl') !== undefined);
			const index = Number(settingOf(child(named, 'w:numPr'), 'w:ilvl') ?? 0);
			const list = lists.get(id);
			const level = list === undefined ? undefined : levelOf(list, index);
			if (list === undefined || level === undefined) return 'unknown';
			const levels = count(list, index);
			const text = labelText(level, (i) => formatNumber(levels[i] ?? 0, formatOf(levelOf(list, i))));
			if (text === undefined || child(level, 'w:lvlPicBulletId') !== undefined) return 'unknown';
			const own = child(level, 'w:pPr');
			return {
				text,
				suffix: settingOf(level, 'w:suff') ?? 'tab',
				run: child(level, 'w:rPr'),
				layers: own === undefined ? layers : layers.toSpliced(at, 0, own),
			};
		},
	};
}

const settingOf = (parent: XmlElement | undefined, name: string) => child(parent, name)?.attributes.get('w:val');
const formatOf = (level: XmlElement | undefined) => settingOf(level, 'w:numFmt') ?? 'decimal';

function override(list: XmlElement, index: number): XmlElement | undefined {
	return byAttribute(childrenNamed(list, 'w:lvlOverride'), 'w:ilvl').get(String(index));
}

function byAttribute(nodes: readonly XmlElement[], attribute: string): Map<string, XmlElement> {
	return new Map(nodes.map((node) => [node.attributes.get(attribute) ?? '', node]));
}

/** The level's pattern, such as （%1）, with the numbers filled in. */
function labelText(level: XmlElement, numberOf: (level: number) => string | undefined): string | undefined {
	let known = true;
	const text = (settingOf(level, 'w:lvlText') ?? '').replace(/%([1-9])/g, (_, digit: string) => {
		const filled = numberOf(Number(digit) - 1);
		known &&= filled !== undefined;
		return filled ?? '';
	});
	return known ? text : undefined;
}
