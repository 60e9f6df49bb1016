/** How often runs stand in official texts, and words in the language at large, each as one of fifteen levels; 0 is never. */
export interface Counts {
	gram(run: string): number;
	word(run: string): number;
}

/** What speaks for the middle of seven characters: runs of two, three and four that hold it, from the left to the right, and words. */
export interface Support {
	readonly twos: readonly [number, number];
	readonly threes: readonly [number, number, number];
	readonly fours: readonly [number, number, number, number];
	/** The commonest word of two characters, and of three or four. */
	readonly short: number;
	readonly long: number;
}

/** So many characters to both sides are looked at. */
export const reach = 3;

/** The character at a place of an evened text with those to both sides, `put` in its place; line ends where there are none. */
export function windowOf(text: string, at: number, put = text.charAt(at), behind = at + 1): string {
	const left = text.slice(Math.max(0, at - reach), at).padStart(reach, '\n');
	return left + put + text.slice(behind, behind + reach).padEnd(reach, '\n');
}

/** A run is asked for only where the shorter ones in it are known. */
export function supportOf({ gram, word }: Counts, window: string): Support {
	const piece = (at: number, size: number): string => window.slice(at, at + size);
	const twos = [0, 1, 2, 3, 4, 5].map((at) => gram(piece(at, 2)));
	const both = (levels: readonly number[], at: number): boolean => (levels[at] ?? 0) > 0 && (levels[at + 1] ?? 0) > 0;
	const threes = [0, 1, 2, 3, 4].map((at) => (both(twos, at) ? gram(piece(at, 3)) : 0));
	const four = (at: number): number => (both(threes, at) ? gram(piece(at, 4)) : 0);
	return {
		twos: [twos[2] ?? 0, twos[3] ?? 0],
		threes: [threes[1] ?? 0, threes[2] ?? 0, threes[3] ?? 0],
		fours: [four(0), four(1), four(2), four(3)],
		short: Math.max(word(piece(2, 2)), word(piece(3, 2))),
		long: Math.max(...[1, 2, 3].map((at) => word(piece(at, 3))), ...[0, 1, 2, 3].map((at) => word(piece(at, 4)))),
	};
}
