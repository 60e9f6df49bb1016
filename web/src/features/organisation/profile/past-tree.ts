import type { PastNode } from '../shared/types.ts';

interface Item {
	readonly key: number;
	readonly title: string;
	readonly children: Item[];
}

/** The nodes of a past day as a tree; each names its parent, and the first is the top. */
export function pastTree(nodes: readonly PastNode[], members: (count: number) => string): Item[] {
	const items = new Map(
		nodes.map((node): [number, Item] => {
			const suffix = node.members > 0 ? `（${members(node.members)}）` : '';
			return [node.id, { key: node.id, title: `${node.shortName}${suffix}`, children: [] }];
		}),
	);
	const tops: Item[] = [];
	for (const node of nodes) {
		const item = items.get(node.id);
		if (!item) continue;
		const parent = node.depth > 0 ? items.get(node.parentId ?? 0) : undefined;
		(parent?.children ?? tops).push(item);
	}
	return tops;
}
