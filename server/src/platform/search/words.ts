import { Jieba } from '@node-rs/jieba';
import { dict, idf } from '@node-rs/jieba/dict.js';
import { charactersOf, isWestern, pairsOf, runsOf } from '@pacesetter/core/search';

let loaded: Jieba | undefined;

/** The dictionary takes a third of a second to load and stays. */
export function loadWords(): Jieba {
	loaded ??= Jieba.withDict(dict);
	return loaded;
}

/** A single character says little in a sentence, and its neighbours are kept as pairs. */
const says = (word: string): boolean => isWestern(word) || [...word].length > 1 || /^\p{N}$/u.test(word);

/** The words of a folded text, long ones also as the short ones in them, and each pair of neighbours. */
export function termsOf(folded: string): string[] {
	return runsOf(folded).flatMap((run) => {
		const words = isWestern(run) ? [] : loadWords().cutForSearch(run, true).filter(says);
		return [...words, ...pairsOf(run)];
	});
}

/** The shorter words in a long one; of a word without any, such as a name that took a neighbour along, all but its first or last character. */
export function shorterWords(word: string): string[] {
	const characters = [...word];
	if (characters.length < 3 || isWestern(word)) return [];
	const within = loadWords()
		.cutForSearch(word, true)
		.filter((one) => one !== word && [...one].length > 1);
	return within.length > 0 ? within : [characters.slice(0, -1).join(''), characters.slice(1).join('')];
}

/** A folded text cut into words as a reader would, one after another. */
export const cutWords = (folded: string): string[] =>
	runsOf(folded).flatMap((run) => (isWestern(run) ? [run] : loadWords().cut(run, true)));

/** What is left of a text in an index: which characters follow each other. */
export const charactersIn = (folded: string): string => charactersOf(folded).join(' ');

let rarities: ReadonlyMap<string, number> | undefined;

function loadRarities(): ReadonlyMap<string, number> {
	const lines = new TextDecoder().decode(idf).split('\n');
	return new Map(
		lines.map((line): [string, number] => {
			const [word = '', rarity] = line.split(' ');
			return [word, Number(rarity)];
		}),
	);
}

/** A word that the list lacks is a name or a new one: rather rare. */
const unknownRarity = 10;

/** How seldom a word is in Chinese writing: the logarithm of one in how many texts has it. The list takes as long to load as the dictionary. */
export function rarityOf(word: string): number {
	rarities ??= loadRarities();
	return rarities.get(word) ?? unknownRarity;
}
