import type { Span } from '../source.ts';
import type { Plain } from './plain.ts';
import type { Why } from './why.ts';

export const findingKinds = [
	'word', // swapped for another that has its own meaning
	'typo', // a wrong character
	'date', // impossible, or one that only its day makes clear
	'furniture', // a page number or the like within the text
	'organ', // an organisation's name that is almost one of the tree
	'quote',
	'bracket',
	'punctuation',
	'width',
	'numbering',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something in a text that a person should look at. Nothing is ever changed by itself. */
export interface Finding extends Span {
	/** The words as they stand. */
	readonly found: string;
	/** Empty where they should go, undefined where only a person can tell. */
	readonly suggestion: string | null;
	readonly kind: FindingKind;
	/** From 0 to 1. */
	readonly confidence: number;
	readonly why: Why;
}

/** Both are about the same characters, or some of them. */
export const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** @param above how far the log of the odds is above that from which something is told */
export const confidenceOf = (above: number): number => Number((1 / (1 + Math.exp(-1 - above / 2))).toFixed(2));

/** A word that stands where another was meant, by its place in the plain text. @param above as of confidenceOf */
export const swapped = (
	plain: Plain,
	{ at, written, meant }: { readonly at: number; readonly written: string; readonly meant: string },
	above: number,
	why: Why,
): Finding => ({
	...plain.span(at, at + written.length),
	found: written,
	suggestion: meant,
	kind: 'word',
	confidence: confidenceOf(above),
	why,
});
