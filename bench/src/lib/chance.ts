/** Numbers from 0 up to 1 in an order that a seed decides (mulberry32), so that a run can be made again. */
export function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

export type Chance = ReturnType<typeof chance>;

export const anyOf = <Item>(items: readonly Item[], random: Chance): Item => {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) throw new Error('there is nothing to choose from');
	return item;
};

/** In an order of chance. */
export function shuffled<Item>(items: readonly Item[], random: Chance): Item[] {
	return items
		.map((item) => ({ item, at: random() }))
		.sort((a, b) => a.at - b.at)
		.map(({ item }) => item);
}
