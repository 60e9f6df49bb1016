import { expect, test } from 'vitest';
import { noneChosen, placeOf, reached, toggled } from './chosen.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];
const ids = (chosen: { ids: ReadonlySet<string> }) => [...chosen.ids].toSorted().join('');

test('one after the other, or all since the one before: chosen, or no more', () => {
	const two = toggled(toggled(noneChosen, shown, 'b', false), shown, 'd', true);
	expect(ids(two)).toBe('bcd');
	expect(ids(toggled(two, shown, 'c', false))).toBe('bd');
	expect(ids(toggled(two, shown, 'b', true))).toBe('');
});

test('a range begins anew where its beginning is not shown any more', () => {
	const one = toggled(noneChosen, shown, 'a', false);
	expect(ids(toggled(one, ['c', 'd', 'e'], 'e', true))).toBe('ae');
	expect(ids(reached(one, ['c', 'd', 'e'], 'c', 'd'))).toBe('acd');
});

test('by keyboard a range that went too far goes back, also to the other side of where it began', () => {
	const far = reached(reached(toggled(noneChosen, shown, 'b', false), shown, 'b', 'c'), shown, 'c', 'd');
	expect(ids(far)).toBe('bcd');
	const less = reached(far, shown, 'd', 'c');
	expect(ids(less)).toBe('bc');
	const other = reached(reached(less, shown, 'c', 'b'), shown, 'b', 'a');
	expect(ids(other)).toBe('ab');
	expect(ids(reached(toggled(noneChosen, shown, 'e', false), shown, 'b', 'c'))).toBe('cde');
});

test('what takes the place of a row that is gone is the next one that stayed, at the end the last', () => {
	expect(placeOf({ ids: shown, at: 2 }, ['a', 'b', 'd', 'e'])).toBe(2);
	expect(placeOf({ ids: shown, at: 1 }, ['d', 'e'])).toBe(0);
	expect(placeOf({ ids: shown, at: 2 }, shown)).toBe(2);
	expect(placeOf({ ids: shown, at: 4 }, ['a', 'b'])).toBe(1);
});

test('by keyboard a range grows from where it began', () => {
	const two = reached(noneChosen, shown, 'c', 'd');
	expect(ids(two)).toBe('cd');
	expect(ids(reached(two, shown, 'd', 'e'))).toBe('cde');
	expect(two.anchor).toBe('c');
});
