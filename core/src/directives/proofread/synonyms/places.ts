/** What may have been meant by a word. */
export interface Meant {
	readonly word: string;
	/** The tool of the pages that this product began with puts the one for the other; others are in other tools' lists. */
	readonly usual: boolean;
}

/** A word that stands in a text, for which another may have been meant. */
export interface Standing {
	readonly at: number;
	readonly written: string;
	readonly meant: readonly Meant[];
}

/** Words that rewriting tools put, with what may have been meant by them. */
export interface Synonyms {
	readonly meantBy: ReadonlyMap<string, readonly Meant[]>;
	/** All words that the tools take away. */
	readonly taken: ReadonlySet<string>;
}

/** How a table of them is stored: what was meant by what stands, several with spaces between them. */
export interface SynonymTable {
	readonly usual: Readonly<Record<string, string>>;
	readonly others: Readonly<Record<string, string>>;
}

export function synonymsOf({ usual, others }: SynonymTable): Synonyms {
	const meantBy = new Map<string, readonly Meant[]>();
	for (const [table, isUsual] of [
		[usual, true],
		[others, false],
	] as const) {
		for (const [written, meant] of Object.entries(table)) {
			const words = meant.split(' ').map((word) => ({ word, usual: isUsual }));
			meantBy.set(written, [...(meantBy.get(written) ?? []), ...words]);
		}
	}
	const taken = new Set([...meantBy.values()].flat().map(({ word }) => word));
	return { meantBy, taken };
}

const longest = 4;

/** All words of a text that may stand for others, and how often they and those others stand in it. */
export function standingIn(text: string, { meantBy, taken }: Synonyms) {
	const places: Standing[] = [];
	const times = new Map<string, number>();
	for (let at = 0; at < text.length; at += 1) {
		for (let size = 1; size <= longest && at + size <= text.length; size += 1) {
			const word = text.slice(at, at + size);
			const meant = meantBy.get(word);
			if (meant !== undefined) places.push({ at, written: word, meant });
			if (meant !== undefined || taken.has(word)) times.set(word, (times.get(word) ?? 0) + 1);
		}
	}
	return { places, times: (word: string): number => times.get(word) ?? 0 };
}
