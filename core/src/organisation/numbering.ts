import { type Level, levels } from './type.ts';

/**
 * Depth-first numbers of the tree: everything below an organisation, and nothing else, has a number in
 * (preorder, subtreeEnd]. A committee of one of the upper levels owns a range of fixed length, cut into equal slots: the
 * first for its own departments and branches (its block), the others for the committees of the next levels. So a change
 * renumbers one block at most, a county's. All numbers stay below 2^53, which JavaScript counts exactly.
 */
export interface Range {
	readonly preorder: number;
	readonly subtreeEnd: number;
}

/** Numbers in the range of an organisation of a level: a country has 63 provinces, a province 63 cities, a city 127 counties. */
const lengths: Record<Exclude<Level, 4>, number> = { 0: 2 ** 50, 1: 2 ** 44, 2: 2 ** 38, 3: 2 ** 31 };

export type UpperLevel = keyof typeof lengths;
export const isUpper = (level: Level): level is UpperLevel => level < levels.grassroots;

/** The range of a root. Several roots stand side by side, each in a country's length. */
export const rootRange = (level: UpperLevel, place: number): Range => rangeAt(place * lengths[0], level);

const rangeAt = (preorder: number, level: UpperLevel): Range => ({
	preorder,
	subtreeEnd: preorder + lengths[level] - 1,
});

/** Length of the slots into which the range of an upper level is cut; a county isn't cut. */
const slotLength = (level: UpperLevel): number => (level === levels.county ? lengths[3] : lengths[nextLevel(level)]);
const nextLevel = (level: 0 | 1 | 2): 1 | 2 | 3 => (level === 0 ? 1 : level === 1 ? 2 : 3);

/** Where the organisations below a committee that are of no upper level are numbered: behind it, in its first slot. */
export const blockRange = (owner: { level: UpperLevel; preorder: number }): { low: number; high: number } => ({
	low: owner.preorder + 1,
	high: owner.preorder + slotLength(owner.level) - 1,
});

/**
 * The first free slot below `parent` for a committee of `level`.
 * @param taken preorders of the committees of upper levels that stand there
 * @returns null when none is left
 */
export function freeSlot(
	parent: { level: UpperLevel; preorder: number },
	level: UpperLevel,
	taken: readonly number[],
): Range | null {
	if (parent.level >= level) return null;
	const length = slotLength(parent.level);
	const used = new Set(taken.map((preorder) => Math.floor((preorder - parent.preorder) / length)));
	const slots = lengths[parent.level] / length;
	for (let slot = 1; slot < slots; slot += 1)
		if (!used.has(slot)) return rangeAt(parent.preorder + slot * length, level);
	return null;
}

export interface BlockNode {
	readonly id: number;
	readonly parentId: number;
	readonly position: number;
}

/** So many numbers are left free behind each, at most, for those that come later. */
const widestGap = 2 ** 16;

/**
 * Numbers a whole block, sisters by position and then by id.
 * @param ownerId the committee whose block it is; every node hangs below it
 * @returns one range a node. @throws RangeError when the block has more nodes than numbers, or a node doesn't hang below the owner
 */
export function numberBlock(
	ownerId: number,
	nodes: readonly BlockNode[],
	{ low, high }: { low: number; high: number },
): Map<number, Range> {
	const children = Map.groupBy(
		nodes.toSorted((a, b) => a.position - b.position || a.id - b.id),
		(node) => node.parentId,
	);
	const step = Math.min(widestGap, Math.floor((high - low + 1) / (nodes.length + 1)));
	if (step < 1) throw new RangeError('the block is full');
	const ranges = new Map<number, Range>();
	let next = low;
	const walk = (parentId: number): void => {
		for (const { id } of children.get(parentId) ?? []) {
			const preorder = next;
			next += step;
			walk(id);
			ranges.set(id, { preorder, subtreeEnd: next - step });
		}
	};
	walk(ownerId);
	if (ranges.size !== nodes.length) throw new RangeError('the block holds an organisation that hangs elsewhere');
	return ranges;
}

/**
 * A number for a new last child.
 * @param after the parent's subtreeEnd before @param before the first number in use behind it, or the end of the block + 1
 * @returns null when there is no gap: the block wants numbering anew
 */
export function numberBetween(after: number, before: number): number | null {
	const gap = before - after;
	return gap < 2 ? null : after + Math.min(widestGap, Math.floor(gap / 2));
}
