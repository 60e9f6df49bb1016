import { isWestern, type Needle, type Phrase, type Query, runsOf } from '@pacesetter/core/search';
import { type Clause, cutWords, rarityOf, termsOf } from '../../platform/search/index.ts';
import { withoutAsking } from './asking.ts';

/** How a query is asked of the index. */
export interface Plan {
	/** On every page found, whatever else: what stood in quotes. */
	readonly must: readonly Clause[];
	/** On a page with all that was asked for; null where so much was asked that no page need have all of it. */
	readonly all: readonly Clause[] | null;
	/** On a page with some of it; null where there is nothing to have a part of. */
	readonly some: Clause | null;
	/** On no page of a document found. */
	readonly without: readonly Clause[];
	/** What is lit on the pages. */
	readonly needles: readonly Needle[];
	/** What is asked for, each in the ways in which it may stand there. */
	readonly asked: readonly (readonly Needle[])[];
}

/** More words than this are a question, in which some only serve the grammar. */
const mostInAll = 5;
/** A character by itself that is as rare as this is a name rather than grammar. */
const leastRarity = 7.5;
/** A run in which the dictionary doesn't know a word, such as a name, is taken as it stands, if it is no longer than this. */
const longestName = 6;

/** A count in words; of a date the year alone tells more. */
const inWords = /^(?!.*年)\p{Script=Han}+$/u;

const pairsIn = (word: string): string[] => {
	const characters = [...word];
	return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
};

/** What a page has that has all of a run's words. */
function clauseOf(run: string): Clause {
	if (isWestern(run)) return { all: [run] };
	const characters = [...run];
	const words = cutWords(run).filter((word) => [...word].length > 1);
	const known = words.join('').length === run.length;
	if (characters.length === 1 || (!known && characters.length <= longestName)) return { row: [characters] };
	// Pairs and not words, because the text may have been cut otherwise.
	return { all: words.flatMap(pairsIn) };
}

/** Terms are asked for together: the best pages of two common words, each by itself, need have none in common. */
function asOne(clauses: readonly Clause[]): Clause[] {
	const terms = clauses.flatMap((clause) => ('all' in clause ? clause.all : []));
	const others = clauses.filter((clause) => !('all' in clause));
	return terms.length > 0 ? [{ all: terms }, ...others] : others;
}

const clauseOfPhrase = (phrase: Phrase): Clause => ({ row: phrase });

/** The words of a query that a page has by themselves; a run of single characters only as a whole. */
function wordsOf(run: string): string[] {
	if (isWestern(run)) return [run];
	const long = cutWords(run).filter((part) => [...part].length > 1);
	return long.length > 0 ? long : [run];
}

export function planOf(query: Query): Plan {
	const runs = query.words.flatMap(runsOf).flatMap(withoutAsking);
	const words = runs.flatMap(wordsOf);
	const long = words.filter((word) => [...word].length > 1).length;
	const all = asOne([...runs.map(clauseOf), ...query.marks.map(clauseOfPhrase)]);
	const numbers = query.marks.flatMap((forms) => [
		...(forms[0] ?? []).filter((part) => part.length > 1),
		...forms.map((form) => form.join('')).flatMap((form) => (inWords.test(form) ? termsOf(form) : [])),
	]);
	const terms = runs.length > 0 ? [...runs.flatMap(termsOf), ...numbers] : [];
	const characters = runs
		.flatMap(cutWords)
		.filter((word) => [...word].length === 1 && !isWestern(word) && rarityOf(word) > leastRarity);
	return {
		must: query.exact.map(clauseOfPhrase),
		all: long + query.marks.length <= mostInAll || runs.length === 0 ? all : null,
		some: terms.length > 0 ? { any: terms, characters, also: query.exact.length > 0 } : null,
		without: query.without.map((characters) => ({ row: [characters] })),
		needles: [...new Set([...query.exact.flat(), ...query.marks.flat(), ...query.words, ...words])],
		asked: [...query.exact, ...query.marks, ...words.map((word) => [word])],
	};
}
