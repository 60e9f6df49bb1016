import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	askedAnew,
	asksForMore,
	bindingOn,
	isWeaker,
	type Lock,
	type Said,
	type Tightening,
	tighten,
	tightenFault,
	voidPart,
} from './inherit.ts';

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

/** Levels act on tasks of their own and of those below them, as often as they like. */
const acts = fc.array(
	fc.record({ own: fc.oneof(tightening, fc.constant(null)), by: fc.nat({ max: 3 }), at: fc.nat({ max: 3 }) }),
	{ maxLength: 20 },
);
const inOrder = (said: readonly Said[]) => said.toSorted((one, other) => one.by - other.by || one.at - other.at);
const nothing: Tightening = { textAddition: '', standardAddition: '', dueOn: null, target: null };

test('no later act below weakens what somebody above set, whatever was set, replaced and taken back in between', () => {
	fc.assert(
		fc.property(lock, acts, (plan, sequence) => {
			let said: Said[] = [];
			for (const { own, by, at } of sequence) {
				if (at < by) continue;
				const here = said.filter((one) => one.at <= at);
				const wish = own ?? nothing;
				if (tightenFault(bindingOn(here, { by, at }).reduce(tighten, plan), wish)) continue;
				const upper = said.filter((one) => one.by < by);
				const others = said.filter((one) => one.by !== by || one.at !== at);
				said = inOrder(asksForMore(wish) ? [...others, { ...wish, by, at }] : others);
				// What those above said stands as it did, and at every place what holds is no weaker.
				expect(said.filter((one) => one.by < by)).toEqual(upper);
				for (const place of [0, 1, 2, 3]) {
					const holding = said.filter((one) => one.at <= place).reduce(tighten, plan);
					const asked = upper.filter((one) => one.at <= place).reduce(tighten, plan);
					expect(isWeaker(holding, asked)).toBe(false);
					expect(isWeaker(holding, plan)).toBe(false);
				}
			}
		}),
	);
});

test('what would hold for nobody is told; what holds for one of those below is not', () => {
	const free = { excused: false, dueOn: null };
	const excused = { excused: true, dueOn: null };
	const later = { excused: false, dueOn: '2026-12-09' };
	const words = { ...nothing, textAddition: '张贴上墙' };
	const earlier = { ...words, dueOn: '2026-12-05' };
	expect(voidPart(words, [excused])).toBe('excused');
	expect(voidPart(nothing, [excused])).toBe(null);
	expect(voidPart(words, [excused, later])).toBe(null);
	expect(voidPart(earlier, [later])).toBe('granted');
	expect(voidPart(earlier, [later, excused])).toBe('granted');
	expect(voidPart(earlier, [later, free])).toBe(null);
	expect(voidPart({ ...words, dueOn: '2026-12-10' }, [later])).toBe(null);
	expect(voidPart({ ...words, dueOn: '2026-12-09' }, [later])).toBe('granted');
});

test('what is the same as before, or less, is not asked for anew', () => {
	const before = { textAddition: '张贴上墙\n书记带头', standardAddition: '', dueOn: '2026-12-05', target: 15 };
	expect(askedAnew(before, undefined)).toEqual(before);
	expect(askedAnew(before, before)).toEqual(nothing);
	expect(askedAnew(before, nothing)).toEqual(before);
	expect(askedAnew(nothing, before)).toEqual(nothing);
	expect(askedAnew({ ...nothing, textAddition: '书记带头', dueOn: '2026-12-06', target: 14 }, before)).toEqual(nothing);
	const more = { textAddition: '拍照留存', standardAddition: '当场反馈', dueOn: '2026-12-04', target: 16 };
	expect(askedAnew(more, before)).toEqual(more);
});
