import type { Act } from '../../platform/http/index.ts';
import { nearSound, soundOf } from '../../platform/text/index.ts';
import { lookFor, lookIn } from './place.ts';
import { longestSound, piecesOf, waysToWrite } from './spelled.ts';
import { type Filter, wordsSounding } from './store/index.ts';

const letters = /^[a-zü']+$/u;
const chinese = /^\p{Script=Han}{2,12}$/u;

/** So many pages are counted of each way to write a query. */
const counted = 50;

async function tryWays(
	act: Act,
	typed: string,
	sound: string,
	nearly: boolean,
	filter: Filter,
): Promise<string | null> {
	const written = waysToWrite(sound, await wordsSounding(act.tx, piecesOf(sound), nearly));
	const likely = written.filter((text) => text !== typed && (!chinese.test(typed) || text.length === typed.length));
	if (likely.length === 0) return null;
	// Only what this reader would find is said to him, what he would find oftenest.
	const found = await lookIn(act, filter, (place) => Promise.all(likely.map((text) => lookFor(place, text, counted))));
	const counts = (found ?? []).map((hits) => new Set(hits.map(({ stamp }) => stamp)).size);
	const best = Math.max(0, ...counts);
	return best > 0 ? (likely[counts.indexOf(best)] ?? null) : null;
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
