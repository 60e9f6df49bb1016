import type { Span } from '../source.ts';

/** What a piece of a clause can mean for the campaign that is made of it. */
export const meaningKinds = [
	'upper', // who asked for it first, and how
	'predecessor', // the campaign before, and what is carried over from it
	'organ', // who acts or is addressed
	'person', // a person by the post: the speaker, who is in charge
	'group', // a leading group and its seats
	'goal',
	'pillar', // one of the few points that the whole campaign stands on
	'standard', // a named standard with its criteria
	'action', // something to do
	'duty', // a named office has to see to something
	'section', // a part that each plan below must have
	'deadline',
	'phase',
	'event', // a date that hangs on an event
	'duration',
	'recurring',
	'quota', // how many, from and to
	'quantifier', // some, a few: how many of how many is not said
	'vague', // a measure that nobody can measure
	'problem',
	'repeat', // was asked for before
	'points', // adds or takes points
	'rule', // how actions bind those below
] as const;
export type MeaningKind = (typeof meaningKinds)[number];

export type MeaningValue = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** One thing that the words of a clause mean, with the words that say it and why they are read so. */
export interface Meaning extends Span {
	/** The clause's id; null for what stands before the first clause or after the last. */
	readonly clause: string | null;
	readonly kind: MeaningKind;
	/** The rule that read it. */
	readonly rule: string;
	/** As it stands in the text. */
	readonly found: string;
	readonly value: MeaningValue;
	readonly reason: string;
}

/** What the whole document says of itself: it helps to read its parts. */
export interface Setting {
	readonly title: string;
	/** The organ that speaks or issues. */
	readonly office: string | null;
	/** The post of the one who says 我. */
	readonly speaker: string | null;
	readonly form: string | null;
	readonly campaign: string | null;
	/** False for reports and laws: what a bare verb or number says there was done, or holds for everybody. */
	readonly asks: boolean;
	/** Of the document, and its day (ISO), where they can be told: days without a year are told by them. */
	readonly year: number | null;
	readonly on: string | null;
}

/** A rule: a pattern and what it means. Patterns never reach over the end of a sentence. */
export interface Rule {
	readonly kind: MeaningKind;
	readonly name: string;
	readonly pattern: RegExp;
	/** Undefined where the words turn out to mean nothing. */
	readonly value: (match: RegExpMatchArray, setting: Setting) => MeaningValue | undefined;
	readonly reason: string;
}

/** The named group of a match, empty where it took no part. */
export const part = (match: RegExpMatchArray, name: string): string => match.groups?.[name] ?? '';
/** What is listed with 、 和 与 及 or ，. */
export const listed = (text: string): string[] =>
	text
		.split(/[、，,]|和(?![谐平解睦气])|与|以及|及(?!时)/)
		.map((item) =>
			item
				.replace(/[“”"《》等]/g, '')
				.replace(/的$/, '')
				.trim(),
		)
		.filter((item) => item !== '');

/** Names that stand in quotation marks, each of which may be a list by itself; their closing marks may be lost. Undefined where nothing is quoted. */
export const quoted = (text: string): string[] | undefined =>
	/[“《]/.test(text)
		? text
				.split(/[“《]/)
				.map((name) =>
					name
						.replace(/[”》].*$/, '')
						.replace(/(?:[、，]|以及|和|与|及|等)+$/, '')
						.trim(),
				)
				.filter((name) => name !== '')
		: undefined;
