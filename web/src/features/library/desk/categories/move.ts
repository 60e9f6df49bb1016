import { type Category, sistersIn } from '@pacesetter/core/library';

export type Direction = 'up' | 'down' | 'in' | 'out';

/** Where one step leads: among the sisters, below the sister above, or behind the parent. Null when there is none. */
export function stepFrom(
	categories: readonly Category[],
	id: string,
	direction: Direction,
): { parent: string | null; index: number } | null {
	const category = categories.find((each) => each.id === id);
	if (!category) return null;
	const sisters = sistersIn(categories, category.parent);
	const index = sisters.findIndex((sister) => sister.id === id);
	if (direction === 'up') return index > 0 ? { parent: category.parent, index: index - 1 } : null;
	if (direction === 'down') return index < sisters.length - 1 ? { parent: category.parent, index: index + 1 } : null;
	if (direction === 'in') {
		const above = sisters[index - 1];
		return above ? { parent: above.id, index: sistersIn(categories, above.id).length } : null;
	}
	const parent = categories.find((each) => each.id === category.parent);
	if (!parent) return null;
	const aunts = sistersIn(categories, parent.parent);
	return { parent: parent.parent, index: aunts.findIndex((aunt) => aunt.id === parent.id) + 1 };
}
