import type { Category } from '@pacesetter/core/library';

/** One change of a category's place, as the API takes it. */
export interface Placement {
	readonly id: string;
	readonly parent: string | null;
	readonly position: number;
}

export type Direction = 'up' | 'down' | 'in' | 'out';

const sistersIn = (categories: readonly Category[], parent: string | null): Category[] =>
	categories
		.filter((category) => category.parent === parent)
		.sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, 'zh'));

/**
 * What must change for a category to stand as the `index`-th below a parent: itself, and the sisters whose positions
 * are no longer right. Nothing when it stands there already.
 */
export function place(
	categories: readonly Category[],
	id: string,
	target: { readonly parent: string | null; readonly index: number },
): Placement[] {
	const moved = categories.find((category) => category.id === id);
	if (!moved) return [];
	const others = sistersIn(categories, target.parent).filter((sister) => sister.id !== id);
	const order = others.toSpliced(target.index, 0, moved);
	const placements = order.map((category, position) => ({
		category,
		id: category.id,
		parent: target.parent,
		position,
	}));
	return placements
		.filter(({ category, parent, position }) => category.parent !== parent || category.position !== position)
		.map(({ id: changed, parent, position }) => ({ id: changed, parent, position }))
		.sort((a, b) => Number(b.id === id) - Number(a.id === id));
}

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
