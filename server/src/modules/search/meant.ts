import type { Act } from '../../platform/http/index.ts';
import { nearSound, soundOf } from '../../platform/text/index.ts';
import { documentsHaving } from './having.ts';
import { longestSound, piecesOf, waysToWrite } from './spelled.ts';
import { type Filter, wordsSounding } from './store/index.ts';

const letters = /^[a-zü']+$/u;
const chinese = /^\p{Script=Han}{2,12}$/u;

/** So many pages are looked at for all ways to write a query, and so many of the commonest ways that stand there are weighed. */
const looked = { pages: 100, ways: 3 };

async function tryWays(
	act: Act,
	typed: string,
	sound: string,
	nearly: boolean,
	filter: Filter,
): Promise<string | null> {
	const written = waysToWrite(sound, await wordsSounding(act.tx, piecesOf(sound), nearly));
	const likely = written.filter((text) => text !== typed && (!chinese.test(typed) || text.length === typed.length));
	// Only what this reader would find is said to him, of the commonest such ways what he would find oftenest.
	const found = await documentsHaving(act, filter, [typed, ...likely], looked.pages);
	const [best] = likely
		.map((text) => ({ text, documents: found.get(text) ?? 0 }))
		.filter(({ documents }) => documents > 0)
		.slice(0, looked.ways)
		.toSorted((one, other) => other.documents - one.documents);
	return best?.text ?? null;
}

/** What a query that found nothing may have meant: pinyin, or characters of the same or nearly the same sound. */
export async function findMeant(act: Act, words: readonly string[], filter: Filter): Promise<string | null> {
	const typed = words.join('');
	if (!letters.test(typed) && !chinese.test(typed)) return null;
	const sound = letters.test(typed) ? typed.replaceAll("'", '').replaceAll('ü', 'v') : soundOf(typed);
	if (sound.length < 4 || sound.length > longestSound) return null;
	return (
		(await tryWays(act, typed, sound, false, filter)) ?? (await tryWays(act, typed, nearSound(sound), true, filter))
	);
}
