import type { ParagraphHint, Span } from '../source.ts';
import { readMarker } from './marker.ts';
import type { Reading } from './reading.ts';

/** A paragraph of a reading, by places in the reading's text. */
export interface Paragraph extends Span {
	readonly text: string;
	/** The level that its markup or style gives it. */
	readonly outlineLevel: number | undefined;
	readonly hint: ParagraphHint | undefined;
	/** Set off from the one before by a space only: a text whose line ends were lost. */
	readonly soft: boolean;
}

/** Line ends were lost where a long line has single spaces between Chinese words, other than behind a number. */
const lostBreak = /(?<=[\u4e00-\u9fff。；：！？”』》】;:!?])[ \u3000](?=[\u4e00-\u9fff“（(《第])/g;
const longLine = 120;

function pieces(line: string): number[] {
	if (line.length < longLine) return [0];
	const starts = [0];
	for (const { index } of line.matchAll(lostBreak)) {
		const from = starts.at(-1) ?? 0;
		const marker = readMarker(line, from);
		if (marker === undefined || from + marker.length <= index) starts.push(index + 1);
	}
	return starts;
}

function hintFinder(hints: readonly ParagraphHint[]): (origin: number) => ParagraphHint | undefined {
	let index = 0;
	return (origin) => {
		while (index < hints.length && (hints[index]?.end ?? 0) < origin) index += 1;
		const hint = hints[index];
		return hint !== undefined && hint.start <= origin ? hint : undefined;
	};
}

/** Without blanks at its end, and the marks of Markdown among them. */
function withoutEnd(text: string): string {
	const words = text.trimEnd();
	let end = words.endsWith('**') ? words.length - 2 : words.length;
	if (end === words.length) while (words.charAt(end - 1) === '#') end -= 1;
	return words.slice(0, end).trimEnd();
}

/** The paragraphs with something in them. Marks of Markdown are passed over. */
export function paragraphsOf(reading: Reading, hints: readonly ParagraphHint[] = []): Paragraph[] {
	const found: Paragraph[] = [];
	const hintAt = hintFinder(hints);
	let lineStart = 0;
	for (const line of reading.text.split(/[\n\r\f\v\u2028\u2029]/)) {
		const starts = hints.length > 0 ? [0] : pieces(line);
		starts.forEach((from, index) => {
			const raw = line.slice(from, starts[index + 1] ?? line.length);
			const lead = /^[\s\u3000\u200b\ufeff]*(?:(#{1,6})\s+|>\s*|\*\*)?(?:\*\*)?[\s\u3000]*/.exec(raw);
			const text = withoutEnd(raw.slice(lead?.[0].length ?? 0));
			if (text === '') return;
			const start = lineStart + from + (lead?.[0].length ?? 0);
			const hint = hintAt(reading.origin(start));
			const outlineLevel = lead?.[1]?.length ?? hint?.outlineLevel;
			found.push({ start, end: start + text.length, text, outlineLevel, hint, soft: index > 0 });
		});
		lineStart += line.length + 1;
	}
	return found;
}
