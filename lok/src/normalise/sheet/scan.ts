import type { Attributes } from '../../xml/escape.ts';
import { readEvents } from '../../xml/events.ts';
import { type Area, columnNumber, parseArea } from './cells.ts';
import type { ColumnWidth, SheetFacts, TopRow } from './facts.ts';
import { isHarmless } from './formulas.ts';

const topRowCount = 12;
const yes = (value: string | undefined) => value === '1' || value === 'true';
const number = (value: string | undefined, otherwise: number) => {
	const parsed = Number.parseFloat(value ?? '');
	return Number.isFinite(parsed) ? parsed : otherwise;
};

/**
 * Reads what a sheet's layout depends on.
 * @param isVisible whether a cell of this style shows without a value, by the style's index
 * @throws ConvertError damaged | bomb
 */
export function scanSheet(data: Buffer, isVisible: (style: number) => boolean): SheetFacts {
	const columns: ColumnWidth[] = [];
	const merges: Area[] = [];
	const rows = new Map<number, { filled: number; texts: number }>();
	const needed = new Set<string>();
	const unsafe = new Set<string>();
	let defaultWidth = 0;
	let baseWidth = 8;
	let defaultHeight = 15;
	let lastRow = 0;
	let lastColumn = 0;
	let lastStyledRow = 0;
	let lastStyledColumn = 0;
	let extraHeight = 0;
	let frozenRows = 0;
	let frozenColumns = 0;
	let filter: Area | undefined;
	let pageSetup: Attributes = {};
	let margins: Attributes = {};
	let fitToPage = false;
	let columnBreaks = 0;
	let row = 0;
	let column = 0;
	let cell: Attributes = {};
	let hasValue = false;
	let formula: Attributes | undefined;
	let text = '';

	const opened: Record<string, (attributes: Attributes, depth: number) => void> = {
		sheetFormatPr: (a) => {
			baseWidth = number(a.baseColWidth, 8);
			defaultWidth = number(a.defaultColWidth, 0);
			defaultHeight = number(a.defaultRowHeight, 15);
		},
		pageSetUpPr: (a) => {
			fitToPage = yes(a.fitToPage);
		},
		pane: (a) => {
			if (a.state !== 'frozen' && a.state !== 'frozenSplit') return;
			frozenRows = number(a.ySplit, 0);
			frozenColumns = number(a.xSplit, 0);
		},
		col: (a) => {
			const width = yes(a.hidden) ? 0 : number(a.width, 0) || defaultWidth || baseWidth;
			columns.push({ min: number(a.min, 1), max: number(a.max, 1), width });
		},
		row: (a) => {
			row = number(a.r, row + 1);
			column = 0;
			if (yes(a.hidden)) extraHeight -= defaultHeight;
			else if (a.ht !== undefined) extraHeight += number(a.ht, defaultHeight) - defaultHeight;
		},
		c: (a) => {
			cell = a;
			const letters = /^[A-Za-z]{1,3}/.exec(a.r ?? '')?.[0];
			column = letters === undefined ? column + 1 : columnNumber(letters);
			hasValue = false;
			formula = undefined;
		},
		f: (a) => {
			formula = a;
			text = '';
		},
		v: () => {
			text = '';
		},
		is: () => {
			hasValue = true;
		},
		mergeCell: (a) => {
			const area = parseArea(a.ref ?? '');
			if (area !== undefined) merges.push(area);
		},
		pageSetup: (a, depth) => {
			if (depth === 1) pageSetup = a;
		},
		pageMargins: (a, depth) => {
			if (depth === 1) margins = a;
		},
		autoFilter: (a, depth) => {
			if (depth === 1) filter = parseArea(a.ref ?? '');
		},
		brk: (a) => {
			if (inColumnBreaks && yes(a.man)) columnBreaks++;
		},
	};
	let inColumnBreaks = false;

	const endCell = () => {
		const filled = hasValue || formula !== undefined;
		const shared = formula?.t === 'shared' ? (formula.si ?? '') : undefined;
		if (shared !== undefined && !hasValue) needed.add(shared);
		if (filled) {
			lastRow = Math.max(lastRow, row);
			lastColumn = Math.max(lastColumn, column);
			const top = rows.get(row) ?? { filled: 0, texts: 0 };
			top.filled++;
			if (cell.t === 's' || cell.t === 'inlineStr' || cell.t === 'str') top.texts++;
			if (rows.size < topRowCount || rows.has(row)) rows.set(row, top);
		}
		if (filled || isVisible(number(cell.s, 0))) {
			lastStyledRow = Math.max(lastStyledRow, row);
			lastStyledColumn = Math.max(lastStyledColumn, column);
		}
	};

	readEvents(data, {
		open: (name, attributes, depth) => {
			if (name === 'colBreaks') inColumnBreaks = true;
			opened[name]?.(attributes, depth);
		},
		text: (piece) => {
			text += piece.length > 4096 ? piece.slice(0, 4096) : piece;
		},
		close: (name) => {
			if (name === 'colBreaks') inColumnBreaks = false;
			if (name === 'v') hasValue = text !== '' || cell.t === 'str';
			if (name === 'f' && formula?.t === 'shared' && text !== '' && !isHarmless(text)) unsafe.add(formula.si ?? '');
			if (name === 'c') endCell();
			text = '';
		},
	});

	const topRows: TopRow[] = [...rows].map(([at, counts]) => ({ number: at, ...counts }));
	return {
		columns,
		// Excel adds five pixels of padding to a default width given in characters.
		defaultWidth: defaultWidth || baseWidth + 0.71,
		lastRow,
		lastColumn,
		lastStyledRow,
		lastStyledColumn,
		height: Math.max(0, lastRow * defaultHeight + extraHeight),
		topRows,
		frozenRows,
		frozenColumns,
		filter,
		merges,
		pageSetup,
		margins,
		fitToPage,
		columnBreaks,
		neededShared: new Set([...needed].filter((index) => !unsafe.has(index))),
	};
}
