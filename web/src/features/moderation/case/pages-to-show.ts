/** So many pages stand beside the reports; who needs more opens the document. */
export const most = 30;

/** The first pages of an older version, as far as they are known, and those that were reported, in order. */
export const olderPages = (known: readonly number[], named: ReadonlySet<number>): number[] =>
	[...new Set([...known, ...named])].toSorted((a, b) => a - b);

/** The first pages of a document and those that were reported, in order. */
export function pagesToShow(total: number, named: ReadonlySet<number>): { pages: number[]; first: number } {
	const first = Math.min(total, most);
	const further = [...named].filter((page) => page > first && page <= total).toSorted((a, b) => a - b);
	return { pages: [...Array.from({ length: first }, (_, index) => index + 1), ...further], first };
}
