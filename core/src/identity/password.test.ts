import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestPassword, passwordWeakness, shortestPassword } from './password.ts';

test.each([
	['Short7!', 'too_short'],
	['Aa1!'.repeat(40), 'too_long'],
	['xx-Administrator-9', 'contains_name'],
	['aaaaaaaaaaaa', 'too_simple'],
	['mountainriver', 'too_simple'],
	['山', 'too_short'],
])('%j is too weak: %s', (password, weakness) => {
	expect(passwordWeakness(password, 'administrator')).toBe(weakness);
});

test.each(['Mountain7-Bridge', '春江花月夜1208是我', 'correct horse 4 battery'])('%j is taken', (password) => {
	expect(passwordWeakness(password, 'administrator')).toBe(null);
});

test('whoever knows what people choose is asked last', () => {
	expect(passwordWeakness('Mountain7-Bridge', 'admin', () => true)).toBe('common');
	expect(passwordWeakness('short', 'admin', () => true)).toBe('too_short');
});

test('a password that is taken has a length between the limits and does not hold the name', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'grapheme', maxLength: 200 }),
			fc.string({ minLength: 3, maxLength: 12 }),
			(password, name) => {
				if (passwordWeakness(password, name) !== null) return;
				const length = [...password].length;
				expect(length).toBeGreaterThanOrEqual(shortestPassword);
				expect(length).toBeLessThanOrEqual(longestPassword);
				expect(password.toLowerCase()).not.toContain(name.toLowerCase());
			},
		),
	);
});
