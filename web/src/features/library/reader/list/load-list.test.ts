import { expect, test } from 'vitest';
import { listAddress, readList } from './load-list.ts';

test('nonsense in an address means the newest, from the first page', () => {
	expect(readList(new URLSearchParams('sort=best&page=-1'))).toEqual({ sort: 'newest', page: 1 });
});

test.each([
	[{ sort: 'newest', page: 1 }, '/documents'],
	[{ sort: 'title', page: 1 }, '/documents?sort=title'],
	[{ sort: 'views', page: 3 }, '/documents?sort=views&page=3'],
] as const)('%o has the address %s and is read back from it', (list, address) => {
	expect(listAddress('/documents', list)).toBe(address);
	expect(readList(new URL(address, 'http://library.example').searchParams)).toEqual(list);
});
