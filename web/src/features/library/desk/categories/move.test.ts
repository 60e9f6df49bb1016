import { expect, test } from 'vitest';
import { stepFrom } from './move.ts';
import { dropTarget } from './tree.ts';

const category = (id: string, parent: string | null, position: number) => ({
	id,
	parent,
	name: id,
	position,
	reviewed: false,
	copies: null,
});
const tree = [category('a', null, 0), category('b', null, 1), category('c', null, 2), category('b1', 'b', 0)];

test('one step up leads to the place of the sister above', () => {
	expect(stepFrom(tree, 'b', 'up')).toEqual({ parent: null, index: 0 });
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

test('a drop lands inside, before or behind what it falls on, counted without the dragged one', () => {
	expect(dropTarget(tree, 'c', { on: 'b', inside: true, behind: false })).toEqual({ parent: 'b', index: 0 });
	expect(dropTarget(tree, 'a', { on: 'c', inside: false, behind: true })).toEqual({ parent: null, index: 2 });
	expect(dropTarget(tree, 'c', { on: 'a', inside: false, behind: false })).toEqual({ parent: null, index: 0 });
	expect(dropTarget(tree, 'c', { on: 'gone', inside: false, behind: false })).toBeNull();
});
