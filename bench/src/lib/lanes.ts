/** Works through the items in order, so many at once; the first failure ends it. */
export async function inLanes<Item>(
	items: Iterable<Item>,
	atOnce: number,
	work: (item: Item, lane: number) => Promise<void>,
): Promise<void> {
	const waiting = items[Symbol.iterator]();
	const lane = async (number: number) => {
		for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value, number);
	};
	await Promise.all(Array.from({ length: atOnce }, (_, number) => lane(number)));
}
