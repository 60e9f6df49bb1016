/** A column whose cells all keep within this measure stays on one line. */
const ONE_LINE = 17;
/** Left and right margins of a cell, with its rules, in twips. */
const CELL_MARGINS = 190;
/** The least share of the table that the columns with long cells have together. */
const FLEXIBLE_SHARE = 0.25;

/** Where a digit meets a Chinese character, the type is set a little apart. */
const SEAM = /\d(?=\p{Script=Han})|\p{Script=Han}(?=\d)/gu;

/** The width of a text in half-width characters: Chinese characters count two. */
export function measure(text: string): number {
	const characters = [...text].reduce((total, character) => total + (character < '⺀' ? 1 : 2), 0);
	return characters + 0.5 * (text.match(SEAM)?.length ?? 0);
}

/** Column widths in twips that share `width`: short columns get one line, long ones share the rest by their square roots. */
export function columnWidths(rows: string[][], width: number, halfPoints: number): number[] {
	const longest = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => measure(row[column] ?? ''))));
	const rigid = longest.map((cells) => (cells <= ONE_LINE ? cells * halfPoints * 5 + CELL_MARGINS : 0));
	const flexible = longest.map((cells) => (cells <= ONE_LINE ? 0 : Math.sqrt(cells)));
	const flexibleTotal = sum(flexible);
	const room = flexibleTotal === 0 ? width : width * (1 - FLEXIBLE_SHARE);
	const scale = flexibleTotal === 0 ? width / sum(rigid) : Math.min(1, room / sum(rigid));
	const rest = width - sum(rigid) * scale;
	return longest.map((_, column) => {
		const share = flexibleTotal === 0 ? 0 : (rest * (flexible[column] ?? 0)) / flexibleTotal;
		return Math.floor((rigid[column] ?? 0) * scale + share);
	});
}

function sum(values: number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
