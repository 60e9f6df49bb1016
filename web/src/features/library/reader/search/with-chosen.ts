interface Facet<Value> {
	readonly value: Value;
	readonly documents: number;
}

/**
 * The first `most` values, what was chosen always among them so that it can be taken back: also a category in which
 * itself nothing was found, only below it, and any choice with which nothing is found.
 */
export function withChosen<Value>(
	facets: readonly Facet<Value>[],
	chosen: Value | undefined,
	most: number,
): Facet<Value>[] {
	const shown = facets.slice(0, most);
	if (chosen === undefined || shown.some(({ value }) => value === chosen)) return shown;
	const documents = facets.reduce((sum, facet) => sum + facet.documents, 0);
	const own = facets.find(({ value }) => value === chosen) ?? { value: chosen, documents };
	return [own, ...shown.slice(0, most - 1)];
}
