import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anyOf, type Chance } from '../lib/chance.ts';

const longest = 6;

/** Words with those that are put in their place. */
export class Swaps {
	readonly #words: ReadonlyMap<string, readonly string[]>;

	constructor(words: ReadonlyMap<string, readonly string[]>) {
		this.#words = words;
	}

	/** Swaps as many words as leave `kept` of the characters, or all it knows. */
	swap(text: string, kept: number, random: Chance): { text: string; kept: number } {
		const spots = this.#spots(text);
		const swappable = spots.reduce((sum, { word }) => sum + word.length, 0);
		const share = swappable === 0 ? 0 : ((1 - kept) * text.length) / swappable;
		let [swapped, at, gone] = ['', 0, 0];
		for (const { start, word } of spots) {
			if (random() >= share) continue;
			swapped += text.slice(at, start) + anyOf(this.#words.get(word) ?? [word], random);
			at = start + word.length;
			gone += word.length;
		}
		return { text: swapped + text.slice(at), kept: 1 - gone / text.length };
	}

	#spots(text: string): { start: number; word: string }[] {
		const spots: { start: number; word: string }[] = [];
		for (let start = 0; start < text.length; ) {
			let word = text.slice(start, start + longest);
			while (word.length > 1 && !this.#words.has(word)) word = word.slice(0, -1);
			if (word.length > 1) spots.push({ start, word });
			start += Math.max(1, word.length);
		}
		return spots;
	}
}

const han = /^\p{Script=Han}+$/u;

function add(words: Map<string, string[]>, word: string, other: string): void {
	if (word.length < 2 || word.length > longest || word === other || !han.test(word + other)) return;
	words.set(word, [...(words.get(word) ?? []), other]);
}

/** The dictionary of a washing tool, `word→other` a line. */
export function readWashing(corpora: string): Swaps {
	const words = new Map<string, string[]>();
	const lines = readFileSync(join(corpora, 'rewriting/synonym/weiyuanchuang_42537.txt'), 'utf8').split(/\r?\n/);
	for (const [word = '', other = ''] of lines.map((line) => line.trim().split('→'))) add(words, word, other);
	return new Swaps(words);
}

/** A thesaurus, a group of equal words a line behind a code that ends with `=`. */
export function readThesaurus(corpora: string): Swaps {
	const words = new Map<string, string[]>();
	const lines = readFileSync(join(corpora, 'rewriting/synonym/dict_synonym.txt'), 'utf8').split(/\r?\n/);
	for (const [code = '', ...group] of lines.map((line) => line.trim().split(/\s+/))) {
		if (!code.endsWith('=')) continue;
		for (const word of group) for (const other of group) if (other.length > 1) add(words, word, other);
	}
	return new Swaps(words);
}
