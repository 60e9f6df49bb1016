import { fold } from '@pacesetter/core/search';
import type { Database } from '../../platform/db/index.ts';
import { cutWords, rarityOf } from '../../platform/search/index.ts';
import { nearSound, syllablesOf } from '../../platform/text/index.ts';
import { brokenPhrases, quotedIn } from './phrases.ts';
import { pieceRarity, saveWords } from './store/index.ts';

const chinese = /^\p{Script=Han}{2,8}$/u;
const oneCharacter = /^\p{Script=Han}$/u;

/** The Chinese words of a text. */
export const chineseWordsOf = (text: string): string[] =>
	cutWords(fold(text).text).filter((word) => chinese.test(word));

/** What of a document may be suggested, and what a spelling by sound may mean. */
export class Vocabulary {
	readonly words = new Set<string>();
	/** No words, but parts of what a spelling may mean: single characters, and phrases that the dictionary cuts into such. */
	readonly pieces = new Set<string>();

	/** @returns the Chinese words of a page's text, each as often as it stands there */
	addPage(text: string): string[] {
		const folded = fold(text).text;
		const cut = cutWords(folded);
		const words = cut.filter((word) => chinese.test(word));
		for (const word of [...words, ...quotedIn(folded)]) this.words.add(word);
		for (const word of cut) if (oneCharacter.test(word)) this.pieces.add(word);
		return words;
	}

	/** Headings, the title among them. */
	addHeadings(headings: readonly string[]): void {
		for (const heading of headings.map((text) => fold(text).text)) {
			for (const word of [...cutWords(heading).filter((one) => chinese.test(one)), ...quotedIn(heading)])
				this.words.add(word);
			if (this.pieces.size < mostPieces) for (const phrase of brokenPhrases(heading)) this.pieces.add(phrase);
		}
	}
}

/** A book of a thousand headings adds no more than this. */
const mostPieces = 5_000;

/** How rare words were that this process has kept in a database a short while ago. */
const kept = new WeakMap<Database, { readonly since: number; readonly words: Map<string, number> }>();
/** In milliseconds. Shorter than a word lives that nothing has any more: see `wordsOutlive`. */
const keptFor = 30 * 60_000;
/** A word was seen so long before it is taken for gone, at least: the time of the cache above and of the table's own. */
export const wordsOutlive = 2 * keptFor;

/** Words that need not be kept again now. */
function keptIn(db: Database, now: Date): Map<string, number> {
	const known = kept.get(db);
	if (known && now.getTime() - known.since <= keptFor) return known.words;
	const words = new Map<string, number>();
	kept.set(db, { since: now.getTime(), words });
	return words;
}

/** Keeps what documents have. `known`: what need not be kept again. */
export async function keepWords(
	db: Database,
	now: Date,
	vocabularies: readonly Vocabulary[],
	known: Map<string, number> = keptIn(db, now),
): Promise<void> {
	const rarities = new Map<string, number>();
	for (const { pieces } of vocabularies) for (const piece of pieces) rarities.set(piece, pieceRarity + rarityOf(piece));
	// What is a word anywhere is a word.
	for (const { words } of vocabularies) for (const word of words) rarities.set(word, rarityOf(word));
	const fresh = [...rarities]
		.filter(([word, rarity]) => rarity < (known.get(word) ?? Number.POSITIVE_INFINITY))
		.toSorted(([one], [other]) => (one < other ? -1 : 1));
	if (fresh.length === 0) return;
	await saveWords(
		db,
		fresh.map(([word, rarity]) => {
			const syllables = syllablesOf(word);
			return { word, sound: syllables.join(''), near: nearSound(syllables), rarity };
		}),
		now,
	);
	for (const [word, rarity] of fresh) known.set(word, rarity);
}
