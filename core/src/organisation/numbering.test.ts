import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockRange, freeSlot, numberBetween, numberBlock, rootRange } from './numbering.ts';
import { levels } from './type.ts';

/** A tree below owner 0: node i hangs below one of the nodes before it. */
const trees = fc
	.array(fc.record({ parent: fc.nat(), position: fc.nat(5) }), { maxLength: 60 })
	.map((wishes) =>
		wishes.map(({ parent, position }, index) => ({ id: index + 1, parentId: parent % (index + 1), position })),
	);

test('exactly the organisations below one have numbers inside its range', () => {
	fc.assert(
		fc.property(trees, (nodes) => {
			const ranges = numberBlock(0, nodes, { low: 100, high: 100_000 });
			const parents = new Map(nodes.map((node) => [node.id, node.parentId]));
			const isBelow = (id: number, above: number): boolean => {
				const parent = parents.get(id);
				return parent !== undefined && (parent === above || isBelow(parent, above));
			};
			for (const [id, range] of ranges) {
				expect(range.preorder).toBeGreaterThanOrEqual(100);
				expect(range.subtreeEnd).toBeLessThanOrEqual(100_000);
				for (const [other, { preorder }] of ranges)
					expect(preorder > range.preorder && preorder <= range.subtreeEnd, `${other} in ${id}`).toBe(
						isBelow(other, id),
					);
			}
		}),
	);
});

test('sisters follow their positions', () => {
	const ranges = numberBlock(
		0,
		[
			{ id: 1, parentId: 0, position: 2 },
			{ id: 2, parentId: 0, position: 1 },
		],
		{ low: 1, high: 1000 },
	);
	expect(ranges.get(2)?.preorder).toBe(1);
	expect(ranges.get(1)?.preorder).toBeGreaterThan(1);
});

test('a block that is too small, and one that holds a stranger, are refused', () => {
	const nodes = [1, 2, 3].map((id) => ({ id, parentId: 0, position: 0 }));
	expect(() => numberBlock(0, nodes, { low: 1, high: 3 })).toThrow(RangeError);
	expect(() => numberBlock(0, [{ id: 1, parentId: 9, position: 0 }], { low: 1, high: 100 })).toThrow(RangeError);
});

test('a new last child fits between, until there is no gap', () => {
	expect(numberBetween(10, 12)).toBe(11);
	expect(numberBetween(10, 11)).toBe(null);
	fc.assert(
		fc.property(fc.nat(1e9), fc.integer({ min: 2, max: 1e9 }), (after, gap) => {
			const number = numberBetween(after, after + gap);
			expect(number).toBeGreaterThan(after);
			expect(number).toBeLessThan(after + gap);
		}),
	);
});

test('slots of one parent never touch, and stay inside it', () => {
	const country = rootRange(levels.country, 0);
	const taken: number[] = [];
	const owner = { level: levels.country, preorder: country.preorder };
	for (;;) {
		const slot = freeSlot(owner, levels.province, taken);
		if (!slot) break;
		expect(slot.preorder).toBeGreaterThan(blockRange(owner).high);
		expect(slot.subtreeEnd).toBeLessThanOrEqual(country.subtreeEnd);
		for (const other of taken) expect(Math.abs(other - slot.preorder)).toBeGreaterThanOrEqual(2 ** 44);
		taken.push(slot.preorder);
	}
	expect(taken).toHaveLength(63);
	expect(rootRange(levels.county, 7).subtreeEnd).toBeLessThan(Number.MAX_SAFE_INTEGER);
});

test('a county directly below a province takes a slot of its own', () => {
	const province = { level: levels.province, preorder: 2 ** 44 };
	const slot = freeSlot(province, levels.county, [province.preorder + 2 ** 38]);
	expect(slot).toEqual({ preorder: 2 ** 44 + 2 * 2 ** 38, subtreeEnd: 2 ** 44 + 2 * 2 ** 38 + 2 ** 31 - 1 });
});
