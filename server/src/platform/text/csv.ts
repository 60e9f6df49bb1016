/** What a spreadsheet would take for a formula is given a quote mark before it, and stays text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Digits with what stands in numbers and days. */
const numberLike = /^\d[\d.eE:/+-]*$/;
/** Of these a spreadsheet shows what it was given: short whole numbers, and days, which it knows again. */
const survives = /^(0|[1-9]\d{0,10}|\d{4}-\d\d-\d\d)$/;

/**
 * A text that a spreadsheet would take for a number or a day, and change: the last digits of an ID number, the first
 * noughts of a code. A tab before it keeps it text in Excel and WPS, and is taken away by whoever reads the sheet.
 */
const whole = (text: string): string => (numberLike.test(text) && !survives.test(text) ? `\t${text}` : text);

/** A line of CSV as RFC 4180 has it. */
export const csvLine = (cells: readonly (string | number)[]): string =>
	`${cells
		.map((cell) => {
			const text = typeof cell === 'number' ? String(cell) : whole(harmless(cell));
			return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
		})
		.join(',')}\r\n`;
