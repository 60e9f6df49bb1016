import type { Act } from '../../platform/http/index.ts';
import { cutWords } from '../../platform/search/index.ts';
import { nearReadings, nearSound, soundOf, syllablesOf } from '../../platform/text/index.ts';
import { documentsHaving } from './having.ts';
import { longestSound, piecesOf, replacedOnce, type Sounding, waysToWriteAny } from './spelled.ts';
import { type Filter, wordsSounding } from './store/index.ts';

const isLong = (word: string): boolean => [...word].length > 1;
const letters = /^[a-zü']+$/u;
const chinese = /^\p{Script=Han}{2,12}$/u;

/** So many pages are looked at for all ways to write a query. */
const lookedAt = 150;
/** Proposals that are made. */
const most = 3;

/** The typed characters themselves: of a phrase of single characters, most are right. */
const typedCharacters = (typed: string, nearly: boolean): Sounding[] =>
	chinese.test(typed)
		? syllablesOf(typed).map((sound, at) => ({
				word: [...typed][at] ?? '',
				sound: nearly ? nearSound([sound]) : sound,
			}))
		: [];

/**
 * Ways to write a sound, the likeliest list first, in each the commonest first: a word that is the whole of it, what was typed
 * with one character replaced, and then several words. A word that the reader may not see moves none of the lists behind another.
 */
async function waysOf(act: Act, typed: string, sounds: readonly string[], nearly: boolean): Promise<string[][]> {
	const words = await wordsSounding(act.tx, [...new Set(sounds.flatMap(piecesOf))], nearly);
	const characters = typedCharacters(typed, nearly);
	const [fewest = [], ...more] = waysToWriteAny(sounds, [...characters, ...words]);
	const replaced = replacedOnce(characters, words);
	const isOneWord = words.some(({ word }) => fewest.includes(word));
	return [...(isOneWord ? [fewest, replaced] : [replaced, fewest]), ...more].map((ways) =>
		ways.filter((text) => text !== typed && (!chinese.test(typed) || text.length === typed.length)),
	);
}

/** As a query that asks for it word for word. */
const inRow = (text: string): string => `“${text}”`;

/**
 * What a query that found nothing may have meant, the likeliest first: pinyin, or characters of the same or nearly the same sound.
 * Only what this reader would find is told him: of the commonest that stand there as they are, those in most documents first;
 * of what sounds just so, else, what has its words apart.
 */
export async function findMeant(act: Act, words: readonly string[], filter: Filter): Promise<string[]> {
	const typed = words.join('');
	if (!letters.test(typed) && !chinese.test(typed)) return [];
	const isPinyin = letters.test(typed);
	const sound = isPinyin ? typed.replaceAll("'", '').replaceAll('ü', 'v') : soundOf(typed);
	if (sound.length < 4 || sound.length > longestSound) return [];
	const same = await waysOf(act, typed, [sound], false);
	const near = await waysOf(act, typed, isPinyin ? nearReadings(sound) : [nearSound(syllablesOf(typed))], true);
	// A single character is looked for in a row only: apart from its words it would stand for nothing.
	const apart = same.map((ways) => ways.filter((text) => cutWords(text).every(isLong)));
	// One question for all of them: each would take as long again.
	const asked = new Set([typed, ...apart.flat(), ...[...same, ...near].flat().map(inRow)]);
	const found = await documentsHaving(act, filter, [...asked], lookedAt);
	const having = (ways: readonly string[], write: (text: string) => string): string[] =>
		ways
			.map((text) => ({ text, documents: found.get(write(text)) ?? 0 }))
			.filter(({ documents }) => documents > 0)
			.slice(0, most)
			.toSorted((one, other) => other.documents - one.documents)
			.map(({ text }) => text);
	/** Of the likeliest list that has any. */
	const best = (lists: readonly (readonly string[])[], write: (text: string) => string): string[] =>
		lists.map((ways) => having(ways, write)).find((ways) => ways.length > 0) ?? [];
	const whole = best(same, inRow);
	const likely = whole.length > 0 ? whole : best(apart, (text) => text);
	return [...new Set([...likely, ...best(near, inRow)])].slice(0, most);
}
