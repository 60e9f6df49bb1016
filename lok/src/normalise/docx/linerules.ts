import { textWidth } from './cells.ts';
import type { LineRules } from './linebreak.ts';
import type { ListLabel } from './numbering.ts';
import type { ResolvedParagraph, Resolver } from './paragraphs.ts';
import { lookup, lookupNumber, lookupToggle } from './styles.ts';
import { child, childrenNamed, numberAttribute } from './tree.ts';
import type { XmlElement } from './xml.ts';

/**
 * Where the lines of a paragraph begin and end.
 * @param width of the text area, twips @param label of the list it is in
 */
export function lineRules(
	width: number,
	paragraph: ResolvedParagraph,
	label: ListLabel | undefined,
	resolver: Resolver,
): LineRules {
	const layers = label?.layers ?? paragraph.layers;
	const indent = (name: string) => lookupNumber(layers, 'w:ind', name) ?? 0;
	const left = indent('w:left') || indent('w:start');
	const right = indent('w:right') || indent('w:end');
	const size = paragraph.runs.find((run) => run.text !== '')?.size ?? paragraph.mark.size;
	const first = firstIndent(layers, size);
	const squeezing = resolver.squeezing && justified.has(lookup(layers, 'w:jc', 'w:val') ?? 'left');
	return {
		width: width - left - right,
		firstIndent: label === undefined ? first : afterLabel(label, { left, first }, paragraph, resolver),
		hanging: lookupToggle(layers, 'w:overflowPunct') !== false,
		squeezing,
		pressing: squeezing && resolver.kerning,
	};
}

const justified: ReadonlySet<string> = new Set(['both', 'distribute']);

/** Indents of the first line exclude each other: what the strongest layer says counts. Negative for a hanging one. */
function firstIndent(layers: readonly XmlElement[], size: number): number {
	const said = child(
		layers.findLast((layer) => saysFirstIndent(child(layer, 'w:ind'))),
		'w:ind',
	);
	const length = (name: string) =>
		numberAttribute(said, name) ?? ((numberAttribute(said, `${name}Chars`) ?? 0) / 100) * size * 20;
	return -length('w:hanging') || length('w:firstLine');
}

const saysFirstIndent = (indent: XmlElement | undefined) =>
	[...(indent?.attributes.keys() ?? [])].some((name) => /^w:(hanging|firstLine)/.test(name));

/** Where the text begins behind a label, from the left indent. */
function afterLabel(
	label: ListLabel,
	{ left, first }: { left: number; first: number },
	{ mark }: ResolvedParagraph,
	resolver: Resolver,
): number {
	const layers = label.run === undefined ? mark.layers : [...mark.layers, label.run];
	const text = label.suffix === 'space' ? `${label.text} ` : label.text;
	const end = left + first + textWidth(text, layers, resolver);
	return (label.suffix === 'tab' ? nextStop(label.layers, end, left, resolver.defaultTab) : end) - left;
}

/** The tab stop behind `from`: a hanging indent is one as well, and behind the last come those at equal distances. */
function nextStop(layers: readonly XmlElement[], from: number, left: number, distance: number): number {
	const tabs = layers.flatMap((layer) => childrenNamed(child(layer, 'w:tabs'), 'w:tab'));
	const stops = tabs
		.filter((tab) => tab.attributes.get('w:val') !== 'clear')
		.map((tab) => numberAttribute(tab, 'w:pos'));
	const behind = [...stops, left].filter((stop) => stop !== undefined).filter((stop) => stop >= from);
	return behind.length > 0 ? Math.min(...behind) : (Math.floor(from / distance) + 1) * distance;
}
