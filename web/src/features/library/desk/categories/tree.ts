import { type Category, type CountedCategory, sistersIn } from '@pacesetter/core/library';

export interface TreeNode {
	readonly key: string;
	readonly title: string;
	readonly children: TreeNode[];
}

/** The catalogue as Ant Design's tree takes it. */
export function treeOf(categories: readonly CountedCategory[], parent: string | null = null): TreeNode[] {
	return sistersIn(categories, parent).map(({ id, name, documents }) => ({
		key: id,
		title: documents > 0 ? `${name}（${documents}）` : name,
		children: treeOf(categories, id),
	}));
}

/** Where a dragged node was dropped: on another (first below it), or in the gap before or behind it. */
export function dropTarget(
	categories: readonly Category[],
	dragged: string,
	drop: { readonly on: string; readonly inside: boolean; readonly behind: boolean },
): { parent: string | null; index: number } | null {
	if (drop.inside) return { parent: drop.on, index: 0 };
	const neighbour = categories.find((category) => category.id === drop.on);
	if (!neighbour) return null;
	const sisters = sistersIn(categories, neighbour.parent).filter((sister) => sister.id !== dragged);
	const at = sisters.findIndex((sister) => sister.id === neighbour.id);
	return { parent: neighbour.parent, index: drop.behind ? at + 1 : at };
}
