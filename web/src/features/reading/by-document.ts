import type { OwnNote } from '@pacesetter/core/reading';

interface OfDocument {
	readonly number: number;
	readonly title: string;
	readonly notes: readonly OwnNote[];
}

/** Notes of one document together, as they come. */
export function byDocument(notes: readonly OwnNote[]): OfDocument[] {
	const groups = Map.groupBy(notes, ({ number }) => number);
	return [...groups].map(([number, own]) => ({ number, title: own[0]?.title ?? '', notes: own }));
}

export const documentKey = (number: number): string => `document-${number}`;
