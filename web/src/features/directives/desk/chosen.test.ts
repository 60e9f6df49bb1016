import { expect, test } from 'vitest';
import { noneChosen, reached, toggled } from './chosen.ts';

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

test('by keyboard a range grows from where it began', () => {
	const two = reached(noneChosen, shown, 'c', 'd');
	expect(ids(two)).toBe('cd');
	expect(ids(reached(two, shown, 'd', 'e'))).toBe('cde');
	expect(two.anchor).toBe('c');
});
