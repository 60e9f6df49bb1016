import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWeaker, type Lock, type Tightening, tighten, tightenFault } from './inherit.ts';

const day = fc.option(
	fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10)),
	{ nil: null },
);
const target = fc.option(fc.integer({ min: 0, max: 50 }), { nil: null });
const words = fc.string({ maxLength: 8 });
const lock: fc.Arbitrary<Lock> = fc.record({ text: words, standard: words, dueOn: day, target });
const tightening: fc.Arbitrary<Tightening> = fc.record({
	textAddition: words,
	standardAddition: words,
	dueOn: day,
	target,
});

test('inheritance never weakens, however many levels add whatever they like', () => {
	fc.assert(
		fc.property(lock, fc.array(tightening, { maxLength: 6 }), (top, levels) => {
			let above = top;
			for (const own of levels) {
				const below = tighten(above, own);
				expect(isWeaker(below, above)).toBe(false);
				expect(isWeaker(below, top)).toBe(false);
				above = below;
			}
		}),
	);
});

test('a revision from above holds below at once, whatever was added there before', () => {
	fc.assert(
		fc.property(lock, tightening, lock, (_, own, revised) => {
			expect(isWeaker(tighten(revised, own), revised)).toBe(false);
		}),
	);
});

test('what would be a weakening is told, and it is one of exactly these', () => {
	fc.assert(
		fc.property(lock, tightening, (top, own) => {
			const asWished: Lock = {
				text: top.text,
				standard: top.standard,
				dueOn: own.dueOn ?? top.dueOn,
				target: own.target ?? top.target,
			};
			expect(tightenFault(top, own) !== null).toBe(isWeaker(asWished, top));
		}),
	);
});
