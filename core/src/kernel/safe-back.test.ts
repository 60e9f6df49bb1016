import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeBack } from './safe-back.ts';

test.each([
	'/',
	'/documents/7?page=21#page-25',
	'/desk/documents?state=failed&page=2',
	'/categories/',
	'/type?a=//b/..',
])('%s is an address of this site and is kept whole', (address) => {
	expect(safeBack(address)).toBe(address);
});

test('what a header cannot carry is written in ASCII', () => {
	expect(safeBack('/分类?名=甲')).toBe('/%E5%88%86%E7%B1%BB?%E5%90%8D=%E7%94%B2');
});

test.each([
	'',
	'documents',
	'?page=2',
	'https://elsewhere.example/',
	'javascript:alert(1)',
	'//elsewhere.example/',
	'///elsewhere.example',
	'/\\elsewhere.example',
	'\\/elsewhere.example',
	'/\t/elsewhere.example',
	'/\n/elsewhere.example',
	'/documents\u0000',
	'/.//elsewhere.example/login',
	'/..//elsewhere.example',
	'/x/..//elsewhere.example',
	'/x//elsewhere.example',
	'/%2e//elsewhere.example',
	'/%2E%2e/x',
	'/%09/elsewhere.example',
	'/%2f/elsewhere.example',
	'/%5celsewhere.example',
])('%j leads to the front page', (address) => {
	expect(safeBack(address)).toBe('/');
});

/** Addresses made of everything that has ever turned a path into another host. */
const nasty = fc
	.array(
		fc.oneof(
			fc.constantFrom('/', '//', '\\', '.', '..', '%2e', '%2F', '%5c', '%09', '\t', '\r\n', ' ', '\u00a0', '\u3002'),
			fc.constantFrom('?', '#', '@', ':', 'http:', 'javascript:', 'elsewhere.example', 'documents', '文'),
			fc.string({ unit: 'binary', maxLength: 3 }),
		),
		{ maxLength: 8 },
	)
	.map((parts) => parts.join(''));

test('whatever is asked for, the answer stays on the site, from wherever and however often it is resolved', () => {
	const origin = 'https://library.example';
	fc.assert(
		fc.property(
			fc.oneof(
				nasty,
				nasty.map((text) => `/${text}`),
			),
			(text) => {
				const back = safeBack(text);
				expect(back).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
				expect(new URL(back, `${origin}/desk/documents`).origin).toBe(origin);
				expect(new URL(new URL(back, origin).pathname, origin).origin).toBe(origin);
				expect(safeBack(back)).toBe(back);
			},
		),
		{ numRuns: 2000 },
	);
});
