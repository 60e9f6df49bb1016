import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { fingerprint, thin } from './fingerprint.ts';
import { fold } from './fold.ts';
import { normalise } from './normalise.ts';

/** Sentences of made-up words: no two are alike, as in real texts. */
const sentence = fc
	.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 12, maxLength: 40 })
	.map((codes) => `${String.fromCharCode(...codes)}。`);
const sentences = fc.array(sentence, { minLength: 8, maxLength: 120 });
const printOf = (parts: readonly string[]) => fingerprint(parts.join(''));

describe('what counts as the same text', () => {
	test.each([
		['第１条　ＡＢＣ，全角。', '第1条 abc, 全角.'],
		['一行\n断开  的 文字', '一行断开的文字'],
		['大力发展服务，巩固基础', '大力开展效劳,稳固根底'],
		['达到标准的，则给予激励', '到达规范的，那么赐与鼓励'],
	])('%s is %s', (one, other) => {
		expect(fold(one)).toBe(fold(other));
		expect(compare(fingerprint(one).samples, fingerprint(other).samples)).toEqual({ ofMine: 1, ofTheirs: 1 });
	});

	test.each([
		['应当', '可以'],
		['必须报告', '不必报告'],
		['增加', '减少'],
		['直接', '间接'],
		['三分之一以上', '三分之二以上'],
		['批准', '不批准'],
		['登记', '注销'],
		['人民政府', '人民法院'],
		['公开', '秘密'],
	])('%s is not %s', (one, other) => expect(fold(one)).not.toBe(fold(other)));

	test('nothing but letters and digits is left, and folding what is folded changes nothing', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(normalise(text)).toMatch(/^[\p{L}\p{N}]*$/u);
				expect(fold(normalise(text))).toBe(fold(text));
			}),
		);
	});
});

describe('the shares that two texts hold of each other', () => {
	test('are the same seen from the other side', () => {
		fc.assert(
			fc.property(sentences, sentences, sentences, (mine, theirs, common) => {
				const [a, b] = [printOf([...mine, ...common]).samples, printOf([...common, ...theirs]).samples];
				const [there, back] = [compare(a, b), compare(b, a)];
				expect(back).toEqual({ ofMine: there.ofTheirs, ofTheirs: there.ofMine });
			}),
			{ numRuns: 30 },
		);
	});

	test('do not depend on the order of sentences, but for the runs across their borders', () => {
		fc.assert(
			fc.property(sentences, (parts) => {
				const { ofMine, ofTheirs } = compare(printOf(parts).samples, printOf(parts.toReversed()).samples);
				expect(Math.min(ofMine, ofTheirs)).toBeGreaterThan(0.6);
			}),
			{ numRuns: 30 },
		);
	});

	test('are whole of what is contained, and near the part that is kept of what contains it', () => {
		fc.assert(
			fc.property(sentences, fc.double({ min: 0.6, max: 1, noNaN: true }), (parts, kept) => {
				const text = parts.join('');
				const cut = text.slice(0, Math.ceil(text.length * kept));
				const { ofMine, ofTheirs } = compare(fingerprint(cut).samples, fingerprint(text).samples);
				expect(ofMine).toBeGreaterThan(0.99);
				expect(Math.abs(ofTheirs - kept)).toBeLessThan(0.12);
			}),
			{ numRuns: 30 },
		);
	});

	test('of texts that have nothing in common, or no text, are none', () => {
		expect(compare(fingerprint('春天来了，花开了。').samples, fingerprint('冬天去了，雪化了。').samples)).toEqual({
			ofMine: 0,
			ofTheirs: 0,
		});
		expect(compare(fingerprint('').samples, fingerprint('…').samples)).toEqual({ ofMine: 0, ofTheirs: 0 });
	});
});

test('a sparser sample of a text is part of its denser one, and keys are part of the samples', () => {
	fc.assert(
		fc.property(fc.array(sentence, { minLength: 60, maxLength: 200 }), (parts) => {
			const { samples, keys } = printOf(parts);
			expect(thin(samples, keys.oneIn)).toEqual(keys);
			expect(thin(thin(samples, 8), 16)).toEqual(thin(samples, 16));
			expect(thin(keys, 1)).toEqual(keys);
			expect([...samples.hashes].map((hash) => hash >>> 0)).toEqual(
				[...samples.hashes].map((hash) => hash >>> 0).sort((a, b) => a - b),
			);
		}),
		{ numRuns: 20 },
	);
});
