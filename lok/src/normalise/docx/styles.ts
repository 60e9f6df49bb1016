import { child, childrenNamed, numberAttribute, toggle } from './tree.ts';
import type { XmlElement } from './xml.ts';

/** The property elements that apply to something, weakest first: document defaults, table style, style chain, direct. */
export interface Cascade {
	readonly paragraph: readonly XmlElement[];
	readonly run: readonly XmlElement[];
}

/** A document's style sheet, resolved on demand. */
export interface StyleSheet {
	/** What applies to a paragraph before its own properties. */
	forParagraph(styleId: string | undefined, tableStyleId: string | undefined): Cascade;
	/** Run properties of a character style, weakest first. */
	forCharacter(styleId: string | undefined): readonly XmlElement[];
}

/** `styles` is the root of word/styles.xml; a document may have none. */
export function readStyles(styles: XmlElement | undefined): StyleSheet {
	const byId = new Map<string, XmlElement>();
	const defaults = new Map<string, string>();
	for (const style of childrenNamed(styles, 'w:style')) {
		const id = style.attributes.get('w:styleId') ?? '';
		const type = style.attributes.get('w:type') ?? 'paragraph';
		byId.set(id, style);
		if (['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '')) defaults.set(type, id);
	}
	const docDefaults = child(styles, 'w:docDefaults');
	const base: Cascade = {
		paragraph: present([child(child(docDefaults, 'w:pPrDefault'), 'w:pPr')]),
		run: present([child(child(docDefaults, 'w:rPrDefault'), 'w:rPr')]),
	};
	const cache = new Map<string, Cascade>();
	return {
		forParagraph(styleId, tableStyleId) {
			const key = `${styleId ?? ''}\n${tableStyleId ?? ''}`;
			const known = cache.get(key);
			if (known !== undefined) return known;
			const table = chain(byId, tableStyleId);
			const own = chain(byId, styleId !== undefined && byId.has(styleId) ? styleId : defaults.get('paragraph'));
			const made: Cascade = {
				paragraph: [...base.paragraph, ...properties([...table, ...own], 'w:pPr')],
				run: [...base.run, ...properties([...table, ...own], 'w:rPr')],
			};
			cache.set(key, made);
			return made;
		},
		forCharacter: (styleId) => properties(chain(byId, styleId), 'w:rPr'),
	};
}

const present = (nodes: readonly (XmlElement | undefined)[]): XmlElement[] =>
	nodes.filter((node) => node !== undefined);
const properties = (styles: readonly XmlElement[], name: string) => present(styles.map((style) => child(style, name)));

/** The style and what it is based on, the base first. A style that is based on itself ends the chain. */
function chain(byId: ReadonlyMap<string, XmlElement>, id: string | undefined): XmlElement[] {
	const found: XmlElement[] = [];
	let style = id === undefined ? undefined : byId.get(id);
	while (style !== undefined && !found.includes(style)) {
		found.unshift(style);
		style = byId.get(child(style, 'w:basedOn')?.attributes.get('w:val') ?? '');
	}
	return found;
}

/** The strongest value of an attribute of a property, e.g. `w:line` of `w:spacing`. */
export function lookup(layers: readonly XmlElement[], property: string, attribute: string): string | undefined {
	for (let i = layers.length - 1; i >= 0; i -= 1) {
		const value = child(layers[i], property)?.attributes.get(attribute);
		if (value !== undefined) return value;
	}
	return undefined;
}

export function lookupNumber(layers: readonly XmlElement[], property: string, attribute: string): number | undefined {
	for (let i = layers.length - 1; i >= 0; i -= 1) {
		const value = numberAttribute(child(layers[i], property), attribute);
		if (value !== undefined) return value;
	}
	return undefined;
}

/** The strongest setting of an on/off property. */
export function lookupToggle(layers: readonly XmlElement[], property: string): boolean | undefined {
	for (let i = layers.length - 1; i >= 0; i -= 1) {
		const value = toggle(child(layers[i], property));
		if (value !== undefined) return value;
	}
	return undefined;
}
