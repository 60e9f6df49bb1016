import { Refusal } from '../kernel/index.ts';
import type { CopyKind } from './document.ts';

/** One place in the catalogue. `parent` null: at the top. */
export interface Category {
	readonly id: string;
	readonly parent: string | null;
	readonly name: string;
	readonly position: number;
	/** What is put into it or below it is shown only once a reviewer has let it pass. */
	readonly reviewed: boolean;
	/** What readers of restricted documents may take of them; null: as the category above. */
	readonly copies: CopyKind | null;
}

/** With how many documents the public reads in it and below it. */
export interface CountedCategory extends Category {
	readonly documents: number;
}

const byPosition = (a: Category, b: Category): number => a.position - b.position || a.name.localeCompare(b.name, 'zh');

/** The categories directly below a parent, in their order. */
export const sistersIn = <Kind extends Category>(categories: readonly Kind[], parent: string | null): Kind[] =>
	categories.filter((category) => category.parent === parent).sort(byPosition);

/**
 * Puts a category as the `position`-th (from 0; behind the last where there are fewer) below its parent.
 * @returns itself and the sisters whose positions change by that
 */
export function place(categories: readonly Category[], placed: Category): Category[] {
	const others = sistersIn(categories, placed.parent).filter((sister) => sister.id !== placed.id);
	const index = Math.min(placed.position, others.length);
	const order = others.toSpliced(index, 0, placed);
	return order
		.map((category, position) => ({ ...category, position }))
		.filter(({ id, position }) => id === placed.id || others.find((sister) => sister.id === id)?.position !== position);
}

/** From the top down to the category itself: the breadcrumb. Empty when the id is unknown. */
export function pathTo(categories: readonly Category[], id: string): Category[] {
	const byId = new Map(categories.map((category) => [category.id, category]));
	const path: Category[] = [];
	for (let next = byId.get(id); next && !path.includes(next); next = byId.get(next.parent ?? '')) path.unshift(next);
	return path;
}

/** The ids of a category and of all below it: what a list by category covers. */
export function withDescendants(categories: readonly Category[], id: string): string[] {
	const found = [id];
	for (const above of found) {
		for (const category of categories) {
			if (category.parent === above && !found.includes(category.id)) found.push(category.id);
		}
	}
	return found;
}

/** Depth-first order with depth from 0, as a catalogue is read. */
export function inReadingOrder(categories: readonly Category[]): { category: Category; depth: number }[] {
	const below = (parent: string | null, depth: number): { category: Category; depth: number }[] =>
		sistersIn(categories, parent).flatMap((category) => [{ category, depth }, ...below(category.id, depth + 1)]);
	return below(null, 0);
}

/**
 * The rules for putting a category (new or moved) somewhere: the parent exists and is not the category itself nor
 * below it, and no sister has the same name.
 * @throws Refusal NOT_FOUND, CATEGORY_CYCLE, CATEGORY_NAME_TAKEN
 */
export function checkPlacement(
	categories: readonly Category[],
	placed: { id: string | null; parent: string | null; name: string },
): void {
	if (placed.parent !== null && !categories.some((category) => category.id === placed.parent)) {
		throw new Refusal('NOT_FOUND');
	}
	if (placed.id !== null && placed.parent !== null && withDescendants(categories, placed.id).includes(placed.parent)) {
		throw new Refusal('CATEGORY_CYCLE');
	}
	const taken = categories.some(
		(sister) => sister.parent === placed.parent && sister.name === placed.name && sister.id !== placed.id,
	);
	if (taken) throw new Refusal('CATEGORY_NAME_TAKEN', { name: placed.name });
}
