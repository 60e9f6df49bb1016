import { describe, expect, it } from 'vitest';
import { cellSpacing, cellsInLine } from './chargrid.ts';

/** The text area of an official page (公文版心): 156 mm. */
const officialWidth = 8845;

describe('the character grid', () => {
	it('sets 28 characters of 16 pt in a line of an official page, where rounding would set 27', () => {
		expect(cellsInLine(16, officialWidth, -849)).toBe(28);
		expect(cellSpacing(16, officialWidth, -849)).toBe(-5);
		expect(Math.floor(officialWidth / (320 - 5))).toBe(28);
		expect(Math.floor(officialWidth / (320 - 4))).toBe(27);
	});

	it.each([
		[10.5, 8306, 0],
		[12, 8306, 1024],
		[14, 8845, -849],
		[16, 9000, 2000],
		[22, 8845, -849],
	])('sets no fewer characters of %d pt over %d twips with %d', (size, width, charSpace) => {
		const pitch = size * 20 + cellSpacing(size, width, charSpace);
		expect(Math.floor(width / pitch)).toBeGreaterThanOrEqual(cellsInLine(size, width, charSpace));
		expect(cellSpacing(size, width, charSpace) - (charSpace * 20) / 4096).toBeLessThanOrEqual(0.5);
	});

	it('keeps the spacing where not even one character fits', () => {
		expect(cellSpacing(40, 500, -849)).toBe(-4);
	});
});
