/** A piece of a text, by UTF-16 units: `start` within, `end` behind. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** What an office document tells of a paragraph beside its words. */
export interface ParagraphHint extends Span {
	/** Set for a heading by its style or its own level, from 1. */
	readonly outlineLevel?: number;
	/** Length of the number that the program put before the words, which the text holds like typed ones. */
	readonly label?: number;
	/** All words are bold. */
	readonly bold?: boolean;
	/** Points, where one size holds for all words. */
	readonly size?: number;
	/** The East Asian face, where one holds for all words. */
	readonly font?: string;
	readonly centred?: boolean;
	readonly inTable?: boolean;
	/** Its cell, by the place of the innermost table in the document, of the row in it, and of the column. */
	readonly cell?: {
		readonly table: number;
		readonly row: number;
		readonly column: number;
		/** The cell above reaches into this row. */
		readonly goesOn: boolean;
	};
	/** A line of a table of contents. */
	readonly contents?: boolean;
}

/** A document as it was read: its words, unaltered, and what is known of its paragraphs. */
export interface SourceText {
	readonly text: string;
	readonly paragraphs?: readonly ParagraphHint[];
	/** Set where it was made for rows or pictures rather than for words. */
	readonly form?: 'sheet' | 'slides';
}
