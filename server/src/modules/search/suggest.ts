import { asTyped, fold } from '@pacesetter/core/search';
import type { Act } from '../../platform/http/index.ts';
import { searchPattern } from '../../platform/text/index.ts';
import { documentsHaving } from './having.ts';
import { everywhere } from './place.ts';
import { searchesBeginning, titlesLike, wordsBeginning } from './store/index.ts';
import { gramsWithin } from './title-grams.ts';

const most = { titles: 5, words: 4, searches: 3 };
/** The commonest words are looked for by themselves: beside rare ones, the best pages need not have them. */
const looked = { common: 16, most: 250, pages: 40 };

/** Words that this reader finds in a document: no other is suggested to him. */
async function wordsFor(act: Act, typed: string): Promise<string[]> {
	const sound = /^[a-z]{2,}$/.test(typed) ? typed : null;
	const words = await wordsBeginning(act.tx, typed, sound, looked.most);
	const seen: string[] = [];
	for (const piece of [words.slice(0, looked.common), words.slice(looked.common)]) {
		// What is typed as well: the index is asked also where no word begins so, which takes as long.
		const found = await documentsHaving(act, everywhere, [typed, ...piece], looked.pages);
		seen.push(...piece.filter((word) => (found.get(word) ?? 0) > 0));
	}
	return seen.slice(0, most.words);
}

/** Fewer letters stand in every other title. */
const fewestLetters = 3;

async function titlesFor(act: Act, typed: string): Promise<{ title: string; number: number }[]> {
	const grams = gramsWithin(typed);
	if (grams.length === 0 && typed.length < fewestLetters) return [];
	return titlesLike(act.tx, act.caller, { pattern: searchPattern(typed), grams, most: most.titles });
}

/** What others looked for, words and titles that begin like what is typed or contain it, by characters, pinyin or its initials. */
export async function suggest(act: Act, { q }: { q: string }) {
	const typed = fold(q).text;
	if (typed === '') return [];
	const searches = await searchesBeginning(act.tx, act.caller, asTyped(q), most.searches);
	const words = (await wordsFor(act, typed)).filter((word) => !searches.includes(word));
	const titles = await titlesFor(act, typed);
	return [
		...searches.map((text) => ({ kind: 'query' as const, text, number: null })),
		...words.map((text) => ({ kind: 'word' as const, text, number: null })),
		...titles.map(({ title, number }) => ({ kind: 'title' as const, text: title, number })),
	];
}
