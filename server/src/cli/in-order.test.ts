import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

const later = (turns: number): Promise<void> =>
	turns === 0 ? Promise.resolve() : Promise.resolve().then(() => later(turns - 1));

test('outcomes are told in the order asked for, whichever is through first', async () => {
	const told: string[] = [];
	const does = async (item: string, index: number): Promise<string> => {
		await later(20 - index * 5);
		return item.toUpperCase();
	};
	await inOrder(['a', 'b', 'c', 'd'], does, (outcome) => told.push(outcome), 3);
	expect(told).toEqual(['A', 'B', 'C', 'D']);
});

test('no more than that many are under way', async () => {
	let now = 0;
	let most = 0;
	const does = async (): Promise<void> => {
		now += 1;
		most = Math.max(most, now);
		await later(5);
		now -= 1;
	};
	await inOrder([1, 2, 3, 4, 5], does, () => undefined, 2);
	expect(most).toBe(2);
});

test('a failure is told to whoever waits, and leaves nothing unheard', async () => {
	const does = async (item: number): Promise<number> => {
		await later(item);
		if (item === 2) throw new Error('broken');
		return item;
	};
	await expect(inOrder([1, 2, 3], does, () => undefined, 2)).rejects.toThrow('broken');
	await expect(inOrder([], does, () => undefined)).resolves.toBeUndefined();
});
