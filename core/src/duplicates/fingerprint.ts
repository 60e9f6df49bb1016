import { fold } from './fold.ts';

/**
 * A sample of a text's runs of characters, chosen by their hash, so that the same run is in every text's sample or in none and
 * the order in which the text has them does not matter.
 */
export interface Fingerprint {
	/** Of the folded text. */
	readonly characters: number;
	readonly samples: Sample;
	/** The sparser sample by which a text is found among many. */
	readonly keys: Sample;
}

export interface Sample {
	/** One run in so many is in it: a power of two, 1 for a short text. */
	readonly oneIn: number;
	/** As signed 32-bit numbers, ascending without sign, each once. */
	readonly hashes: Int32Array;
}

/** Characters of a run. Shorter ones are common to all texts, longer ones don't survive a swapped word near them. */
const run = 4;
/** As dense as leaves at least so many of a text, and for long texts no sparser than one in so many. */
const samplesOf = { least: 1024, sparsest: 4 };
const keysOf = { least: 128, sparsest: 16 };

/** Every density that keys may have. */
export const densities = [1, 2, 4, 8, 16] as const;

/** Raised with every change of what stands here or in what it calls: what was made by other rules is made anew. */
export const rules = 1;

/** Spreads every bit of the input over all bits of the output (the end of murmur3). */
function spread(value: number): number {
	let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}

function hashAt(text: string, at: number): number {
	let hash = 0x9747b28c;
	for (let next = at; next < at + run; next += 1) hash = Math.imul(hash, 0x5bd1e995) ^ spread(text.charCodeAt(next));
	return spread(hash) >>> 0;
}

function densityOf(characters: number, wanted: { least: number; sparsest: number }): number {
	let oneIn = 1;
	while (oneIn < wanted.sparsest && characters >= 2 * oneIn * wanted.least) oneIn *= 2;
	return oneIn;
}

/** What a sample would be if it were sparser. */
export function thin(sample: Sample, oneIn: number): Sample {
	if (oneIn <= sample.oneIn) return sample;
	const limit = 2 ** 32 / oneIn;
	return { oneIn, hashes: sample.hashes.filter((hash) => hash >>> 0 < limit) };
}

export function fingerprint(text: string): Fingerprint {
	const folded = fold(text);
	const oneIn = densityOf(folded.length, samplesOf);
	const limit = 2 ** 32 / oneIn;
	const found = new Set<number>();
	for (let at = 0; at + run <= folded.length; at += 1) {
		const hash = hashAt(folded, at);
		if (hash < limit) found.add(hash);
	}
	const samples = { oneIn, hashes: Int32Array.from(Uint32Array.from(found).sort()) };
	return { characters: folded.length, samples, keys: thin(samples, densityOf(folded.length, keysOf)) };
}
