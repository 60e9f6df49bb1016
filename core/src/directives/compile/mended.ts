import type { Reading } from '../outline/reading.ts';
import type { Finding } from '../proofread/finding.ts';

/** A reading with its surest corrections made, for the rules to read by. Nothing of it is shown or kept: places are the original's. */
export interface Mended {
	readonly text: string;
	span(start: number, end: number): { start: number; end: number };
	/** The place in `text` of one in the original. */
	place(origin: number): number;
}

const sure = 0.5;
const correctable: ReadonlySet<Finding['kind']> = new Set(['word', 'typo', 'date']);

const full: Readonly<Record<string, string>> = {
	',': '，',
	';': '；',
	':': '：',
	'?': '？',
	'!': '！',
	'(': '（',
	')': '）',
	'\n': '。',
	'\r': '。',
	' ': '。',
	'\t': '。',
	'\u3000': '。',
};
/**
 * With marks of full width, and each line an end of a sentence with the blanks that indent the next, one character for one: so rules need to know
 * one form only.
 */
const sentences = (words: string): string =>
	words.replace(
		/(?<=[\n\r][ \t\u3000]{0,8})[ \t\u3000]|[;:?!()\n\r]|(?<![0-9]),|,(?![0-9])/g,
		(mark) => full[mark] ?? mark,
	);

interface Piece {
	readonly at: number;
	readonly from: number;
	readonly length: number;
	/** Its characters are those of the reading, one by one. */
	readonly same: boolean;
}

/** @param findings of the proofreading, by places in the original */
export function mended(reading: Reading, findings: readonly Finding[]): Mended {
	const pieces: Piece[] = [];
	let text = '';
	let from = 0;
	const take = (words: string, length: number, same: boolean): void => {
		if (length === 0) return;
		pieces.push({ at: text.length, from, length, same });
		text += sentences(words);
		from += length;
	};
	for (const { start, end, suggestion, kind, confidence, found } of findings) {
		if (!correctable.has(kind) || suggestion === null || confidence < sure) continue;
		const place = reading.place(start);
		const length = reading.place(end - 1) + 1 - place;
		if (place < from || reading.text.slice(place, place + length) !== found) continue;
		take(reading.text.slice(from, place), place - from, true);
		take(suggestion, length, false);
	}
	take(reading.text.slice(from), reading.text.length - from, true);

	const pieceAt = (at: number, by: 'at' | 'from'): Piece | undefined => pieces.findLast((piece) => piece[by] <= at);
	const back = (at: number, isEnd: boolean): number => {
		const piece = pieceAt(at, 'at');
		if (piece === undefined) return 0;
		return piece.same ? piece.from + at - piece.at : piece.from + (isEnd ? piece.length - 1 : 0);
	};
	return {
		text,
		span: (start, end) => ({
			start: reading.origin(back(start, false)),
			end: reading.origin(back(Math.max(start, end - 1), true)) + 1,
		}),
		place(origin) {
			const at = reading.place(origin);
			const piece = pieceAt(at, 'from');
			return piece === undefined ? 0 : piece.at + (piece.same ? at - piece.from : 0);
		},
	};
}
