import { describe, expect, it } from 'vitest';
import { median, percentile, readOptions } from './report.ts';

describe('figures', () => {
	it.each([
		[[5], 5],
		[[3, 1, 2], 2],
		[[4, 1, 3, 2], 2.5],
		[[10, 9, 100], 10],
	])('takes the middle of %j, or halves the two there', (values, wanted) => {
		expect(median(values)).toBe(wanted);
	});

	it('takes percentiles by the nearest rank, whatever the order', () => {
		const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
		expect(percentile(hundred, 0.95)).toBe(95);
		expect(percentile(hundred, 1)).toBe(100);
		expect(percentile([7], 0.05)).toBe(7);
	});

	it('knows its options and no others', () => {
		expect(readOptions(['--json'])).toEqual({ json: true, quick: false });
		expect(() => readOptions(['--jsn'])).toThrow(TypeError);
	});
});
