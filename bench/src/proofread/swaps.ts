import { contextOf, keyOf, type PairTable, type SwapPair } from '@pacesetter/core/directives/proofread';

/** How often pieces of up to three characters stand in the texts: what is expected around any word. */
function pieces(texts: readonly string[]): { counts: Map<string, number>; total: number } {
	const counts = new Map<string, number>();
	let total = 0;
	for (const text of texts) {
		total += text.length;
		for (const size of [1, 2, 3]) {
			for (let at = 0; at + size <= text.length; at += 1) {
				const piece = text.slice(at, at + size);
				counts.set(piece, (counts.get(piece) ?? 0) + 1);
			}
		}
	}
	return { counts, total };
}

type Counts = Map<string, number>;
const add = (counts: Counts, key: string): void => {
	counts.set(key, (counts.get(key) ?? 0) + 1);
};

function around(texts: readonly string[], word: string): { met: number; counts: Counts } {
	const counts: Counts = new Map();
	let met = 0;
	for (const text of texts) {
		for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
			met += 1;
			const { left, right, head } = contextOf(text, at, at + word.length);
			for (const feature of new Set([...left, ...right, ...(head === undefined ? [] : [head])])) add(counts, feature);
		}
	}
	return { met, counts };
}

/** Weight of what is expected anyway, in occurrences. */
const weight = 50;
/** What is kept: a feature that was met so often, with odds farther from even than this. */
interface Telling {
	readonly met: number;
	readonly odds: number;
}

/** For each pair of a swap the log odds, times ten, of the right word against the washed one by what stands around. */
export function swapTable(
	texts: readonly string[],
	swaps: readonly SwapPair[],
	telling: Telling = { met: 2, odds: 0.7 },
): PairTable {
	const { counts: all, total } = pieces(texts);
	const expected = (feature: string): number => ((all.get(feature.slice(1).replace(/[\^$]/g, '')) ?? 0) + 0.3) / total;
	const table = swaps.map((pair) => {
		const { right, washed } = pair;
		const [good, bad] = [around(texts, right), around(texts, washed)];
		const odds: Record<string, number> = {};
		for (const feature of new Set([...good.counts.keys(), ...bad.counts.keys()])) {
			const [r, w] = [good.counts.get(feature) ?? 0, bad.counts.get(feature) ?? 0];
			if (r + w < (feature.length > 2 ? telling.met : 1)) continue;
			const base = weight * expected(feature);
			const log = Math.log((r + base) / (good.met + weight)) - Math.log((w + base) / (bad.met + weight));
			if (Math.abs(log) >= telling.odds || feature.length === 2) odds[feature] = Math.round(log * 10);
		}
		return [keyOf(pair), { met: [good.met, bad.met], odds: leanest(odds) }] as const;
	});
	return Object.fromEntries(table);
}

/** Without the longer features that say the same as the shorter ones they contain. */
function leanest(odds: Readonly<Record<string, number>>): Record<string, number> {
	const close = 8;
	const kept = Object.entries(odds).filter(([feature, value]) => {
		if (feature.startsWith('o') || feature.length === 2) return true;
		const shorter = feature.startsWith('l') ? `l${feature.slice(2)}` : feature.slice(0, -1);
		const known = odds[shorter];
		return known === undefined || Math.abs(known - value) > close;
	});
	return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
