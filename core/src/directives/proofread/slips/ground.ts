import type { Alike } from './alike.ts';
import type { Counts } from './support.ts';

/** What is known before anything is weighed. */
export interface Ground extends Counts {
	/** Known characters that one may stand for by mistake. */
	alike(char: string): readonly Alike[];
	/** The common characters that are known behind one and before another, from the commonest. */
	between(left: string, right: string): readonly string[];
}

function remembered<Value>(make: (char: string) => Value): (char: string) => Value {
	const known = new Map<string, Value>();
	return (char) => {
		const before = known.get(char);
		if (before !== undefined) return before;
		const value = make(char);
		known.set(char, value);
		return value;
	};
}

/** Bits in a number. */
const bits = 32;

/** Of the common characters those for which something holds, a bit each. */
function marked(common: readonly string[], holds: (char: string) => boolean): Uint32Array {
	const marks = new Uint32Array(Math.ceil(common.length / bits));
	for (const [place, char] of common.entries()) {
		const at = Math.floor(place / bits);
		if (holds(char)) marks[at] = (marks[at] ?? 0) | (1 << (place % bits));
	}
	return marks;
}

/**
 * A damaged text asks for what stands between its characters at tens of thousands of places, so what follows each and what goes before it is
 * looked up once, and a place compares the two.
 * @param alike what may have been meant, known or not
 * @param common the commonest characters
 */
export function groundOf(counts: Counts, alike: Ground['alike'], common: readonly string[]): Ground {
	const { gram } = counts;
	const after = remembered((left) => marked(common, (char) => gram(left + char) > 0));
	const before = remembered((right) => marked(common, (char) => gram(char + right) > 0));
	return {
		...counts,
		alike: remembered((char) => alike(char).filter((one) => gram(one.char) > 0)),
		between(left, right) {
			const [behind, ahead] = [after(left), before(right)];
			const found: string[] = [];
			for (const [at, marks] of behind.entries()) {
				for (let both = marks & (ahead[at] ?? 0); both !== 0; both &= both - 1)
					found.push(common[at * bits + Math.log2((both & -both) >>> 0)] ?? '');
			}
			return found;
		},
	};
}
