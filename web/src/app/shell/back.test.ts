import { expect, test } from 'vitest';
import { safeBack } from './back.ts';

test('an address of this site is kept whole', () => {
	expect(safeBack('/documents/7?page=21#page-25')).toBe('/documents/7?page=21#page-25');
});

test.each([
	null,
	'',
	'https://elsewhere.example/',
	'//elsewhere.example/',
	'/\\elsewhere.example',
	'/\t/elsewhere.example',
	'javascript:alert(1)',
])('%j leads to the front page', (address) => {
	expect(safeBack(address)).toBe('/');
});
