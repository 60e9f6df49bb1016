import { expect, test } from 'vitest';
import { sideBySide } from './side-by-side.ts';
import type { Page } from './types.ts';

const page = (number: number): Page => ({ number, width: 1, height: 1, text: '', boxes: [], pictures: [] });

test('pages come in order, whichever lane is quicker', async () => {
	const seen: number[] = [];
	const pages = await sideBySide(
		{ first: 2, lanes: 2, bytes: 10 },
		async ({ number }) => void seen.push(number),
		async ({ first, step }, deliver) => {
			// The second lane hands over everything before the first has begun.
			if (first === 2) for (let turn = 0; turn < 20; turn++) await Promise.resolve();
			for (let number = first; number <= 9; number += step) await deliver(page(number));
			return 9;
		},
	);
	expect(seen).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
	expect(pages).toBe(9);
});

test('what ends one lane ends the other, and is the reason told', async () => {
	const trouble = new Error('trouble');
	let ended: unknown;
	const rendering = sideBySide(
		{ first: 1, lanes: 2, bytes: 10 },
		() => undefined,
		async ({ first }, _deliver, signal) => {
			if (first === 2) throw trouble;
			await new Promise((resolve) => signal.addEventListener('abort', resolve));
			ended = signal.reason;
			throw signal.reason;
		},
	);
	await expect(rendering).rejects.toBe(trouble);
	expect(ended).toBe(trouble);
});

test('the lanes share one allowance of bytes', async () => {
	const budgets: unknown[] = [];
	await sideBySide(
		{ first: 1, lanes: 2, bytes: 10 },
		() => undefined,
		async ({ budget }) => budgets.push(budget),
	);
	expect(budgets).toEqual([{ left: 10 }, { left: 10 }]);
	expect(budgets[0]).toBe(budgets[1]);
});
