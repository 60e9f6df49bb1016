import type { CountedCategory } from './categories.tsx';

/** The categories directly below one (null: at the top), in their order. */
export const childrenOf = (categories: readonly CountedCategory[], parent: string | null): CountedCategory[] =>
	categories.filter((category) => category.parent === parent).sort((a, b) => a.position - b.position);
