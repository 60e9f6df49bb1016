import { isRepeat } from '@pacesetter/core/directives/repeats';
import { type AlikeRow, alikeBefore } from './store/index.ts';

/** A clause of an earlier directive that asks for what a clause asks for again. */
export interface Repeated extends Omit<AlikeRow, 'mine' | 'theirs'> {
	/** In hundredths. */
	readonly share: number;
}

const printFrom = ({ characters, oneIn, samples }: AlikeRow['mine']) => {
	const sample = { oneIn, hashes: Int32Array.from(samples) };
	return { characters, samples: sample, keys: sample };
};

/** What of a directive, which the account may see, was asked for before: in others that it may see, the newest first (R26). */
export async function repeatedBefore(...wish: Parameters<typeof alikeBefore>): Promise<Repeated[]> {
	return (await alikeBefore(...wish))
		.flatMap(({ mine, theirs, ...row }): Repeated[] => {
			const share = isRepeat(printFrom(mine), printFrom(theirs));
			return share === null ? [] : [{ ...row, share }];
		})
		.toSorted((a, b) => b.on.localeCompare(a.on));
}
