import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../kernel/index.ts';
import {
	type Category,
	checkPlacement,
	inReadingOrder,
	pathTo,
	place,
	sistersIn,
	withDescendants,
} from './category.ts';

/** Any tree: each category lies at the top or under one before it. */
const trees = fc
	.array(
		fc.record({ under: fc.nat(), top: fc.boolean(), position: fc.nat(5), name: fc.constantFrom('甲', '乙', '丙') }),
		{
			maxLength: 25,
		},
	)
	.map((wishes) =>
		wishes.map(
			({ under, top, position, name }, index): Category => ({
				id: `c${index}`,
				parent: top || index === 0 ? null : `c${under % index}`,
				name: `${name}${index}`,
				position,
				reviewed: false,
				copies: null,
			}),
		),
	);

/** Anything a damaged table could hold, circles and missing parents included. */
const graphs = fc.array(fc.option(fc.nat(12)), { maxLength: 10 }).map((parents) =>
	parents.map(
		(parent, index): Category => ({
			id: `c${index}`,
			parent: parent === null ? null : `c${parent}`,
			name: 'x',
			position: 0,
			reviewed: false,
			copies: null,
		}),
	),
);

const isTree = (categories: readonly Category[]): boolean =>
	categories.every(({ id }) => pathTo(categories, id)[0]?.parent === null);

describe('pathTo', () => {
	test('leads from the top to the category, each the parent of the next', () => {
		fc.assert(
			fc.property(trees, (tree) => {
				for (const { id } of tree) {
					const path = pathTo(tree, id);
					expect(path[0]?.parent).toBe(null);
					expect(path.at(-1)?.id).toBe(id);
					expect(path.slice(1).map(({ parent }) => parent)).toEqual(path.slice(0, -1).map(({ id: above }) => above));
				}
			}),
		);
	});

	test('ends also on a damaged table, and is empty for an unknown id', () => {
		fc.assert(fc.property(graphs, (graph) => graph.every(({ id }) => pathTo(graph, id).length <= graph.length)));
		expect(pathTo([], 'c1')).toEqual([]);
	});
});

describe('withDescendants', () => {
	test('holds exactly those whose path goes through the category', () => {
		fc.assert(
			fc.property(trees, (tree) => {
				for (const { id } of tree) {
					const through = tree.filter((each) => pathTo(tree, each.id).some((above) => above.id === id));
					expect(withDescendants(tree, id).sort()).toEqual(through.map((each) => each.id).sort());
				}
			}),
		);
	});

	test('ends also on a damaged table', () => {
		fc.assert(
			fc.property(graphs, (graph) => {
				for (const { id } of graph) {
					const found = withDescendants(graph, id);
					expect(new Set(found).size).toBe(found.length);
				}
			}),
		);
	});
});

test('the reading order holds every category once, a parent before its children', () => {
	fc.assert(
		fc.property(trees, (tree) => {
			const order = inReadingOrder(tree);
			expect(order.map(({ category }) => category.id).sort()).toEqual(tree.map(({ id }) => id).sort());
			for (const { category, depth } of order) expect(depth).toBe(pathTo(tree, category.id).length - 1);
		}),
	);
});

describe('checkPlacement', () => {
	test('whatever is moved wherever, what is allowed never makes a circle or twins', () => {
		const moves = fc.array(
			fc.record({ what: fc.nat(30), where: fc.option(fc.nat(30)), name: fc.constantFrom('甲', '乙') }),
		);
		fc.assert(
			fc.property(trees, moves, (start, wishes) => {
				let tree: readonly Category[] = start;
				for (const { what, where, name } of wishes) {
					const moved = { id: `c${what}`, parent: where === null ? null : `c${where}`, name };
					try {
						checkPlacement(tree, moved);
					} catch (error) {
						expect(error).toBeInstanceOf(Refusal);
						continue;
					}
					tree = tree.map((category) => (category.id === moved.id ? { ...category, ...moved } : category));
					expect(isTree(tree)).toBe(true);
					const places = tree.map((category) => `${category.parent}/${category.name}`);
					expect(new Set(places).size).toBe(places.length);
				}
			}),
		);
	});

	const tree: Category[] = [
		{ id: 'a', parent: null, name: '部署', position: 0, reviewed: false, copies: null },
		{ id: 'b', parent: 'a', name: '通知', position: 0, reviewed: false, copies: null },
		{ id: 'c', parent: 'b', name: '简报', position: 0, reviewed: false, copies: null },
	];
	test.each([
		['under itself', { id: 'a', parent: 'a', name: '部署' }, 'CATEGORY_CYCLE'],
		['under its grandchild', { id: 'a', parent: 'c', name: '部署' }, 'CATEGORY_CYCLE'],
		['under nothing that is there', { id: null, parent: 'x', name: '新' }, 'NOT_FOUND'],
		['beside a sister of its name', { id: null, parent: 'a', name: '通知' }, 'CATEGORY_NAME_TAKEN'],
		['beside a sister of its name at the top', { id: 'c', parent: null, name: '部署' }, 'CATEGORY_NAME_TAKEN'],
	])('%s is refused', (_what, placed, code) => {
		expect(() => checkPlacement(tree, placed)).toThrow(expect.objectContaining({ code }));
	});

	test('the name of a cousin, and staying where one is, are allowed', () => {
		checkPlacement(tree, { id: null, parent: 'b', name: '通知' });
		checkPlacement(tree, { id: 'b', parent: 'a', name: '通知' });
	});
});

test('wherever a category is put, it stands there, the others keep their order, and places count from 0', () => {
	fc.assert(
		fc.property(trees, fc.nat(), fc.nat(30), fc.boolean(), (categories, which, position, atTop) => {
			const moved = categories[which % Math.max(1, categories.length)];
			if (!moved) return;
			const parent = atTop ? null : moved.parent;
			const changes = place(categories, { ...moved, parent, position });
			const after = categories.map((category) => changes.find(({ id }) => id === category.id) ?? category);
			const others = sistersIn(categories, parent).filter(({ id }) => id !== moved.id);
			const order = sistersIn(after, parent).map(({ id }) => id);
			expect(order).toEqual(others.map(({ id }) => id).toSpliced(Math.min(position, others.length), 0, moved.id));
			expect(sistersIn(after, parent).map((sister) => sister.position)).toEqual(order.map((_, index) => index));
		}),
	);
});
