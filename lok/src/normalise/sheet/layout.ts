import type { Area } from './cells.ts';
import type { SheetFacts } from './facts.ts';

/** How one sheet is to be printed; what is absent stays as the author set it. */
export interface SheetLayout {
	readonly paperSize?: '9';
	readonly orientation?: 'landscape';
	/** Pages across; the height follows. Shrinks only, never enlarges. */
	readonly fitToWidth?: number;
	/** Pages down, 0 for as many as it takes. */
	readonly fitToHeight?: number;
	/** Where a sheet is several pages across, its pages follow each other row block by row block. */
	readonly pageOrder?: 'overThenDown';
	/** Rows and columns to repeat on each page, from 1, inclusive. */
	readonly titleRows?: readonly [number, number];
	readonly titleColumns?: readonly [number, number];
	/** Last row and column to print, where cells that only look like more follow. */
	readonly printTo?: { readonly row: number; readonly column: number };
}

/** Width and height in points by Excel's number; A4 where it is another. */
const papers: Readonly<Record<string, readonly [number, number]>> = {
	'1': [612, 792],
	'5': [612, 1008],
	'8': [842, 1191],
	'9': [595, 842],
	'11': [420, 595],
	'12': [729, 1032],
	'13': [516, 729],
};
const a4 = [595, 842] as const;

/** Below this scale 11 point text falls under 6 points. */
const leastScale = 0.55;
/** Down to this a sheet stays upright instead of turning to landscape. */
const uprightScale = 0.8;
/** LibreOffice's columns come out this much wider than Excel's at worst, so what just fits Excel's page needs help. */
const slack = 1.06;
/** Bordered blank rows and columns after the last value that still belong to the form. */
const blankRows = 60;
const blankColumns = 6;

/** Repeated columns wider than this, in points, would leave too little room for the others. */
const widestLeading = 200;

function columnPoints(facts: SheetFacts, from: number, to: number, digitPoints: number): number {
	let characters = (to - from + 1) * facts.defaultWidth;
	for (const { min, max, width } of facts.columns) {
		const shared = Math.min(max, to) - Math.max(min, from) + 1;
		if (shared > 0) characters += shared * (width - facts.defaultWidth);
	}
	return Math.max(0, characters) * digitPoints;
}

/** The row that heads the columns: frozen or filtered by the author, or the first full row of texts above rows like it. */
function headerRows(facts: SheetFacts): readonly [number, number] | undefined {
	if (facts.frozenRows > 0 && facts.frozenRows <= 6) return [1, facts.frozenRows];
	if (facts.filter !== undefined && facts.filter.top <= 10) return [facts.filter.top, facts.filter.top];
	const full = Math.max(2, facts.lastColumn * 0.6);
	const index = facts.topRows.findIndex(({ filled }) => filled >= full);
	const row = facts.topRows[index];
	const next = facts.topRows[index + 1];
	if (row === undefined || next === undefined || row.number > 8) return undefined;
	if (row.texts < row.filled || next.filled < full * 0.8 || next.number !== row.number + 1) return undefined;
	// A header of two rows has its upper cells merged down or across.
	const deep = facts.merges.some(({ top, bottom }) => top === row.number && bottom === row.number + 1);
	return [row.number, row.number + (deep ? 1 : 0)];
}

function printTo(facts: SheetFacts): SheetLayout['printTo'] {
	const row = Math.min(facts.lastStyledRow, facts.lastRow + blankRows);
	const column = Math.min(facts.lastStyledColumn, facts.lastColumn + blankColumns);
	if (facts.lastRow === 0 || (row === facts.lastStyledRow && column === facts.lastStyledColumn)) return undefined;
	return {
		row: row < facts.lastStyledRow ? facts.lastRow : row,
		column: column < facts.lastStyledColumn ? facts.lastColumn : column,
	};
}

const inch = (value: string | undefined) => {
	const parsed = Number.parseFloat(value ?? '');
	return (Number.isFinite(parsed) ? parsed : 0.7) * 72;
};

/** Scale, direction and pages across. */
function fit(facts: SheetFacts, width: number, titleWidth: number): SheetLayout {
	const setup = facts.pageSetup;
	const [short, long] = papers[setup.paperSize ?? '9'] ?? a4;
	const margins = inch(facts.margins.left) + inch(facts.margins.right);
	const own = setup.orientation === 'landscape';
	const upright = (own ? long : short) - margins;
	if (facts.fitToPage) {
		// Ticking "fit" leaves one page down, which a long list can't be read at.
		const scale = Math.min(1, upright / width, ((own ? short : long) - 108) / facts.height);
		const onePage = (setup.fitToHeight ?? '1') !== '0';
		return onePage && scale < leastScale * 0.75 ? { fitToHeight: 0 } : {};
	}
	const percent = Number.parseFloat(setup.scale ?? '100');
	const chosen = percent >= 10 && percent <= 400 ? percent / 100 : 1;
	if (facts.columnBreaks > 0) return {};
	if (width * chosen * slack <= upright) return chosen === 1 ? { fitToWidth: 1 } : {};
	if (chosen !== 1 && width * chosen <= upright * slack) return { fitToWidth: 1 };
	if (upright / width >= uprightScale) return { fitToWidth: 1 };
	const across = long - margins;
	const turn = own ? {} : ({ orientation: 'landscape' } as const);
	if (across / width >= leastScale) return { ...turn, fitToWidth: 1 };
	const pages = Math.max(2, Math.ceil((width - titleWidth) / (across / leastScale - titleWidth)));
	return { ...turn, fitToWidth: pages, pageOrder: 'overThenDown' };
}

/**
 * Decides how a sheet is printed so that it can be read: whole columns on a page as long as the scale allows it, else
 * groups of columns with the leading ones repeated. The author's own settings stay.
 * @param digitPoints width of a digit of the default font
 * @param area the author's print area
 */
export function layoutSheet(facts: SheetFacts, digitPoints: number, area?: Area): SheetLayout {
	const trimmed = area === undefined ? printTo(facts) : undefined;
	const last = area?.right ?? trimmed?.column ?? Math.max(facts.lastStyledColumn, 1);
	const width = columnPoints(facts, area?.left ?? 1, last, digitPoints);
	const frozen = facts.frozenColumns > 0 && facts.frozenColumns <= 3 ? facts.frozenColumns : 1;
	const leadingWidth = (count: number) => columnPoints(facts, 1, count, digitPoints);
	const repeat = [frozen, 1].find((count) => leadingWidth(count) < widestLeading) ?? 0;
	const fitted = fit(facts, width, repeat > 0 ? leadingWidth(repeat) : 0);
	const rows = headerRows(facts);
	return {
		...(Number(facts.pageSetup.paperSize ?? 0) > 0 ? {} : { paperSize: '9' }),
		...fitted,
		...(rows === undefined ? {} : { titleRows: rows }),
		...((fitted.fitToWidth ?? 1) > 1 && repeat > 0 ? { titleColumns: [1, repeat] } : {}),
		...(trimmed === undefined ? {} : { printTo: trimmed }),
	};
}
