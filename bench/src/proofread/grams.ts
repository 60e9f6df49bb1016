import { even, fewest, isHan, levelOf } from '@pacesetter/core/directives/proofread';

/** How many texts hold a run, and how often it stands in them, where no text counts for more than a few. */
export interface Tally {
	texts: number;
	times: number;
}
const most = 5;
const longest = 4;

/** Every run of one to four characters of a text, with how often it stands there. */
export function runsOf(text: string): Map<string, number> {
	const runs = new Map<string, number>();
	const flat = even(text);
	for (let at = 0; at < flat.length; at += 1) {
		for (let size = 1; size <= longest && at + size <= flat.length; size += 1) {
			const run = flat.slice(at, at + size);
			if (![...run].some(isHan)) continue;
			runs.set(run, Math.min(most, (runs.get(run) ?? 0) + 1));
		}
	}
	return runs;
}

export function tallied(texts: readonly string[]): Map<string, Tally> {
	const all = new Map<string, Tally>();
	for (const text of texts) {
		for (const [run, times] of runsOf(text)) {
			const known = all.get(run);
			if (known === undefined) all.set(run, { texts: 1, times });
			else {
				known.texts += 1;
				known.times += times;
			}
		}
	}
	return all;
}

/** The level of a run as the product would know it, had it never seen the text with the runs `own`. */
export function levelWithout(
	all: ReadonlyMap<string, Tally>,
	own: ReadonlyMap<string, number> | undefined,
	run: string,
): number {
	const known = all.get(run);
	if (known === undefined) return 0;
	const mine = own?.get(run) ?? 0;
	const texts = known.texts - (mine > 0 ? 1 : 0);
	return texts < fewest ? 0 : levelOf(known.times - mine);
}
