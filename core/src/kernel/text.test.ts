import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine, withoutInvisible } from './text.ts';

test('ordinary text of any script stays as it is', () => {
	for (const text of ['关于开展“大走访”活动的通知（第2号）', 'Plan – 2026: “A/B” 100%', '👩‍🌾 农户', 'עברית العربية']) {
		expect(oneLine.test(text)).toBe(true);
		expect(withoutInvisible(text)).toBe(text);
	}
});

test.each(['\u0000', '\n', '\u007f', '\u0085', '\u202e', '\u2066', '\u200f'])('%j does not stay', (character) => {
	expect(oneLine.test(`a${character}b`)).toBe(false);
	expect(withoutInvisible(`a${character}b`)).toBe('ab');
});

// Up to the general punctuation, where the characters that matter lie.
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0x206f }).map((code) => String.fromCodePoint(code)) });

test('what is left is always one line', () => {
	fc.assert(fc.property(anyText, (text) => oneLine.test(withoutInvisible(text))));
});
