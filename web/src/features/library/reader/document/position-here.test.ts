import { expect, test } from 'vitest';
import { positionsIn, withPosition } from './position-here.ts';

test('each document stands once, the last one read first, and the oldest make room', () => {
	let text = '';
	for (let number = 1; number <= 25; number += 1) text = withPosition(text, number, 2);
	text = withPosition(text, 20, 9);
	expect(positionsIn(text)).toHaveLength(20);
	expect(positionsIn(text).slice(0, 2)).toEqual([
		[20, 9],
		[25, 2],
	]);
});

test('what is not understood is left out', () => {
	expect(positionsIn('off')).toEqual([]);
	expect(positionsIn('7:3 x:1 8 9:0 10:2')).toEqual([
		[7, 3],
		[10, 2],
	]);
});
