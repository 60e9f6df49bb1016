/**
 * A table of short runs and how often they are met, from which no run can be read back: what is asked for is told by three cells, and a run
 * that was never entered is told as unseen but for one in 4,096. Cells are made by `npm run -s bench -- counts`.
 */
export interface Packed {
	readonly seed: number;
	/** Cells in each of the three parts. */
	readonly part: number;
	/** Two bytes a cell, in base64. */
	readonly cells: string;
}

const mix = (value: number): number => {
	let h = value;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
};

/** Where a run is kept: a cell in each part, and the mark that tells it from others. */
export function cellsOf(run: string, seed: number, part: number): readonly [number, number, number, number] {
	let [h, g] = [seed, ~seed];
	for (let at = 0; at < run.length; at += 1) {
		h = Math.imul(h ^ run.charCodeAt(at), 0x9e3779b1);
		h ^= h >>> 15;
		g = Math.imul(g + run.charCodeAt(at), 0x27d4eb2f);
		g ^= g >>> 13;
	}
	const [one, two] = [mix(h), mix(g)];
	const three = mix(one ^ Math.imul(two, 0x165667b1));
	const within = (value: number): number => Math.floor((value / 0x1_0000_0000) * part);
	return [within(one), part + within(two), 2 * part + within(three), (mix(three + two) & 0xfff) << 4];
}

/** @returns what gives the level of a run, from 1 to 15, and 0 for one that is not among those entered */
export function openPacked({ seed, part, cells }: Packed): (run: string) => number {
	const bytes = atob(cells);
	const table = new Uint16Array(bytes.length / 2);
	for (let at = 0; at < table.length; at += 1) {
		table[at] = bytes.charCodeAt(2 * at) | (bytes.charCodeAt(2 * at + 1) << 8);
	}
	return (run) => {
		const [one, two, three, mark] = cellsOf(run, seed, part);
		const told = (table[one] ?? 0) ^ (table[two] ?? 0) ^ (table[three] ?? 0) ^ mark;
		return told < 16 ? told : 0;
	};
}
