import type { Finding } from '../proofread/finding.ts';
import type { Span } from '../source.ts';
import { openedAt } from '../words/brackets.ts';

const sure = 0.5;
const mended: ReadonlySet<string> = new Set(['word', 'typo', 'date', 'furniture']);

type Correction = Pick<Finding, 'start' | 'end' | 'kind' | 'suggestion' | 'confidence'>;

/** The words of a span with the surest corrections made: how a proposal reads. Nothing in the text itself is changed by it. */
export function mendedWords(text: string, { start, end }: Span, findings: readonly Correction[]): string {
	let words = '';
	let from = start;
	for (const finding of findings) {
		const usable = mended.has(finding.kind) && finding.suggestion !== null && finding.confidence >= sure;
		if (!usable || finding.start < from || finding.end > end) continue;
		words += text.slice(from, finding.start) + finding.suggestion;
		from = finding.end;
	}
	return (words + text.slice(from, end)).replace(/\s+/g, '');
}

const parting = /[，,；;。：:！!？?\n]/;
const sentenceEnd = /[。！!？?\n]/;
const longest = 120;
/** So far to both sides the marks are looked for: a text without any takes no time that grows with its square. */
const wide = 1000;

/** From the mark before a span to the mark behind it. */
function between(text: string, { start, end }: Span, mark: RegExp): Span {
	let from = start;
	let to = end;
	while (from > Math.max(0, start - wide) && !mark.test(text.charAt(from - 1))) from -= 1;
	while (to < Math.min(text.length, end + wide) && !mark.test(text.charAt(to))) to += 1;
	return { start: from, end: to };
}

/** The piece of a sentence that holds a span, from mark to mark, without a bracket that goes on behind it; the span itself where that would be long. */
export function pieceAround(text: string, span: Span): Span {
	const { start, end } = between(text, span, parting);
	const behind = openedAt(text.slice(span.end, end));
	const piece = { start, end: behind < 0 ? end : span.end + behind };
	return piece.end - piece.start > longest ? span : piece;
}

export const sentenceAround = (text: string, span: Span): Span => between(text, span, sentenceEnd);
