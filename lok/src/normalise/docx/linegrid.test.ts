import { describe, expect, it } from 'vitest';
import { lineFactor } from '../../fonts/families.ts';
import { gridLines, snappedSpacing } from './linegrid.ts';

const height = (family: string, size: number) => lineFactor(family) * size * 20;

describe('the line grid', () => {
	it.each([
		['宋体', 10.5, 312, 1],
		['宋体', 12, 312, 1],
		['宋体', 14, 312, 2],
		['仿宋_GB2312', 16, 579, 1],
		['方正小标宋简体', 22, 579, 1],
		['等线', 12, 312, 2],
		['微软雅黑', 10.5, 312, 2],
		['Times New Roman', 12, 312, 1],
	])('gives %s of %d pt on a pitch of %d twips %d grid lines', (family, size, pitch, lines) => {
		expect(gridLines(height(family, size), pitch)).toBe(lines);
	});

	it('multiplies one grid line for proportional spacing', () => {
		expect(snappedSpacing({ line: 360, rule: 'auto' }, 273, 312)).toBe(468);
		expect(snappedSpacing({ line: 192, rule: 'auto' }, 273, 312)).toBe(250);
	});

	it('does not multiply what takes several grid lines as it is', () => {
		expect(snappedSpacing({ line: 360, rule: 'auto' }, 360, 312)).toBe(624);
		expect(snappedSpacing({ line: 720, rule: 'auto' }, 360, 312)).toBe(936);
	});

	it('takes the larger of the two for a minimum', () => {
		expect(snappedSpacing({ line: 500, rule: 'atLeast' }, 273, 312)).toBe(500);
		expect(snappedSpacing({ line: 200, rule: 'atLeast' }, 273, 312)).toBe(312);
	});

	it('leaves exact spacing alone', () => {
		expect(snappedSpacing({ line: 560, rule: 'exact' }, 273, 312)).toBeUndefined();
	});
});
