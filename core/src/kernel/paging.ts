import { z } from 'zod';

/** A page of a list is asked for by its number, from 1, since readers share and bookmark its address. */
export const pagingInput = {
	page: z.coerce.number().int().min(1).max(100_000).default(1),
	size: z.coerce.number().int().min(1).max(100).default(20),
};

export const pageOf = <Item extends z.ZodType>(item: Item) =>
	z.object({ items: z.array(item), total: z.number().int(), page: z.number().int(), size: z.number().int() });

/** How many rows come before a page. */
export const rowsBefore = (paging: { page: number; size: number }): number => (paging.page - 1) * paging.size;

/** Yes or no as a query string writes it; `z.coerce.boolean` would take the word "false" for yes. */
export const flagInput = z
	.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')])
	.default(false);
