import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closingGate, closingKinds, dispositions, mayBeSettled } from './closing.ts';

const open = fc.uniqueArray(
	fc.record({
		item: fc.constantFrom('a', 'b', 'c', 'd'),
		kind: fc.constantFrom(...closingKinds),
		part: fc.constant(null),
		text: fc.constant('走访'),
		count: fc.integer({ min: 1, max: 9 }),
	}),
	{ selector: ({ item }) => item },
);
const said = fc
	.dictionary(
		fc.constantFrom('a', 'b', 'c', 'd', 'e'),
		fc.record({ disposition: fc.constantFrom(...dispositions), reason: fc.constant('已移交'), count: fc.nat(9) }),
	)
	.map((words) => new Map(Object.entries(words)));

test('everything open is there, and settled only by a word that was said of as much', () => {
	fc.assert(
		fc.property(open, said, (items, words) => {
			const gate = closingGate(items, words);
			expect(gate.map(({ item }) => item)).toEqual(items.map(({ item }) => item));
			for (const { item, kind, count, settled } of gate)
				expect(settled !== null).toBe(mayBeSettled({ kind }) && (words.get(item)?.count ?? -1) >= count);
		}),
	);
});

test('what opens after a word was said opens the gate again', () => {
	const item = { item: 'a', kind: 'action', part: null, text: '走访', count: 3 } as const;
	const words = new Map([['a', { disposition: 'carried', reason: '转入下一年', count: 3 } as const]]);
	expect(closingGate([item], words)[0]?.settled).not.toBe(null);
	expect(closingGate([{ ...item, count: 4 }], words)[0]?.settled).toBe(null);
	expect(closingGate([], words)).toEqual([]);
	// No word settles an emergency that lasts.
	expect(closingGate([{ ...item, kind: 'emergency' }], words)[0]?.settled).toBe(null);
});
