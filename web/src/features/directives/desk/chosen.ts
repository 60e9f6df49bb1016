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

function turned(ids: Chosen['ids'], changed: readonly string[], on: boolean): Chosen['ids'] {
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
	return { ids: turned(chosen.ids, changed, !chosen.ids.has(id)), anchor: id };
}

/** The range goes from where it begins to another one now, and not as far as before. @param from how far it went; where it begins if it has not begun yet */
export function reached(chosen: Chosen, shown: readonly string[], from: string, to: string): Chosen {
	const anchor = chosen.anchor !== null && shown.includes(chosen.anchor) ? chosen.anchor : from;
	const before = turned(chosen.ids, between(shown, anchor, from), false);
	return { ids: turned(before, between(shown, anchor, to), true), anchor };
}

/** Where a list has what takes the place of one of its rows: the row itself, else the first behind it that is still there, else the last. @param was the rows before, and which of them it was */
export function placeOf(was: { readonly ids: readonly string[]; readonly at: number }, now: readonly string[]): number {
	const next = was.ids.slice(was.at).find((id) => now.includes(id));
	return next === undefined ? now.length - 1 : now.indexOf(next);
}
