/** What a spreadsheet would take for a formula is given a quote mark before it, and stays text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A line of CSV as RFC 4180 has it. */
export const csvLine = (cells: readonly (string | number)[]): string =>
	`${cells
		.map((cell) => {
			const text = typeof cell === 'number' ? String(cell) : harmless(cell);
			return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
		})
		.join(',')}\r\n`;
