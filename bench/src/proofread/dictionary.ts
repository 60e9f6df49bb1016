import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rewriting, type SwapPair, type SynonymTable, swaps } from '@pacesetter/core/directives/proofread';
import { shared } from '../lib/folders.ts';

export interface Pair {
	readonly meant: string;
	readonly written: string;
	readonly usual: boolean;
}

const han = /^[\u4e00-\u9fff]{1,4}$/;
/**
 * The dictionary was put together from several; those whose lines these are have nearly all pairs of our list: they are what the tool of
 * those pages goes by.
 */
const usualLines = [
	{ from: 18_896, to: 20_150 },
	{ from: 28_903, to: 29_090 },
] as const;

/**
 * What rewriting tools put for words that official texts have: their dictionary, and what it leaves out.
 * @param level how well official texts know a run
 */
export async function toolPairs(level: (run: string) => number): Promise<Pair[]> {
	const file = join(shared('corpora/rewriting'), 'synonym', 'weiyuanchuang_42537.txt');
	const lines = (await readFile(file, 'utf8')).split(/\r?\n/).map((line, index) => {
		const [meant = '', written = ''] = line.trim().split('→');
		return { meant, written, usual: usualLines.some(({ from, to }) => index + 1 >= from && index + 1 <= to) };
	});
	const known = new Set(swaps.map(({ right, washed }) => `${right}>${washed}`));
	return [...lines, ...rewriting.map(({ right, washed }) => ({ meant: right, written: washed, usual: true }))]
		.toSorted((a, b) => Number(b.usual) - Number(a.usual))
		.filter(({ meant, written }) => {
			const key = `${meant}>${written}`;
			if (!han.test(meant) || !han.test(written) || meant === written || known.has(key)) return false;
			known.add(key);
			// One character for another is everywhere.
			return written.length >= 2 && level(meant) > 0;
		});
}

/** As well known as this are the words of pairs that have counts of their own. */
const common = 8;
export const countedPairs = (pairs: readonly Pair[], level: (run: string) => number): SwapPair[] =>
	pairs
		.filter(
			({ meant, written, usual }) => usual && meant.length === 2 && written.length === 2 && level(meant) >= common,
		)
		.map(({ meant, written }) => ({ right: meant, washed: written }));

function byWritten(pairs: readonly Pair[]): Record<string, string> {
	const table: Record<string, string> = {};
	for (const { meant, written } of pairs)
		table[written] = table[written] === undefined ? meant : `${table[written]} ${meant}`;
	return table;
}

export const tableOf = (pairs: readonly Pair[]): SynonymTable => ({
	usual: byWritten(pairs.filter(({ usual }) => usual)),
	others: byWritten(pairs.filter(({ usual }) => !usual)),
});

/** What a tool puts for each word, those of the list too. */
export function putFor(pairs: readonly Pair[]): Map<string, Pair[]> {
	const put = new Map<string, Pair[]>();
	const listed = swaps.map(({ right, washed }) => ({ meant: right, written: washed, usual: true }));
	for (const pair of [...pairs, ...listed]) put.set(pair.meant, [...(put.get(pair.meant) ?? []), pair]);
	return put;
}

/** One of several, those that are usual oftener. */
export function chosen(pairs: readonly Pair[], random: () => number): Pair | undefined {
	const usual = pairs.filter((pair) => pair.usual);
	const among = usual.length > 0 && random() < 0.8 ? usual : pairs;
	return among[Math.floor(random() * among.length)];
}

const longest = 4;

/** A text as a tool leaves it that has a share of the words, with where each of the swaps stands. */
export function washedBy(
	text: string,
	put: ReadonlyMap<string, readonly Pair[]>,
	share: number,
	random: () => number,
): { text: string; swaps: { at: number; written: string; meant: string }[] } {
	const taken = new Map<string, string>();
	for (const [word, pairs] of put) {
		const pair = chosen(pairs, random);
		if (pair !== undefined && random() < share) taken.set(word, pair.written);
	}
	let washed = '';
	const made: { at: number; written: string; meant: string }[] = [];
	for (let at = 0; at < text.length; ) {
		let size = Math.min(longest, text.length - at);
		while (size > 0 && !taken.has(text.slice(at, at + size))) size -= 1;
		const word = text.slice(at, at + Math.max(1, size));
		const written = taken.get(word);
		if (written !== undefined) made.push({ at: washed.length, written, meant: word });
		washed += written ?? word;
		at += word.length;
	}
	return { text: washed, swaps: made };
}
