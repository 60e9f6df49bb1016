/** Tried in this order; a file with none of them is one column. */
const separators = ['\t', ',', ';', '|'];

/**
 * The separator that cuts the first lines into the same number of pieces, most of all; outside quotes.
 * Excel's own `sep=` line decides where there is one.
 */
export function detectSeparator(text: string): string {
	const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
	if (named !== undefined) return named;
	const lines = text
		.slice(0, 65_536)
		.split(/\r\n?|\n/)
		.slice(0, 50);
	let best = ',';
	let bestScore = 0;
	for (const separator of separators) {
		const counts = lines
			.filter((line) => line !== '')
			.map((line) => line.replace(/"[^"]*"/g, '').split(separator).length - 1);
		const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
		const score = usual * counts.filter((count) => count === usual).length;
		if (score > bestScore) [best, bestScore] = [separator, score];
	}
	return best;
}

/** Rows of fields, as RFC 4180 and as spreadsheets write them; a quote that isn't closed ends with the text. */
export function* parseCsv(text: string, separator: string): Generator<string[]> {
	let at = /^sep=.\r?\n/i.exec(text)?.[0].length ?? 0;
	let row: string[] = [];
	while (at < text.length) {
		let field = '';
		if (text[at] === '"') {
			for (at++; at < text.length; ) {
				const end = text.indexOf('"', at);
				field += text.slice(at, end < 0 ? text.length : end);
				at = end < 0 ? text.length : end + 1;
				if (text[at] !== '"') break;
				field += '"';
				at++;
			}
		}
		const start = at;
		while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
		row.push(field + text.slice(start, at));
		if (text[at] === separator) {
			at++;
			if (at < text.length && text[at] !== '\n' && text[at] !== '\r') continue;
			row.push('');
		}
		if (text[at] === '\r' && text[at + 1] === '\n') at++;
		at++;
		yield row;
		row = [];
	}
}
