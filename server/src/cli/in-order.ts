import { availableParallelism } from 'node:os';

/** Does a few things at a time and tells of each in the order they were asked for. */
export async function inOrder<Item, Outcome>(
	items: readonly Item[],
	does: (item: Item, index: number) => Promise<Outcome>,
	tell: (outcome: Outcome) => void,
	atOnce = availableParallelism(),
): Promise<void> {
	const outcomes = items.map(() => Promise.withResolvers<Outcome>());
	let next = 0;
	const lane = async (): Promise<void> => {
		for (let index = next++; index < items.length; index = next++) {
			const item = items[index];
			if (item !== undefined) outcomes[index]?.resolve(does(item, index));
			await outcomes[index]?.promise.catch(() => undefined);
		}
	};
	const lanes = Array.from({ length: atOnce }, lane);
	for (const { promise } of outcomes) tell(await promise);
	await Promise.all(lanes);
}
