import { type Category, inReadingOrder, pathTo, withDescendants } from '../library/index.ts';

/** A category as OAI-PMH names a set: the ids from the top down. */
export const setOf = (categories: readonly Category[], id: string): string =>
	pathTo(categories, id)
		.map((category) => category.id)
		.join(':');

/** Every category with the names above it, as a catalogue is read. */
export const allSets = (categories: readonly Category[]): { spec: string; name: string }[] =>
	inReadingOrder(categories).map(({ category }) => ({
		spec: setOf(categories, category.id),
		name: pathTo(categories, category.id)
			.map(({ name }) => name)
			.join(' > '),
	}));

/** The categories of a set and of all below it; none for one that is not there. */
export function categoriesIn(categories: readonly Category[], spec: string): string[] {
	const found = categories.find((category) => setOf(categories, category.id) === spec);
	return found ? withDescendants(categories, found.id) : [];
}
