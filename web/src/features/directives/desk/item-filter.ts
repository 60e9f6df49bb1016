import { lacksDate, lacksOwner } from '@pacesetter/core/directives/desk';
import type { Item } from '../shared/types.ts';

const isLive = ({ state }: Item): boolean => state !== 'dropped';

/** Which items of all are looked at. */
export const itemFilters = {
	all: isLive,
	proposed: ({ state }) => state === 'proposed',
	noOwner: (item) => isLive(item) && lacksOwner(item),
	noDate: (item) => isLive(item) && lacksDate(item),
	dropped: (item) => !isLive(item),
} as const satisfies Record<string, (item: Item) => boolean>;

export type ItemFilter = keyof typeof itemFilters;
export const itemFilterNames = Object.keys(itemFilters) as readonly ItemFilter[];
