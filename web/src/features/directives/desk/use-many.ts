import { mostItems } from '@pacesetter/core/directives/desk';
import { useState } from 'react';
import type { Item, Wish } from '../shared/types.ts';
import { type Chosen, noneChosen, reached, toggled } from './chosen.ts';
import type { ManyChange } from './item-fields.ts';
import type { DeskActs } from './use-desk.ts';

/** What was done with many items last. */
export interface Told {
	readonly what: 'set' | Item['state'] | 'undone';
	readonly count: number;
	/** The revision that it led to: it is true, and can be taken back, as long as nothing else was done. */
	readonly revision: number;
}

export interface Many {
	/** Those of the list that are chosen, in its order. */
	readonly chosen: readonly Item[];
	/** Null once anything else was done, or it was taken back from elsewhere. */
	readonly told: Told | null;
	toggle(id: string, range: boolean): void;
	reach(from: string, to: string): void;
	choose(which: 'all' | 'none'): void;
	/** Resolves with whether it was done. */
	set(items: readonly Item[], fields: ManyChange): Promise<boolean>;
	settle(items: readonly Item[], state: Item['state']): Promise<boolean>;
	undo(): Promise<void>;
}

/** Many items of a list as one: chosen, then set or settled in one act, which is one step to take back. */
export function useMany(shown: readonly Item[], { desk, run, step, settled }: DeskActs): Many {
	const [picked, pick] = useState<Chosen>(noneChosen);
	const [last, tell] = useState<Told | null>(null);
	const told = last?.revision === desk.revision ? last : null;
	const ids = shown.map(({ id }) => id);
	const act = async (wish: Wish, what: Told['what'], count: number): Promise<boolean> => {
		if (!(await run(wish))) return false;
		pick(noneChosen);
		tell({ what, count, revision: await settled() });
		return true;
	};
	return {
		// What is not shown any more is not meant.
		chosen: shown.filter(({ id }) => picked.ids.has(id)),
		told,
		toggle: (id, range) => pick(toggled(picked, ids, id, range)),
		reach: (from, to) => pick(reached(picked, ids, from, to)),
		choose: (which) => pick(which === 'none' ? noneChosen : { ids: new Set(ids.slice(0, mostItems)), anchor: null }),
		set: (items, fields) => act({ act: 'item.set', items: items.map(({ id }) => id), fields }, 'set', items.length),
		settle: (items, state) => act({ act: 'item.settle', items: items.map(({ id }) => id), state }, state, items.length),
		undo: async () => {
			if (told && (await step('undo'))) tell({ ...told, what: 'undone', revision: await settled() });
		},
	};
}
