import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dict } from '@node-rs/jieba/dict.js';
import { shared } from '../lib/folders.ts';

/** Words of two to four characters: longer ones are known by their parts. */
const word = /^[\u4e00-\u9fff]{2,4}$/;
const highest = 15;

/** How common words are in the language at large, as levels: the dictionary of jieba (MIT), and lists of words of official and legal writing. */
export async function lexicon(): Promise<Map<string, number>> {
	const levels = new Map<string, number>();
	const add = (text: string, level: number): void => {
		if (word.test(text)) levels.set(text, Math.max(levels.get(text) ?? 0, Math.min(highest, level)));
	};
	for (const line of new TextDecoder().decode(dict).split('\n')) {
		const [text = '', times = '0'] = line.split(' ');
		// What the dictionary met no more than twice is often no word.
		if (Number(times) > 2) add(text, 1 + Math.floor(Math.log(Number(times) / 3) / Math.log(1.9)));
	}
	const lists = join(shared('corpora/proofreading'), 'wordlist_ecspell');
	const official = (await readFile(join(lists, '公文写作.txt'), 'utf8')).split('\n');
	// Told from the commonest to the rarest.
	for (const [rank, line] of official.entries()) {
		add(line.split('\t')[0] ?? '', Math.max(3, Math.round(10 - Math.log2(1 + rank / 200))));
	}
	const legal = (await readFile(join(lists, '法律.txt'), 'utf8')).split('\n');
	for (const line of legal) add(line.split('\t')[0] ?? '', 4);
	return levels;
}
