/** What is chosen of a list, and where a range begins. */
export interface Chosen {
	readonly ids: ReadonlySet<string>;
	readonly anchor: string | null;
}

export const noneChosen: Chosen = { ids: new Set(), anchor: null };

/** All from one to another in the order of the list; the other alone where the first isn't there. */
function between(shown: readonly string[], one: string | null, other: string): readonly string[] {
	const ends = [shown.indexOf(one ?? ''), shown.indexOf(other)];
	return ends[0] === -1 ? [other] : shown.slice(Math.min(...ends), Math.max(...ends) + 1);
}

function turned({ ids }: Chosen, changed: readonly string[], on: boolean): ReadonlySet<string> {
	const next = new Set(ids);
	for (const id of changed) {
		if (on) next.add(id);
		else next.delete(id);
	}
	return next;
}

/** One is chosen, or chosen no more. @param range whether all since the one before go with it */
export function toggled(chosen: Chosen, shown: readonly string[], id: string, range: boolean): Chosen {
	const changed = range ? between(shown, chosen.anchor, id) : [id];
	return { ids: turned(chosen, changed, !chosen.ids.has(id)), anchor: id };
}

/** All from where the range begins to another one are chosen. @param from where it begins if it has not begun yet */
export function reached(chosen: Chosen, shown: readonly string[], from: string, to: string): Chosen {
	const anchor = chosen.anchor !== null && shown.includes(chosen.anchor) ? chosen.anchor : from;
	return { ids: turned(chosen, between(shown, anchor, to), true), anchor };
}
