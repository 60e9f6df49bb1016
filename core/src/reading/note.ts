import { Refusal } from '../kernel/index.ts';

/** Few, and each with a line of its own under the words, so that nobody has to tell them by colour. */
export const noteColours = ['yellow', 'green', 'blue', 'red'] as const;
export type NoteColour = (typeof noteColours)[number];

export const longestNote = 2_000;
/** So many notes one reader has at most. */
const mostNotes = 5_000;

/** there: the words stand as they were chosen; changed: they stand with changes; gone: on no page any longer. */
export const noteStandings = ['there', 'changed', 'gone'] as const;
export type NoteStanding = (typeof noteStandings)[number];

/** `words`: what stands in the place of what was chosen; null: nothing does. */
export function noteStanding(quote: string, words: string | null): NoteStanding {
	if (words === null) return 'gone';
	return words === quote ? 'there' : 'changed';
}

/** @throws Refusal NOTES_FULL */
export function checkRoom(notes: number): void {
	if (notes >= mostNotes) throw new Refusal('NOTES_FULL', { most: mostNotes });
}
