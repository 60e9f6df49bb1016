import type { Act } from '../../platform/http/index.ts';
import { nearSound, soundOf } from '../../platform/text/index.ts';
import { lookFor, lookIn } from './place.ts';
import { longestSound, piecesOf, waysToWrite } from './spelled.ts';
import { type Filter, wordsSounding } from './store/index.ts';

const letters = /^[a-zü']+$/u;
const chinese = /^\p{Script=Han}{2,12}$/u;

/** So many pages are counted of each way to write a query. */
const counted = 50;
/** So many ways are looked for at once, until so many were found: what a reader may not see keeps none from him. */
const ways = { atOnce: 8, found: 3 };

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
	const found: { text: string; documents: number }[] = [];
	for (let from = 0; from < likely.length && found.length < ways.found; from += ways.atOnce) {
		const piece = likely.slice(from, from + ways.atOnce);
		const lists = await lookIn(act, filter, (place) => Promise.all(piece.map((text) => lookFor(place, text, counted))));
		for (const [index, text] of piece.entries()) {
			const documents = new Set(lists?.[index]?.map(({ stamp }) => stamp)).size;
			if (documents > 0) found.push({ text, documents });
		}
	}
	const [best] = found.slice(0, ways.found).toSorted((one, other) => other.documents - one.documents);
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
