import type { Attributes } from '../../xml/escape.ts';
import type { Area } from './cells.ts';

export interface ColumnWidth {
	readonly min: number;
	readonly max: number;
	/** In characters of the default font, 0 where hidden. */
	readonly width: number;
}

/** A row among the first of a sheet: what the search for a header goes by. */
export interface TopRow {
	readonly number: number;
	/** Cells with a value. */
	readonly filled: number;
	/** Cells with text. */
	readonly texts: number;
}

/** What the layout of one sheet is decided on. Row and column numbers from 1, 0 for none. */
export interface SheetFacts {
	readonly columns: readonly ColumnWidth[];
	/** Characters. */
	readonly defaultWidth: number;
	/** Last row and column with a value, a picture or a chart. */
	readonly lastRow: number;
	readonly lastColumn: number;
	/** Last row and column with a value, a border or a fill. */
	readonly lastStyledRow: number;
	readonly lastStyledColumn: number;
	/** Heights of the rows up to the last, in points. */
	readonly height: number;
	readonly topRows: readonly TopRow[];
	readonly frozenRows: number;
	readonly frozenColumns: number;
	/** The auto filter's range, whose first row is a header. */
	readonly filter: Area | undefined;
	readonly merges: readonly Area[];
	/** The attributes of pageSetup and of pageMargins as they stand. */
	readonly pageSetup: Attributes;
	readonly margins: Attributes;
	readonly fitToPage: boolean;
	/** Column breaks set by hand. */
	readonly columnBreaks: number;
	/** Shared formulas that some cell without a saved value needs, by their index. */
	readonly neededShared: ReadonlySet<string>;
}
