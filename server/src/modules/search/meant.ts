import type { Act } from '../../platform/http/index.ts';
import { cutWords } from '../../platform/search/index.ts';
import { nearSound, soundOf, syllablesOf } from '../../platform/text/index.ts';
import { documentsHaving } from './having.ts';
import { longestSound, piecesOf, type Sounding, waysToWrite } from './spelled.ts';
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
		? syllablesOf(typed).map((sound, at) => ({ word: [...typed][at] ?? '', sound: nearly ? nearSound(sound) : sound }))
		: [];

/** Ways to write a sound, the commonest first. */
async function waysOf(act: Act, typed: string, sound: string, nearly: boolean): Promise<string[]> {
	const words = await wordsSounding(act.tx, piecesOf(sound), nearly);
	return waysToWrite(sound, [...typedCharacters(typed, nearly), ...words]).filter(
		(text) => text !== typed && (!chinese.test(typed) || text.length === typed.length),
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
	const sound = letters.test(typed) ? typed.replaceAll("'", '').replaceAll('ü', 'v') : soundOf(typed);
	if (sound.length < 4 || sound.length > longestSound) return [];
	const same = await waysOf(act, typed, sound, false);
	const near = await waysOf(act, typed, nearSound(sound), true);
	// One question for all of them: each would take as long again.
	const asked = [...same, ...[...same, ...near].map(inRow)];
	const found = await documentsHaving(act, filter, [typed, ...asked], lookedAt);
	const best = (ways: readonly string[], write: (text: string) => string): string[] =>
		ways
			.map((text) => ({ text, documents: found.get(write(text)) ?? 0 }))
			.filter(({ documents }) => documents > 0)
			.slice(0, most)
			.toSorted((one, other) => other.documents - one.documents)
			.map(({ text }) => text);
	const whole = best(same, inRow);
	// A single character is looked for in a row only: apart from its words it would stand for nothing.
	const apart = same.filter((text) => cutWords(text).every(isLong));
	const likely = whole.length > 0 ? whole : best(apart, (text) => text);
	return [...new Set([...likely, ...best(near, inRow)])].slice(0, most);
}
