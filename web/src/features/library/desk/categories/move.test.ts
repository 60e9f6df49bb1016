import fc from 'fast-check';
import { expect, test } from 'vitest';
import { place, stepFrom } from './move.ts';
import { dropTarget } from './tree.ts';

const category = (id: string, parent: string | null, position: number) => ({ id, parent, name: id, position });
const tree = [category('a', null, 0), category('b', null, 1), category('c', null, 2), category('b1', 'b', 0)];

/** The ids below a parent in their order, after changes. */
function orderAfter(categories: typeof tree, changes: ReturnType<typeof place>, parent: string | null): string[] {
	return categories
		.map((each) => ({ ...each, ...changes.find(({ id }) => id === each.id) }))
		.filter((each) => each.parent === parent)
		.sort((x, y) => x.position - y.position)
		.map(({ id }) => id);
}

test('one step up changes places with the sister above', () => {
	expect(stepFrom(tree, 'b', 'up')).toEqual({ parent: null, index: 0 });
	expect(orderAfter(tree, place(tree, 'b', { parent: null, index: 0 }), null)).toEqual(['b', 'a', 'c']);
});

test('a step in goes below the sister above, behind its children; a step out behind the parent', () => {
	expect(stepFrom(tree, 'c', 'in')).toEqual({ parent: 'b', index: 1 });
	expect(stepFrom(tree, 'b1', 'out')).toEqual({ parent: null, index: 2 });
});

test('there is no step over the edge', () => {
	expect(stepFrom(tree, 'a', 'up')).toBeNull();
	expect(stepFrom(tree, 'a', 'in')).toBeNull();
	expect(stepFrom(tree, 'c', 'down')).toBeNull();
	expect(stepFrom(tree, 'c', 'out')).toBeNull();
	expect(stepFrom(tree, 'unknown', 'up')).toBeNull();
});

test('what stands where it should is not touched', () => {
	expect(place(tree, 'b', { parent: null, index: 1 })).toEqual([]);
});

test('wherever a category is put, it stands there and the others keep their order', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 8 }),
			fc.nat(),
			fc.nat(),
			(positions, which, where) => {
				const sisters = positions.map((position, index) => category(`s${index}`, null, position));
				const id = `s${which % sisters.length}`;
				const index = where % sisters.length;
				const before = orderAfter(sisters, [], null).filter((each) => each !== id);
				expect(orderAfter(sisters, place(sisters, id, { parent: null, index }), null)).toEqual(
					before.toSpliced(index, 0, id),
				);
			},
		),
	);
});

test('a drop lands inside, before or behind what it falls on, counted without the dragged one', () => {
	expect(dropTarget(tree, 'c', { on: 'b', inside: true, behind: false })).toEqual({ parent: 'b', index: 0 });
	expect(dropTarget(tree, 'a', { on: 'c', inside: false, behind: true })).toEqual({ parent: null, index: 2 });
	expect(dropTarget(tree, 'c', { on: 'a', inside: false, behind: false })).toEqual({ parent: null, index: 0 });
	expect(dropTarget(tree, 'c', { on: 'gone', inside: false, behind: false })).toBeNull();
});
