import { open } from 'node:fs/promises';
import { detectEncoding } from '../detect/encoding.ts';
import { detectSeparator, parseCsv } from '../normalise/sheet/csv.ts';
import { ConvertError } from '../types.ts';
import type { Caps, Rest, SheetSink } from './index.ts';

const pieceBytes = 1 << 20;
/** By so much of a file its encoding is told. */
const sampleBytes = 1 << 24;
/** A line longer than this is taken as it is: somewhere a quote was not closed. */
const longestLine = 1 << 22;

/** Where the last whole line of a text ends: a line end inside quotes is none. */
function lastLineEnd(text: string): number {
	let [end, quotes, from] = [0, 0, 0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
		for (let quote = text.indexOf('"', from); quote >= 0 && quote < at; quote = text.indexOf('"', quote + 1))
			quotes += 1;
		from = at + 1;
		if (quotes % 2 === 0) end = from;
	}
	return end === 0 && text.length > longestLine ? Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1 : end;
}

/** The text of a file in pieces of whole lines. @throws ConvertError unsupported where it is no text */
async function* linesOf(path: string): AsyncGenerator<string> {
	const file = await open(path);
	try {
		const sample = Buffer.alloc(Math.min(sampleBytes, (await file.stat()).size));
		const { bytesRead } = await file.read(sample, 0, sample.length, 0);
		const encoding = detectEncoding(sample.subarray(0, bytesRead), bytesRead === sampleBytes);
		if (encoding === undefined)
			throw new ConvertError('unsupported', 'The table is not text in an encoding known here.');
		const decoder = new TextDecoder(encoding);
		const piece = Buffer.alloc(pieceBytes);
		let [rest, at] = ['', 0];
		for (;;) {
			const { bytesRead: got } = await file.read(piece, 0, pieceBytes, at);
			at += got;
			rest += decoder.decode(piece.subarray(0, got), { stream: got > 0 });
			const end = got > 0 ? lastLineEnd(rest) : rest.length;
			if (end > 0) yield rest.slice(0, end);
			rest = rest.slice(end);
			if (got === 0) return;
		}
	} finally {
		await file.close();
	}
}

/** Reads text with separators piece by piece. @throws ConvertError unsupported | too_large */
export async function readText(path: string, sheet: SheetSink, caps: Caps, rest: Rest): Promise<void> {
	const take = sheet('');
	let separator: string | null = null;
	let number = 0;
	for await (const lines of linesOf(path)) {
		separator ??= detectSeparator(lines);
		for (const fields of parseCsv(lines, separator)) {
			number += 1;
			if (number > caps.mostRows || fields.length > caps.mostColumns)
				throw new ConvertError(
					'too_large',
					`The table has more than ${caps.mostRows} rows or ${caps.mostColumns} columns.`,
				);
			// DOS's end-of-file mark stands in the last line of old files.
			const texts = fields.map((field) => field.replace('\u001a', '').trim());
			const cells = texts.map((text) => (text === '' ? undefined : { text, number: false }));
			if (cells.some((cell) => cell !== undefined)) take({ number, cells });
		}
		await rest();
	}
}
