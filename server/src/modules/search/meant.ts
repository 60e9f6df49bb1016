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
const lookedAt = 100;
/** Proposals that are made. */
const most = 3;

/** A sound, and how what is compared with it sounds. */
interface Spelling {
	readonly sound: string;
	readonly nearly: boolean;
}

/** The typed characters themselves: of a phrase of single characters, most are right. */
const typedCharacters = (typed: string, nearly: boolean): Sounding[] =>
	chinese.test(typed)
		? syllablesOf(typed).map((sound, at) => ({ word: [...typed][at] ?? '', sound: nearly ? nearSound(sound) : sound }))
		: [];

/**
 * Ways to write a sound, of which only those are told that this reader would find: of the commonest that stand there as they are
 * what he would find oftenest first; of what sounds just so, then what has its words apart.
 */
async function tryWays(act: Act, typed: string, { sound, nearly }: Spelling, filter: Filter): Promise<string[]> {
	const words = await wordsSounding(act.tx, piecesOf(sound), nearly);
	const likely = waysToWrite(sound, [...typedCharacters(typed, nearly), ...words]).filter(
		(text) => text !== typed && (!chinese.test(typed) || text.length === typed.length),
	);
	const found = await documentsHaving(act, filter, [typed, ...likely.flatMap((text) => [text, inRow(text)])], lookedAt);
	const best = (write: (text: string) => string): string[] =>
		likely
			.map((text) => ({ text, documents: found.get(write(text)) ?? 0 }))
			.filter(({ documents }) => documents > 0)
			.slice(0, most)
			.toSorted((one, other) => other.documents - one.documents)
			.map(({ text }) => text);
	const whole = best(inRow);
	// A single character is looked for in a row only: apart from its words it would stand for nothing.
	return whole.length > 0 || nearly ? whole : best((text) => (cutWords(text).every(isLong) ? text : inRow(text)));
}

/** As a query that asks for it word for word. */
const inRow = (text: string): string => `“${text}”`;

/** What a query that found nothing may have meant, the likeliest first: pinyin, or characters of the same or nearly the same sound. */
export async function findMeant(act: Act, words: readonly string[], filter: Filter): Promise<string[]> {
	const typed = words.join('');
	if (!letters.test(typed) && !chinese.test(typed)) return [];
	const sound = letters.test(typed) ? typed.replaceAll("'", '').replaceAll('ü', 'v') : soundOf(typed);
	if (sound.length < 4 || sound.length > longestSound) return [];
	const same = await tryWays(act, typed, { sound, nearly: false }, filter);
	if (same.length >= most) return same;
	const near = await tryWays(act, typed, { sound: nearSound(sound), nearly: true }, filter);
	return [...new Set([...same, ...near])].slice(0, most);
}
