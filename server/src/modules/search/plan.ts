import { isWestern, type Needle, type Phrase, type Query, runsOf } from '@pacesetter/core/search';
import { type Clause, cutWords, termsOf } from '../../platform/search/index.ts';

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
}

/** More words than this are a question, in which some only serve the grammar. */
const mostInAll = 5;
/** A run in which the dictionary doesn't know a word, such as a name, is taken as it stands, if it is no longer than this. */
const longestName = 6;

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

function needlesOf({ exact, marks, words }: Query): Needle[] {
	const cut = words.flatMap((word) => {
		const parts = runsOf(word).flatMap((run) => (isWestern(run) ? [run] : cutWords(run)));
		const long = parts.filter((part) => [...part].length > 1 || isWestern(part));
		// A word of single characters is lit whole only: each by itself stands everywhere.
		return [word, ...long];
	});
	return [...exact.flat(), ...marks.flat(), ...new Set(cut)];
}

export function planOf(query: Query): Plan {
	const runs = query.words.flatMap(runsOf);
	const words = runs.reduce((sum, run) => sum + cutWords(run).filter((word) => [...word].length > 1).length, 0);
	const all = asOne([...runs.map(clauseOf), ...query.marks.map(clauseOfPhrase)]);
	const numbers = query.marks.flatMap(([first = []]) => first.filter((part) => part.length > 1));
	const terms = runs.length > 0 ? [...runs.flatMap(termsOf), ...numbers] : [];
	return {
		must: query.exact.map(clauseOfPhrase),
		all: words + query.marks.length <= mostInAll || runs.length === 0 ? all : null,
		some: terms.length > 0 ? { any: terms } : null,
		without: query.without.map((characters) => ({ row: [characters] })),
		needles: needlesOf(query),
	};
}
