import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, tidy } from './fold.ts';

const folded = (text: string): string => fold(text).text;

test.each([
	['ＡＢＣ１２３', 'abc123'],
	['全縣黨員發展', '全县党员发展'],
	['薴苧苎', '苎苎苎'],
	['Open Source', 'open source'],
	['第 12 号', '第12号'],
	['创先\n争优', '创先争优'],
	['二○一○年', '二〇一〇年'],
	['①㎡', '1m2'],
	['a\u200bb\u00ad', 'ab'],
	['中\u1fcd文', '中\u0313\u0300文'],
])('%j is searched as %j', (text, searched) => {
	expect(folded(text)).toBe(searched);
});

const anyText = fc.string({ unit: 'binary' });

test('folding again changes nothing', () => {
	fc.assert(
		fc.property(anyText, (text) => folded(folded(text)) === folded(text)),
		{ numRuns: 300 },
	);
});

test('every character knows where it stood, in order', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			const { text: result, at } = fold(text);
			expect(at).toHaveLength(result.length + 1);
			expect(at.at(-1)).toBe(text.length);
			expect(at).toEqual(at.toSorted((one, other) => one - other));
		}),
	);
});

test('a tidy text is searched as the text it was made of', () => {
	fc.assert(fc.property(fc.string(), (text) => folded(tidy(text)) === folded(text)));
	expect(tidy(' 开展\n  活动 open\n source ')).toBe('开展活动open source');
});
