import type { z } from 'zod';
import { Refusal } from '../../kernel/index.ts';
import type { DeskEvent, DeskItem, Draft, ItemState } from './draft.ts';
import { clauseOf, impossible } from './refuse.ts';
import type { DeskAct, itemFields } from './schemas.ts';

type Fields = z.infer<typeof itemFields>;

/** What a new item holds beside its words: nothing is set of it, and whoever adds it has accepted it. */
export const blankItem: Omit<DeskItem, 'id' | 'position' | 'kind' | 'text' | 'clauses'> = {
	state: 'accepted',
	pillar: null,
	mandatory: true,
	ownerOrganisation: null,
	ownerPost: null,
	ownerSaid: null,
	startsOn: null,
	dueOn: null,
	dueSaid: null,
	event: null,
	offsetDays: null,
	quotaLow: null,
	quotaHigh: null,
	measure: null,
	standard: null,
	types: [],
	every: 'once',
	centreWork: null,
	also: [],
	seats: [],
	partCount: null,
	wholeCount: null,
	rule: null,
	said: null,
};

/** Fields that are there, without those that were left out. */
function given(fields: Fields & { state?: ItemState | undefined }): Partial<DeskItem> {
	const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as Partial<DeskItem>;
}

/**
 * An item with what was given of it, and what follows from that: one owner and one date, each of one sort.
 * @throws Refusal DESK_ACT for a quota or days in the wrong order
 */
function withGiven(item: DeskItem, fields: Partial<DeskItem>): DeskItem {
	const next = { ...item, ...fields };
	const owner = fields.ownerPost
		? { ownerOrganisation: fields.ownerOrganisation ?? null }
		: fields.ownerOrganisation && fields.ownerPost === undefined
			? { ownerPost: null }
			: {};
	const onEvent = fields.event ? { dueOn: null, offsetDays: next.offsetDays ?? 0 } : {};
	const date = fields.dueOn ? { event: null, offsetDays: null } : onEvent;
	return checked({ ...next, ...owner, ...date });
}

/** @throws Refusal DESK_ACT for a quota or days in the wrong order */
export function checked(item: DeskItem): DeskItem {
	if (item.quotaLow !== null && item.quotaHigh !== null && item.quotaLow > item.quotaHigh) throw impossible('quota');
	if (item.startsOn !== null && item.dueOn !== null && item.startsOn > item.dueOn) {
		// Of many set at once, whoever set them has to know which one it is.
		throw impossible('days', { text: item.text.slice(0, 40) });
	}
	if (item.partCount !== null && item.wholeCount !== null && item.partCount > item.wholeCount) throw impossible('part');
	return item;
}

/** An event that an item hangs on is known from then on. */
const withEvent = (events: readonly DeskEvent[], name: string | null | undefined): readonly DeskEvent[] =>
	!name || events.some(({ id }) => id === name) ? events : [...events, { id: name, on: null, expected: null }];

/** Some items, each changed in the same way. @throws Refusal NOT_FOUND where one of them is not on the desk */
function changedItems(draft: Draft, ids: readonly string[], change: (item: DeskItem) => DeskItem): Draft {
	const wanted = new Set(ids);
	if (draft.items.filter(({ id }) => wanted.has(id)).length !== wanted.size) throw new Refusal('NOT_FOUND');
	return { ...draft, items: draft.items.map((item) => (wanted.has(item.id) ? change(item) : item)) };
}

/** A correction is an acceptance. @throws Refusal NOT_FOUND for an item or a clause that is not on the desk; DESK_ACT */
export function editItem(draft: Draft, { item, fields }: { item: string; fields: Fields }): Draft {
	for (const clause of fields.clauses ?? []) clauseOf(draft, clause);
	return setItems(draft, { items: [item], fields: { ...fields, state: 'accepted' } });
}

/** Sets the same of many items; what is not given stays as it is of each. @throws Refusal NOT_FOUND; DESK_ACT */
export function setItems(
	draft: Draft,
	{ items, fields }: { items: readonly string[]; fields: Fields & { state?: ItemState | undefined } },
): Draft {
	const after = changedItems(draft, items, (item) => withGiven(item, given(fields)));
	return { ...after, events: withEvent(draft.events, fields.event) };
}

/** @throws Refusal NOT_FOUND where one of them is not on the desk */
export const settleItems = (draft: Draft, { items, state }: { items: readonly string[]; state: ItemState }): Draft =>
	changedItems(draft, items, (item) => ({ ...item, state }));

/** A new item, accepted by whoever adds it. @throws Refusal as editItem */
export function addItem(
	draft: Draft,
	{ kind, text, clauses, fields }: Omit<Extract<DeskAct, { act: 'item.add' }>, 'act'>,
	id: string,
): Draft {
	for (const clause of clauses) clauseOf(draft, clause);
	const position = (draft.items.at(-1)?.position ?? 0) + 1024;
	const item = { ...blankItem, id, position, kind, text, clauses: [...new Set(clauses)] };
	const added = { ...draft, items: [...draft.items, item] };
	return fields === undefined ? added : editItem(added, { item: id, fields });
}
