interface Span {
	readonly start: number;
	readonly end: number;
}

export interface Piece {
	/** UTF-16 units into the text of the directive. */
	readonly start: number;
	readonly words: string;
}

/** The pieces of sentences that a clause consists of, each with the mark behind it: where it may be split. */
export function piecesOf(text: string, spans: readonly Span[]): Piece[] {
	return spans.flatMap(({ start, end }) =>
		[...text.slice(start, end).matchAll(/[^。；;！？!?，,：:\n]*[。；;！？!?，,：:\n”’」』)）]*/g)]
			.filter(([words]) => words.trim() !== '')
			.map((match) => ({ start: start + match.index, words: match[0].trim() })),
	);
}
