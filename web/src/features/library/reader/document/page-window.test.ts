import { expect, test } from 'vitest';
import { neighbours, pageAddress, readWindow, windowAddress, windowStart } from './page-window.ts';

test.each([
	[1, 1],
	[20, 1],
	[21, 21],
	[45, 41],
])('page %i lies in the piece that starts at %i', (page, start) => {
	expect(windowStart(page)).toBe(start);
});

test.each(['', 'page=0', 'page=-3', 'page=1e9', 'page=abc'])('nonsense (%s) means the first piece', (query) => {
	expect(readWindow(new URLSearchParams(query))).toEqual({ start: 1, jump: null });
});

test('a jump leads to the page in its piece, and past the end to the last page', () => {
	expect(pageAddress(7, 25, 45)).toBe('/documents/7?page=21#page-25');
	expect(pageAddress(7, 99, 45)).toBe('/documents/7?page=41#page-45');
	expect(pageAddress(7, 3, 0)).toBe('/documents/7#page-1');
});

test('the first piece has the plain address', () => {
	expect(windowAddress(7, 1)).toBe('/documents/7');
});

test('neighbours are where there are pages', () => {
	expect(neighbours(1, 20)).toEqual({ previous: null, next: null });
	expect(neighbours(21, 41)).toEqual({ previous: 1, next: 41 });
	expect(neighbours(41, 41)).toEqual({ previous: 21, next: null });
});
