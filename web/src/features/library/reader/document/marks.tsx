import type { ReactNode } from 'react';
import type { NotedPart } from '../notes/noted.ts';
import type { Finding } from './finding.ts';

/** A part of a run that is lit. */
export interface Mark {
	readonly from: number;
	readonly to: number;
	/** The number of the place in the document; null: a part of a word, which is none. */
	readonly hit: number | null;
	/** The reader stands here. */
	readonly current: boolean;
	/** The place begins here; it may go on in the next run. */
	readonly begins: boolean;
}

/** What is lit on a page, by run. */
export function marksOn({ lit, hit }: Pick<Finding, 'lit' | 'hit'>, page: number): Map<number, Mark[]> {
	const marks = new Map<number, Mark[]>();
	const { first, places, beside } = lit.get(page) ?? { first: 0, places: [], beside: [] };
	const add = (place: (typeof places)[number], number: number | null): void => {
		for (const [part, { run, from, to }] of place.entries()) {
			const mark = { from, to, hit: number, current: number !== null && number === hit, begins: part === 0 };
			marks.set(run, [...(marks.get(run) ?? []), mark]);
		}
	};
	for (const [index, place] of places.entries()) add(place, first + index);
	// Behind the places, which count where both lie.
	for (const place of beside) add(place, null);
	return marks;
}

/** A piece of a run with the place and the notes that it belongs to. */
interface Piece {
	readonly from: number;
	readonly to: number;
	readonly mark: Mark | undefined;
	readonly noted: readonly NotedPart[];
}

/** A run cut wherever something that is lit begins or ends, so that places and notes may overlap. */
function piecesOf(length: number, marks: readonly Mark[], noted: readonly NotedPart[]): Piece[] {
	const ends = [...marks, ...noted].flatMap(({ from, to }) => [Math.min(from, length), Math.min(to, length)]);
	const cuts = [...new Set([0, length, ...ends])].sort((one, other) => one - other);
	return cuts.slice(1).map((to, index) => {
		const from = cuts[index] ?? 0;
		const holds = (lit: { from: number; to: number }): boolean => lit.from <= from && lit.to >= to;
		return { from, to, mark: marks.find(holds), noted: noted.filter(holds) };
	});
}

interface MarkedTextProps {
	readonly text: string;
	readonly marks: readonly Mark[];
	readonly noted: readonly NotedPart[];
}

export function MarkedText({ text, marks, noted }: MarkedTextProps) {
	return piecesOf(text.length, marks, noted).map((piece) => <Lit key={piece.from} piece={piece} text={text} />);
}

function Lit({ piece: { from, to, mark, noted }, text }: { piece: Piece; text: string }): ReactNode {
	const stands = mark?.current ? { 'aria-current': 'true' as const } : {};
	const begins = mark?.current && mark.begins && mark.from === from ? { id: 'lit' } : {};
	const words = text.slice(from, to);
	const found = mark ? (
		<mark {...(mark.hit === null ? { 'data-beside': '' } : { 'data-hit': mark.hit })} {...stands} {...begins}>
			{words}
		</mark>
	) : (
		words
	);
	return noted.reduce<ReactNode>(
		(inner, part) => (
			<NotedWords key={part.note.id} part={part} begins={part.first && part.from === from}>
				{inner}
			</NotedWords>
		),
		found,
	);
}

function NotedWords({ part: { note }, begins, children }: { part: NotedPart; begins: boolean; children: ReactNode }) {
	const place = begins ? { id: `note-${note.id}` } : {};
	return (
		<mark data-note={note.id} data-colour={note.colour} title={note.body || undefined} {...place}>
			{children}
		</mark>
	);
}
