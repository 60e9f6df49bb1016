/** A cell, by the place of its table in the document, of its row in the table, and of its column, all from 0. */
export interface Cell {
	readonly table: number;
	readonly row: number;
	readonly column: number;
	/** The cell above reaches into this row. */
	readonly goesOn: boolean;
}

/** A paragraph of a document's words; places are UTF-16 units into them. Facts that don't hold for all of it are left out. */
export interface ProseParagraph {
	readonly start: number;
	readonly end: number;
	/** From 1, where a style or the paragraph itself makes it a heading. */
	readonly outlineLevel?: number;
	/** Length of the list's number, which stands in the text before the typed words. */
	readonly label?: number;
	readonly bold?: boolean;
	/** Points. */
	readonly size?: number;
	/** Family of the East Asian face. */
	readonly font?: string;
	readonly centred?: boolean;
	readonly inTable?: boolean;
	/** Where it stands in the innermost table. */
	readonly cell?: Cell;
	/** A line of a table of contents. */
	readonly contents?: boolean;
}

/** The words of a document in reading order, and what its file tells of its paragraphs. */
export interface Prose {
	readonly text: string;
	/** Undefined for plain text, whose lines are all there is. */
	readonly paragraphs?: readonly ProseParagraph[];
}
