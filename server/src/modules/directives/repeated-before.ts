import { isRepeat, leastShare } from '@pacesetter/core/directives/repeats';
import type { SignedIn } from '@pacesetter/core/identity';
import type { Database } from '../../platform/db/index.ts';
import { type AlikeClause, type AlikeRow, alikeBefore } from './store/index.ts';

/** A clause of an earlier directive that asks for what a clause asks for again. */
export interface Repeated extends Omit<AlikeClause, 'theirs'> {
	readonly clause: string;
	/** In hundredths. */
	readonly share: number;
}

const printFrom = ({ characters, oneIn, samples }: AlikeRow['mine']) => {
	const sample = { oneIn, hashes: Int32Array.from(samples) };
	return { characters, samples: sample, keys: sample };
};

/** What was merged into a clause and that clause itself may both be alike: it is told once, by the liker. */
function onceEach(found: readonly Repeated[]): Repeated[] {
	const best = new Map<string, Repeated>();
	for (const one of found.toSorted((a, b) => a.share - b.share))
		best.set([one.clause, one.directive, one.earlier].join(' '), one);
	return [...best.values()];
}

/** What of a directive, which the account may see, was asked for before: in others that it may see, the newest first (R26). */
export async function repeatedBefore(tx: Database, account: SignedIn, id: string): Promise<Repeated[]> {
	const found = (await alikeBefore(tx, account, id, leastShare)).flatMap(({ clause, mine, others }) => {
		const own = printFrom(mine);
		return others.flatMap(({ theirs, ...other }): Repeated[] => {
			const share = isRepeat(own, printFrom(theirs));
			return share === null ? [] : [{ clause, ...other, share }];
		});
	});
	return onceEach(found).toSorted((a, b) => b.on.localeCompare(a.on));
}
