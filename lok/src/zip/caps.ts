import { ConvertError } from '../types.ts';
import type { ZipEntry } from './directory.ts';

/** What an office document's zip may hold. Checked on the central directory, before anything is inflated. */
export interface ZipCaps {
	readonly entries: number;
	/** Bytes of all entries together, inflated. */
	readonly totalBytes: number;
	/** Inflated to packed, judged only above `ratioFromBytes` inflated: small XML packs very well honestly. */
	readonly ratio: number;
	readonly ratioFromBytes: number;
	/** Zips inside zips: how deep they may go. */
	readonly depth: number;
}

export const defaultZipCaps: ZipCaps = {
	entries: 20_000,
	totalBytes: 512 * 1024 * 1024,
	ratio: 150,
	ratioFromBytes: 64 * 1024 * 1024,
	depth: 2,
};

/** @throws ConvertError bomb */
export function checkCaps(entries: readonly ZipEntry[], caps: ZipCaps): void {
	let inflated = 0;
	let packed = 0;
	for (const entry of entries) {
		inflated += entry.size;
		packed += entry.packedSize;
	}
	if (inflated > caps.totalBytes) throw new ConvertError('bomb', `The zip inflates to ${inflated} bytes.`);
	if (inflated > caps.ratioFromBytes && inflated > packed * caps.ratio) {
		throw new ConvertError('bomb', `The zip inflates ${packed} bytes to ${inflated}.`);
	}
}

/** Entries that share bytes are a bomb's trick and never come from an office program. @throws ConvertError damaged */
export function checkOverlap(entries: readonly ZipEntry[], directoryStart: number): void {
	const sorted = entries.toSorted((a, b) => a.offset - b.offset);
	for (const [index, entry] of sorted.entries()) {
		const limit = sorted[index + 1]?.offset ?? directoryStart;
		if (entry.offset + 30 + entry.packedSize > limit) {
			throw new ConvertError('damaged', `The zip entry ${entry.name} runs into the next.`);
		}
	}
}
