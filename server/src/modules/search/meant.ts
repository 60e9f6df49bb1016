import { parseQuery } from '@pacesetter/core/search';
import type { Act } from '../../platform/http/index.ts';
import { nearSound, soundOf } from '../../platform/text/index.ts';
import { findGroups } from './find-groups.ts';
import { planOf } from './plan.ts';
import { longestSound, piecesOf, waysToWrite } from './spelled.ts';
import { type Filter, wordsSounding } from './store/index.ts';

const letters = /^[a-zü']+$/u;
const chinese = /^\p{Script=Han}{2,12}$/u;

/** How often a way to write a query is found: only what this reader would find is said to him. */
async function countFor(act: Act, text: string, filter: Filter): Promise<number> {
	const { groups } = await findGroups(act, planOf(parseQuery(text)), filter);
	return groups.filter(({ partial }) => !partial).length;
}

async function tryWays(
	act: Act,
	typed: string,
	sound: string,
	nearly: boolean,
	filter: Filter,
): Promise<string | null> {
	const written = waysToWrite(sound, await wordsSounding(act.tx, piecesOf(sound), nearly));
	const likely = written.filter((text) => text !== typed && (!chinese.test(typed) || text.length === typed.length));
	let best = { text: '', count: 0 };
	for (const text of likely) {
		const count = await countFor(act, text, filter);
		if (count > best.count) best = { text, count };
	}
	return best.count > 0 ? best.text : null;
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
