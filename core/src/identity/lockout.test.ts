import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOf, waitAfter } from './lockout.ts';

test('some mistakes are free, then each costs twice the one before, up to a quarter of an hour', () => {
	expect([1, 4, 5, 6, 7, 9, 10, 11, 100].map(waitAfter)).toEqual([0, 0, 30, 60, 120, 480, 900, 900, 900]);
});

test('more failures never make the wait shorter', () => {
	fc.assert(fc.property(fc.nat(2000), (failures) => waitAfter(failures + 1) >= waitAfter(failures)));
});

test('a known device is a source of its own, wherever it is', () => {
	expect(sourceOf('10.0.0.1', 'd')).toBe(sourceOf('10.0.0.2', 'd'));
	expect(sourceOf('10.0.0.1', 'd')).not.toBe(sourceOf('10.0.0.1', null));
});

test('one line is one source', () => {
	expect(sourceOf('2001:db8:1:2:3:4:5:6', null)).toBe(sourceOf('2001:0DB8:1:2::9', null));
	expect(sourceOf('2001:db8:1:3::1', null)).not.toBe(sourceOf('2001:db8:1:2::1', null));
	expect(sourceOf('::ffff:10.0.0.1', null)).toBe(sourceOf('10.0.0.1', null));
	expect(sourceOf('10.0.0.1', null)).not.toBe(sourceOf('10.0.0.2', null));
	expect(sourceOf('::1', null)).toBe('network 0:0:0:0');
});
