import { fold } from '@pacesetter/core/search';
import type { Database } from '../../platform/db/index.ts';
import { cutWords, rarityOf } from '../../platform/search/index.ts';
import { nearSound, soundOf } from '../../platform/text/index.ts';
import { saveWords } from './store/index.ts';

const chinese = /^\p{Script=Han}{2,8}$/u;

/** The Chinese words of a text. */
export const chineseWordsOf = (text: string): string[] =>
	cutWords(fold(text).text).filter((word) => chinese.test(word));

/** Words that this process has kept a short while ago. */
let kept = { since: 0, words: new Set<string>() };
/** In milliseconds. Shorter than a word lives that nothing has any more: see `wordsOutlive`. */
const keptFor = 30 * 60_000;
/** A word was seen so long before it is taken for gone, at least: the time of the cache above and of the table's own. */
export const wordsOutlive = 2 * keptFor;

/** Words that need not be kept again now. */
function keptAt(now: Date): Set<string> {
	if (now.getTime() - kept.since > keptFor) kept = { since: now.getTime(), words: new Set() };
	return kept.words;
}

/** Keeps what may be suggested, and what a spelling by sound may mean. `known`: what need not be kept again. */
export async function keepWords(
	db: Database,
	now: Date,
	words: Iterable<string>,
	known: Set<string> = keptAt(now),
): Promise<void> {
	const fresh = [...new Set(words)].filter((word) => !known.has(word)).toSorted();
	if (fresh.length === 0) return;
	await saveWords(
		db,
		fresh.map((word) => ({ word, sound: soundOf(word), near: nearSound(soundOf(word)), rarity: rarityOf(word) })),
		now,
	);
	for (const word of fresh) known.add(word);
}
