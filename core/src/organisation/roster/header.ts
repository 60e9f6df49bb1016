import { type Field, fieldOf, headOf } from './columns.ts';

export interface SheetCell {
	readonly text: string;
	/** Held by the file as a number, which Excel keeps to 15 digits. */
	readonly number: boolean;
}

export interface SheetRow {
	readonly number: number;
	readonly cells: readonly (SheetCell | undefined)[];
}

export interface Column {
	/** From 0. */
	readonly index: number;
	readonly head: string;
	/** Null for a head that no form known so far uses. */
	readonly field: Field | null;
}

export interface Header {
	/** The last row of the head, as the sheet numbers it. */
	readonly row: number;
	/** What stands above the head. */
	readonly above: string;
	readonly columns: readonly Column[];
}

/** So many rows may stand above the head. */
export const farthest = 40;
const longestHead = 40;

const textsOf = (row: SheetRow | undefined): string[] => Array.from(row?.cells ?? [], (cell) => cell?.text ?? '');

const known = (texts: readonly string[]): number =>
	new Set(texts.map((text) => (text.length <= longestHead ? fieldOf(text) : null)).filter((field) => field !== null))
		.size;

/** A head of two rows: under a merged head stand the heads proper. */
function together(upper: readonly string[], lower: readonly string[]): string[] {
	const width = Math.max(upper.length, lower.length);
	return Array.from({ length: width }, (_, index) => lower[index] || upper[index] || '');
}

/** A field that two columns claim belongs to the first; the other is told as unknown. */
function columnsOf(heads: readonly string[]): Column[] {
	const taken = new Set<Field>();
	return heads.flatMap((head, index) => {
		if (headOf(head) === '') return [];
		const field = fieldOf(head);
		const free = field !== null && !taken.has(field);
		if (free) taken.add(field);
		return [{ index, head: head.replace(/\s+/g, ''), field: free ? field : null }];
	});
}

/**
 * Finds the head: the row, or the two rows, in which most cells are called as columns of rosters are.
 * @returns null when no row has two of them
 */
export function findHeader(rows: readonly SheetRow[]): Header | null {
	let best: { score: number; index: number; heads: string[] } | null = null;
	for (const [index, row] of rows.slice(0, farthest).entries()) {
		const texts = textsOf(row);
		const alone = known(texts);
		const before = index > 0 ? textsOf(rows[index - 1]) : [];
		const both = together(before, texts);
		// Two rows make a head only when each gives columns that the other has not.
		const double = known(before) > 0 && alone > 0 && known(both) > Math.max(alone, known(before));
		const score = double ? known(both) : alone;
		if (score > (best?.score ?? 1)) best = { score, index, heads: double ? both : texts };
	}
	if (!best) return null;
	const above = rows.slice(0, best.index).flatMap(textsOf).filter(Boolean).join(' ');
	return { row: rows[best.index]?.number ?? 0, above, columns: columnsOf(best.heads) };
}
