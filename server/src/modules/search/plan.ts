import { charactersOf, isWestern, type Needle, type Phrase, type Query, runsOf } from '@pacesetter/core/search';
import { type Clause, cutWords, rarityOf, shorterWords, termsOf } from '../../platform/search/index.ts';
import { withoutAsking } from './asking.ts';

/** What a reader asked for: as he typed it, and, where that doesn't stand there, as the words in it. */
interface Wanted {
	readonly whole: readonly Needle[];
	readonly parts: readonly Needle[];
}

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
	/** What is lit where none of these stands. */
	readonly shorter: readonly Needle[];
	/** The needles by what was typed. */
	readonly wanted: readonly Wanted[];
	/** What is asked for, each in the ways in which it may stand there. */
	readonly asked: readonly (readonly Needle[])[];
}

/** More words than this are a question, in which some only serve the grammar. */
const mostInAll = 5;
/** A character by itself that is as rare as this is a name rather than grammar. */
const leastRarity = 7.5;
/** A run in which the dictionary doesn't know a word, such as a name, is taken as it stands, if it is no longer than this. */
const longestName = 6;

/** A day or a year, of which the digits of the year tell most by themselves. */
const ofAYear = /^\d{4}$/;

const pairsIn = (word: string): string[] => {
	const characters = [...word];
	return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
};

const isSingle = (text: string): boolean => [...text].length === 1;

/** What a page has that has all of a run's words. */
function clauseOf(run: string): Clause {
	if (isWestern(run)) return { all: [run] };
	const characters = [...run];
	const words = cutWords(run).filter((word) => !isSingle(word));
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
	const long = cutWords(run).filter((part) => !isSingle(part));
	return long.length > 0 ? long : [run];
}

/** A piece of what was typed, without marks in it. */
interface Piece {
	readonly runs: readonly string[];
	readonly clauses: readonly Clause[];
	readonly asked: readonly Needle[];
	/** There were words in it that only ask. */
	readonly isQuestion: boolean;
}

const segments = /[\p{L}\p{N}]+/gu;

/** Where a single character stands at a Western word (A4纸, 60瓦), both are one, and it is nothing by itself. */
function pieceOf(segment: string): Piece {
	const cut = runsOf(segment);
	const characters = charactersOf(segment);
	if (cut.length > 1 && cut.some(isSingle) && characters.length <= longestName)
		return { runs: cut, clauses: [{ row: [characters] }], asked: [characters], isQuestion: false };
	const runs = cut.flatMap(withoutAsking);
	const own = cut.length > 1 ? runs.filter((run) => !isSingle(run)) : runs;
	const isQuestion = runs.join('') !== cut.join('');
	return { runs, clauses: runs.map(clauseOf), asked: own.flatMap(wordsOf), isQuestion };
}

/** Characters that are words by themselves, and so rare that one looks for them. */
const rareIn = (runs: readonly string[]): string[] =>
	runs.flatMap(cutWords).filter((word) => isSingle(word) && !isWestern(word) && rarityOf(word) > leastRarity);

/** What a page has some of: of a number the whole of it, for pieces of one stand in many. */
function someOf(runs: readonly string[], { marks, exact }: Query): Clause | null {
	const numbers = marks.flatMap(([form = []]) => form.filter((part) => part.length > 1));
	const rows = marks.filter(([form = []]) => !ofAYear.test(form[0] ?? '')).flat();
	const terms = runs.length > 0 ? [...runs.flatMap(termsOf), ...numbers] : [];
	return terms.length > 0 ? { any: terms, characters: rareIn(runs), rows, also: exact.length > 0 } : null;
}

export function planOf(query: Query): Plan {
	const words = query.words.map((word) => ({ word, pieces: (word.match(segments) ?? []).map(pieceOf) }));
	const pieces = words.flatMap((one) => one.pieces);
	const runs = pieces.flatMap((piece) => piece.runs);
	const all = asOne([...pieces.flatMap(({ clauses }) => clauses), ...query.marks.map(clauseOfPhrase)]);
	const long = runs.flatMap(wordsOf).filter((word) => !isSingle(word)).length;
	const strict = long + query.marks.length <= mostInAll || runs.length === 0;
	const numbers = query.marks.map((forms) => forms.map((number) => ({ number })));
	// In a question a rare character is a name; of a word typed by itself it is but a piece.
	const names = strict && !pieces.some(({ isQuestion }) => isQuestion) ? [] : rareIn(runs);
	const wanted = [
		...[...query.exact, ...numbers].map((ways) => ({ whole: ways, parts: [] })),
		...words.map(({ word, pieces: own }) => ({ whole: [word], parts: own.flatMap(({ asked }) => asked) })),
		...names.map((name) => ({ whole: [name], parts: [] })),
	];
	return {
		must: query.exact.map(clauseOfPhrase),
		all: strict ? all : null,
		some: someOf(runs, query),
		without: query.without.map((characters) => ({ row: [characters] })),
		needles: [...new Set(wanted.flatMap(({ whole, parts }) => [...whole, ...parts]))],
		shorter: [...new Set(runs.flatMap(wordsOf).flatMap(shorterWords))],
		wanted,
		asked: [...query.exact, ...numbers, ...[...pieces.flatMap(({ asked }) => asked), ...names].map((one) => [one])],
	};
}
