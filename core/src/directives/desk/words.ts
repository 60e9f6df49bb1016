import type { Span } from '../source.ts';
import type { DeskFinding } from './draft.ts';

/** A piece of a text as it reads: what was accepted is put right, the rest as it stands. */
export interface Run extends Span {
	readonly text: string;
	/** The finding that this run is about. */
	readonly finding: string | null;
}

/** The runs of some spans, findings apart from what stands between them. */
export function runsOf(text: string, spans: readonly Span[], findings: readonly DeskFinding[]): Run[] {
	const runs: Run[] = [];
	const plain = (start: number, end: number): void => {
		if (end > start) runs.push({ start, end, text: text.slice(start, end), finding: null });
	};
	for (const span of spans) {
		let from = span.start;
		for (const finding of findings) {
			if (finding.start < from || finding.end > span.end || finding.end === finding.start) continue;
			plain(from, finding.start);
			const told = finding.decision === 'accepted' && finding.suggestion !== null ? finding.suggestion : finding.found;
			runs.push({ start: finding.start, end: finding.end, text: told, finding: finding.id });
			from = finding.end;
		}
		plain(from, span.end);
	}
	return runs;
}

/** The words of some spans with what was accepted put right. */
export const wordsOf = (text: string, spans: readonly Span[], findings: readonly DeskFinding[]): string =>
	runsOf(text, spans, findings)
		.map((run) => run.text)
		.join('');
