import { fold } from '@pacesetter/core/search';
import type { Database } from '../../platform/db/index.ts';
import { cutWords } from '../../platform/search/index.ts';
import { nearSound, soundOf } from '../../platform/text/index.ts';
import { saveWords } from './store/index.ts';

const chinese = /^\p{Script=Han}{2,8}$/u;

/** The Chinese words of a text. */
export const chineseWordsOf = (text: string): string[] =>
	cutWords(fold(text).text).filter((word) => chinese.test(word));

/** Words that this process has kept already. A word once kept is never forgotten, so this only saves asking. */
const kept = new Set<string>();
const mostKept = 300_000;

/** Keeps what may be suggested, and what a spelling by sound may mean. */
export async function keepWords(db: Database, words: Iterable<string>): Promise<void> {
	const fresh = [...new Set(words)].filter((word) => !kept.has(word)).toSorted();
	if (fresh.length === 0) return;
	await saveWords(
		db,
		fresh.map((word) => ({ word, sound: soundOf(word), near: nearSound(soundOf(word)) })),
	);
	if (kept.size > mostKept) kept.clear();
	for (const word of fresh) kept.add(word);
}
