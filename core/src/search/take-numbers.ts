import { fold } from './fold.ts';
import { readers } from './forms.ts';
import { charactersOf } from './tokens.ts';

/** What must stand on a page: one of several ways to write it, each as its single characters in a row. */
export type Phrase = readonly (readonly string[])[];

const phraseOf = (forms: readonly string[]): Phrase => [
	...new Map(forms.map((form) => [form, charactersOf(fold(form).text)])).values(),
];

/** Stands in a word for a number that was taken out: nobody types these. */
const privateUse = /\p{Co}/gu;
const stood = (index: number): string => String.fromCodePoint(0xe000 + index);

/** One character beside a number belongs to it (满60周岁), unless it serves the grammar: by itself it would stand everywhere. */
const beside = (text: string | undefined): string =>
	text && /^(?![的了在于自从到至与和及是])\p{Script=Han}$/u.test(text) ? text : '';

/** Takes dates and numbers out of a folded word. @returns them, in all the ways in which they are written, and the rest */
export function takeNumbers(word: string): { marks: Phrase[]; rest: string } {
	const taken: (readonly string[])[] = [];
	const left = readers.reduce(
		(text, [pattern, read]) =>
			text.replace(pattern, (...found: unknown[]) => {
				const forms = read(found.map((part) => (typeof part === 'string' ? part : undefined)));
				return forms ? stood(taken.push(forms) - 1) : String(found[0]);
			}),
		word.replace(privateUse, ' '),
	);
	if (taken.length === 0) return { marks: [], rest: left };
	const pieces = left.split(privateUse);
	const places = Array.from(left.matchAll(privateUse), ([one]) => (one.codePointAt(0) ?? 0) - 0xe000);
	const last = places.length - 1;
	const marks = places.map((index, place) => {
		const before = place === 0 ? beside(pieces[0]) : '';
		const after = place === last ? beside(pieces.at(-1)) : '';
		return phraseOf((taken[index] ?? []).map((form) => `${before}${form}${after}`));
	});
	return { marks, rest: pieces.filter((piece) => !/^\p{Script=Han}$/u.test(piece)).join(' ') };
}
