import { type Sample, thin } from './fingerprint.ts';

/** How much of each of two texts the other holds, from 0 to 1; 0 of a text without runs. */
export interface Shares {
	readonly ofMine: number;
	readonly ofTheirs: number;
}

/** Estimated from their samples, as dense as the sparser of the two. */
export function compare(mine: Sample, theirs: Sample): Shares {
	const oneIn = Math.max(mine.oneIn, theirs.oneIn);
	const [a, b] = [thin(mine, oneIn).hashes, thin(theirs, oneIn).hashes];
	let [common, i, j] = [0, 0, 0];
	while (i < a.length && j < b.length) {
		const [left, right] = [(a[i] ?? 0) >>> 0, (b[j] ?? 0) >>> 0];
		if (left === right) common += 1;
		if (left <= right) i += 1;
		if (right <= left) j += 1;
	}
	return { ofMine: common / Math.max(1, a.length), ofTheirs: common / Math.max(1, b.length) };
}
