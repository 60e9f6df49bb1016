import { fold, parseQuery } from '@pacesetter/core/search';
import type { Act } from '../../platform/http/index.ts';
import { searchPattern } from '../../platform/text/index.ts';
import { findGroups } from './find-groups.ts';
import { planOf } from './plan.ts';
import { titlesLike, wordsBeginning } from './store/index.ts';

const most = { titles: 5, words: 4, looked: 8 };
const everywhere = { categoryIds: null, format: null, year: null };

/** Whether this reader finds a word in a document: no other is suggested to him. */
async function isFound(act: Act, word: string): Promise<boolean> {
	const { groups } = await findGroups(act, planOf(parseQuery(word)), everywhere);
	return groups.some(({ partial }) => !partial);
}

async function wordsFor(act: Act, typed: string): Promise<string[]> {
	const sound = /^[a-z]{2,}$/.test(typed) ? typed : null;
	const words: string[] = [];
	for (const word of await wordsBeginning(act.tx, typed, sound, most.looked)) {
		if (words.length < most.words && (await isFound(act, word))) words.push(word);
	}
	return words;
}

/** Words and titles that begin like what is typed or contain it, by characters, pinyin or its initials. */
export async function suggest(act: Act, { q }: { q: string }) {
	const typed = fold(q).text;
	if (typed === '') return [];
	const titles = await titlesLike(act.tx, act.caller, searchPattern(typed), most.titles);
	return [
		...(await wordsFor(act, typed)).map((text) => ({ kind: 'word' as const, text, number: null })),
		...titles.map(({ title, number }) => ({ kind: 'title' as const, text: title, number })),
	];
}
