/** What a reader says is wrong with a document. */
export const reportKinds = ['unlawful', 'confidential', 'infringing', 'untrue', 'damaged', 'other'] as const;
export type ReportKind = (typeof reportKinds)[number];

export const longestWords = 1000;
/** So many pages a report points to at most. */
export const mostPagesNamed = 20;
/** So often a reader reports in a day, so that one cannot bury the others' reports. */
export const mostReportsADay = 20;

/**
 * The pages a reader wrote down, each once and in order, e.g. `3, 7-9`. Words of any language may stand between.
 * @returns null for what is no list of pages, or one that is too long
 */
export function pagesIn(text: string): number[] | null {
	const spans = text.replace(/\s*页?\s*([-–—－~～至到])\s*第?\s*/g, '-');
	const parts = spans.split(/[^\d-]+/).filter((part) => part !== '');
	const pages = new Set<number>();
	for (const part of parts) {
		const [first, last = first, ...more] = part.split('-').map(Number);
		if (!first || !last || more.length > 0 || last < first || last - first >= mostPagesNamed) return null;
		for (let page = first; page <= last; page += 1) pages.add(page);
	}
	return pages.size > mostPagesNamed ? null : [...pages].toSorted((a, b) => a - b);
}
