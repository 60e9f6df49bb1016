import { describe, expect, it } from 'vitest';
import type { SheetFacts } from './facts.ts';
import { isHarmless } from './formulas.ts';
import { layoutSheet } from './layout.ts';

const empty: SheetFacts = {
	columns: [],
	defaultWidth: 10,
	lastRow: 40,
	lastColumn: 5,
	lastStyledRow: 40,
	lastStyledColumn: 5,
	height: 600,
	topRows: [],
	frozenRows: 0,
	frozenColumns: 0,
	filter: undefined,
	merges: [],
	pageSetup: {},
	margins: {},
	fitToPage: false,
	columnBreaks: 0,
	neededShared: new Set(),
};
const layout = (facts: Partial<SheetFacts>) => layoutSheet({ ...empty, ...facts }, 5.25);
/** So many columns of 52.5 points. */
const columns = (count: number) => ({ lastColumn: count, lastStyledColumn: count });

describe('the pages of a sheet', () => {
	it('are A4 upright and never cut a column that nearly fits', () => {
		expect(layout({})).toEqual({ paperSize: '9', fitToWidth: 1 });
		expect(layout(columns(10))).toEqual({ paperSize: '9', fitToWidth: 1 });
	});

	it('turn to landscape when upright would be small', () => {
		expect(layout(columns(16))).toMatchObject({ orientation: 'landscape', fitToWidth: 1 });
	});

	it('break very wide sheets into groups of columns that repeat the leading one', () => {
		const wide = layout(columns(60));
		expect(wide).toMatchObject({ orientation: 'landscape', pageOrder: 'overThenDown', titleColumns: [1, 1] });
		expect(wide.fitToWidth).toBeGreaterThanOrEqual(3);
		expect(wide.fitToWidth).toBeLessThanOrEqual(5);
	});

	it('stay as the author set them: fitted, scaled, broken, turned, on other paper', () => {
		expect(layout({ ...columns(60), fitToPage: true, pageSetup: { fitToHeight: '0', paperSize: '8' } })).toEqual({});
		expect(layout({ ...columns(12), pageSetup: { scale: '60', paperSize: '9' } })).toEqual({});
		expect(layout({ ...columns(60), columnBreaks: 3, pageSetup: { paperSize: '9' } })).toEqual({});
		expect(layout({ ...columns(14), pageSetup: { orientation: 'landscape', paperSize: '9' } })).toEqual({
			fitToWidth: 1,
		});
	});

	it('let a long list that was fitted to one page run on', () => {
		const long = { fitToPage: true, height: 15_000, lastRow: 1000, lastStyledRow: 1000 };
		expect(layout(long)).toMatchObject({ fitToHeight: 0 });
	});

	it('repeat the header: frozen, filtered or evident', () => {
		expect(layout({ frozenRows: 2 }).titleRows).toEqual([1, 2]);
		expect(layout({ filter: { top: 3, left: 1, bottom: 90, right: 5 } }).titleRows).toEqual([3, 3]);
		const rows = [
			{ number: 1, filled: 1, texts: 1 },
			{ number: 2, filled: 5, texts: 5 },
			{ number: 3, filled: 5, texts: 1 },
		];
		expect(layout({ topRows: rows }).titleRows).toEqual([2, 2]);
		expect(layout({ topRows: rows.slice(0, 2) }).titleRows).toBeUndefined();
	});

	it('leave out rows that only carry borders far below the last value, and keep the lines of a blank form', () => {
		expect(layout({ lastStyledRow: 5000 }).printTo).toEqual({ row: 40, column: 5 });
		expect(layout({ lastStyledRow: 60 }).printTo).toBeUndefined();
	});
});

describe('formulas', () => {
	it.each(['SUM(A1:B2)', 'IF(A1>0,"a(b)","c")', '_xlfn.CONCAT(A1,B1)', 'A1*2', "'表 1'!A1", 'Table1[[#This Row],[x]]'])(
		'%s computes from cells alone',
		(formula) => expect(isHarmless(formula)).toBe(true),
	);
	it.each([
		'WEBSERVICE("http://127.0.0.1")',
		'_xlfn.WEBSERVICE(A1)',
		'IF(TRUE,webservice ("x"))',
		'INDIRECT("\'file:///x\'#A1")',
		'HYPERLINK("http://x")',
		'[1]Sheet1!A1',
		"'C:\\[book.xlsx]Sheet1'!A1",
		"cmd|' /C calc'!A0",
		'CELL("filename")',
	])('%s could reach outside', (formula) => expect(isHarmless(formula)).toBe(false));
});
