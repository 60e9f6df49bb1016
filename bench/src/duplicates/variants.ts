import { anyOf, type Chance, shuffled } from '../lib/chance.ts';
import type { Swaps } from './swaps.ts';
import { sentencesOf } from './texts.ts';

export const kinds = ['swap', 'cut', 'extend', 'reorder', 'format'] as const;
/** Beyond what is asked for: all at once, and words of a thesaurus in place of a washing tool's. */
export const hardKinds = ['mixed', 'other words'] as const;
export type Kind = (typeof kinds)[number] | (typeof hardKinds)[number];
export const strengths = [1, 0.9, 0.8, 0.7, 0.6] as const;

export interface Made {
	readonly text: string;
	/** The same before words were swapped and characters changed, by which overlap with others is computed. */
	readonly plain: string;
	/** Which share of the text it comes from is kept; of an extended one, which share of it is kept text. */
	readonly kept: number;
}

interface Tools {
	readonly random: Chance;
	readonly washing: Swaps;
	readonly thesaurus: Swaps;
	/** Text that no document of the library has. */
	readonly foreign: readonly string[];
}

const whole = (text: string): Made => ({ text, plain: text, kept: 1 });

/** A run of sentences, from anywhere in it. */
function cutOut(text: string, kept: number, random: Chance): string {
	const start = Math.floor(random() * text.length * (1 - kept));
	return text.slice(start, start + Math.ceil(text.length * kept));
}

function extend(text: string, kept: number, { random, foreign }: Tools): Made {
	const sentences = sentencesOf(text);
	for (let more = text.length / kept - text.length; more > 0; ) {
		const added = sentencesOf(anyOf(foreign, random))
			.join('')
			.slice(0, Math.ceil(Math.min(more, 150)));
		sentences.splice(Math.floor(random() * (sentences.length + 1)), 0, added);
		more -= added.length;
	}
	const extended = sentences.join('');
	return { text: extended, plain: extended, kept: text.length / extended.length };
}

function reorder(text: string, kept: number, random: Chance): Made {
	const order = shuffled(sentencesOf(text), random);
	const reordered = cutOut(order.join(''), kept, random);
	return { text: reordered, plain: reordered, kept: reordered.length / text.length };
}

const wide = (text: string): string =>
	text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** As another program would have it: wide digits and letters, other marks, lines broken anywhere, numbers of pages between. */
function reformat(text: string, kept: number, random: Chance): Made {
	const rest = cutOut(text, kept, random);
	const lines = wide(rest.replace(/[#*\s]+/g, ''))
		.replace(/[，；]/g, (mark) => (mark === '，' ? ',' : ';'))
		.match(/.{1,28}/gu);
	const furnished = (lines ?? []).map((line, index) => (index % 22 === 21 ? `${line}\n— ${index} —` : line)).join('\n');
	return { text: furnished, plain: rest, kept: rest.length / text.length };
}

function mix(text: string, kept: number, tools: Tools): Made {
	const each = kept ** (1 / 2);
	const reordered = reorder(text, each, tools.random);
	const swapped = tools.washing.swap(reordered.text, each, tools.random);
	return { text: swapped.text, plain: reordered.text, kept: reordered.kept * swapped.kept };
}

/** A variant of a text of which about `kept` is left. */
export function vary(text: string, kind: Kind, kept: number, tools: Tools): Made {
	const { random } = tools;
	if (kind === 'swap') return { ...tools.washing.swap(text, kept, random), plain: text };
	if (kind === 'other words') return { ...tools.thesaurus.swap(text, kept, random), plain: text };
	if (kind === 'extend') return extend(text, kept, tools);
	if (kind === 'reorder') return reorder(text, kept, random);
	if (kind === 'format') return reformat(text, kept, random);
	if (kind === 'mixed') return mix(text, kept, tools);
	return { ...whole(cutOut(text, kept, random)), kept };
}
