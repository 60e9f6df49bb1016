/** A document as the text normaliser sees it, whatever it was written in. Nothing in it points outside. */

export interface Run {
	readonly text: string;
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly strike?: boolean;
	readonly code?: boolean;
	readonly raised?: 'superscript' | 'subscript';
}

export type ParagraphStyle = 'Body' | 'Code' | 'Quote' | 'List' | `Heading${1 | 2 | 3 | 4 | 5 | 6}`;

export interface Paragraph {
	readonly kind: 'paragraph';
	readonly style: ParagraphStyle;
	readonly runs: readonly Run[];
	readonly align?: 'center' | 'right';
	/** Steps of indentation: lists in lists, quotes in quotes. */
	readonly level?: number;
	/** The sign before a list's item. */
	readonly marker?: string;
	readonly breakBefore?: boolean;
}

export interface Picture {
	readonly kind: 'picture';
	readonly data: Buffer;
	readonly type: 'png' | 'jpeg' | 'gif';
	/** Pixels. */
	readonly width: number;
	readonly height: number;
}

export interface Cell {
	readonly blocks: readonly Block[];
	readonly columns: number;
	readonly rows: number;
	readonly header: boolean;
}

export interface Table {
	readonly kind: 'table';
	readonly rows: readonly (readonly Cell[])[];
}

export interface Rule {
	readonly kind: 'rule';
}

export type Block = Paragraph | Picture | Table | Rule;

/** Beyond this nobody reads, and LibreOffice would lay out for minutes. */
export const maxCharacters = 20_000_000;

const cjk = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/g;

/** True where at least a fifth of the text's letters are Chinese: it is set as a Chinese document then. */
export function isChinese(sample: string): boolean {
	const letters = sample.match(/[^\s\d\p{P}\p{S}]/gu)?.length ?? 0;
	return letters > 0 && (sample.match(cjk)?.length ?? 0) >= letters * 0.2;
}
