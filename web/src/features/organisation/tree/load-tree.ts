import type { ApiClient } from '../../../app/context.ts';
import type { Wish } from '../shared/address.ts';
import type { OrganisationNode } from '../shared/types.ts';

/** What stands directly below an organisation; `of` null: the tops. */
export interface Branching {
	readonly of: number | null;
	readonly nodes: readonly OrganisationNode[];
}

const size = 30;

/** The table, and the tree opened as far as the chosen organisation. */
export async function loadTree({ organisation }: ApiClient['organisation'], wish: Wish) {
	const { at, query, type, direct, ended, page } = wish;
	const chosen = at === null ? null : await organisation.get({ id: at });
	const tops = await organisation.tree({});
	const branchings: Branching[] = [{ of: null, nodes: tops }];
	// One top alone says little: it is opened from the start.
	const first = tops.length === 1 ? tops.map(({ id }) => id) : [];
	const opened = chosen ? [...chosen.path.map(({ id }) => id), chosen.id] : first;
	for (const id of opened) branchings.push({ of: id, nodes: await organisation.tree({ below: id }) });
	const listed = await organisation.list({
		page,
		size,
		direct,
		ended,
		...(at === null ? {} : { below: at }),
		...(query ? { query } : {}),
		...(type ? { type } : {}),
	});
	return { chosen, branchings, listed };
}
