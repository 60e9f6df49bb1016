import { type Field, fieldOf, headOf } from './columns.ts';
import type { RosterKind } from './kind.ts';

export interface SheetCell {
	readonly text: string;
	/** Held by the file as a number, which Excel keeps to 15 digits. */
	readonly number: boolean;
}

export interface SheetRow {
	readonly number: number;
	/** Not shown by the spreadsheet. */
	readonly hidden?: boolean;
	readonly cells: readonly (SheetCell | undefined)[];
}

export interface Column {
	/** From 0. */
	readonly index: number;
	readonly head: string;
	/** Null for a head that no form known so far uses. */
	readonly field: Field | null;
}

/** What somebody said of a form whose head is not known: what it is a roster of, and what each column means. */
export interface RosterForm {
	readonly kind: RosterKind;
	/** By column from 0. */
	readonly fields: readonly (Field | null)[];
}

/** A form by the fingerprint of its head; null where nobody said anything of it. */
export type Forms = (fingerprint: string) => RosterForm | null;

/** By what a head is known again: its texts in order, as they are compared. */
export const fingerprintOf = (heads: readonly string[]): string => heads.map(headOf).join('|').replace(/\|+$/, '');

export interface Header {
	/** The last row of the head, as the sheet numbers it. */
	readonly row: number;
	readonly fingerprint: string;
	/** As somebody said, where he did. */
	readonly kind: RosterKind | null;
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
function columnsOf(heads: readonly string[], form: RosterForm | null): Column[] {
	const taken = new Set<Field>();
	return heads.flatMap((head, index) => {
		if (headOf(head) === '') return [];
		const field = form ? (form.fields[index] ?? null) : fieldOf(head);
		const free = field !== null && !taken.has(field);
		if (free) taken.add(field);
		return [{ index, head: head.replace(/\s+/g, ''), field: free ? field : null }];
	});
}

interface Found {
	readonly score: number;
	readonly index: number;
	readonly heads: readonly string[];
	readonly form: RosterForm | null;
}

/** A row, alone or with the one before it, as the head that somebody told about. */
function told(forms: Forms, index: number, before: readonly string[], texts: readonly string[]): Found | null {
	for (const heads of [texts, together(before, texts)]) {
		const form = forms(fingerprintOf(heads));
		if (form) return { score: Number.POSITIVE_INFINITY, index, heads, form };
	}
	return null;
}

/**
 * Finds the head: the one that somebody told about, or the row, or the two rows, in which most cells are called as columns of
 * rosters are.
 * @returns null when no row has two of them
 */
export function findHeader(rows: readonly SheetRow[], forms: Forms = () => null): Header | null {
	let best: Found | null = null;
	for (const [index, row] of rows.slice(0, farthest).entries()) {
		const texts = textsOf(row);
		const before = index > 0 ? textsOf(rows[index - 1]) : [];
		const known = told(forms, index, before, texts) ?? scored(index, before, texts);
		if (known.score > (best?.score ?? 1)) best = known;
	}
	if (!best) return null;
	const { index, heads, form } = best;
	const above = rows.slice(0, index).flatMap(textsOf).filter(Boolean).join(' ');
	const columns = columnsOf(heads, form);
	return { row: rows[index]?.number ?? 0, fingerprint: fingerprintOf(heads), kind: form?.kind ?? null, above, columns };
}

function scored(index: number, before: readonly string[], texts: readonly string[]): Found {
	const alone = known(texts);
	const both = together(before, texts);
	// Two rows make a head only when each gives columns that the other has not.
	const double = known(before) > 0 && alone > 0 && known(both) > Math.max(alone, known(before));
	return { score: double ? known(both) : alone, index, heads: double ? both : texts, form: null };
}
