import { type Attributes, escapeText, openTag } from '../../xml/escape.ts';
import { isHarmless } from './formulas.ts';

/** A cell's formula while the cell is read. Whether it stays is known only after the value, which follows it. */
export interface PendingCell {
	/** What stands in the cell apart from the formula. */
	readonly parts: string[];
	readonly type: string | undefined;
	formula: { readonly qualified: string; readonly attributes: Attributes; text: string } | undefined;
	hasValue: boolean;
}

/**
 * The cell's content as it is written: with a saved value the formula goes, so that nothing is ever computed anew;
 * without one it stays if it is harmless.
 */
export function cellContent(cell: PendingCell, neededShared: ReadonlySet<string>): string {
	const { formula, parts } = cell;
	const content = parts.join('');
	if (formula === undefined) return content;
	const needed = formula.attributes.t === 'shared' && neededShared.has(formula.attributes.si ?? '');
	const plain =
		formula.attributes.t === undefined || formula.attributes.t === 'normal' || formula.attributes.t === 'array';
	const keep = needed || (plain && !cell.hasValue && formula.text !== '' && isHarmless(formula.text));
	if (!keep) return content;
	return `${openTag(formula.qualified, formula.attributes)}${escapeText(formula.text)}</${formula.qualified}>${content}`;
}
