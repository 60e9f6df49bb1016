import { describe, expect, it } from 'vitest';
import { formatNumber } from './numberformat.ts';

describe('a list’s numbers', () => {
	it.each([
		[7, 'decimal', '7'],
		[7, 'decimalZero', '07'],
		[27, 'upperLetter', 'AA'],
		[4, 'lowerRoman', 'iv'],
		[1994, 'upperRoman', 'MCMXCIV'],
		[10, 'chineseCounting', '十'],
		[19, 'chineseCountingThousand', '十九'],
		[20, 'chineseCounting', '二十'],
		[3, 'decimalEnclosedCircleChinese', '③'],
		[3, 'bullet', ''],
	])('write %i as %s: %s', (value, format, text) => {
		expect(formatNumber(value, format)).toBe(text);
	});

	it('are not known for other ways of counting, or beyond what a way can count', () => {
		expect(formatNumber(1, 'hebrew1')).toBeUndefined();
		expect(formatNumber(120, 'chineseCounting')).toBeUndefined();
		expect(formatNumber(21, 'decimalEnclosedCircle')).toBeUndefined();
	});
});
