import { Refusal } from '../../kernel/index.ts';
import type { Span } from '../source.ts';
import { keyOf } from './check-key.ts';
import type { DeskItem, Draft } from './draft.ts';
import { checked } from './item-acts.ts';
import { filled } from './item-parts.ts';
import { impossible } from './refuse.ts';
import type { DeskAct } from './schemas.ts';

type Act<Name extends DeskAct['act']> = Omit<Extract<DeskAct, { act: Name }>, 'act'>;

/** In the place of words that a corrected version has no more. */
export const noWords: Span = { start: 0, end: 0 };
export const isWordless = ({ said }: Pick<DeskItem, 'said'>): boolean => said !== null && said.start === said.end;

/** The words that an accepted item was read from stand otherwise in the corrected version, or not at all. */
export const isStale = (item: Pick<DeskItem, 'state' | 'rule' | 'said'>): boolean =>
	item.state === 'accepted' && item.rule !== null && isWordless(item);

/** Whether an item hangs on a clause that the corrected version has no more. */
export function goneIn({ clauses }: Pick<Draft, 'clauses'>): (item: DeskItem) => boolean {
	const gone = new Set(clauses.flatMap((clause) => (clause.gone ? [clause.id] : [])));
	return (item) => item.clauses.some((id) => gone.has(id));
}

/** Under what a reason for keeping an item in its old words is kept. */
export const staleKey = ({ id, text }: DeskItem): string =>
	keyOf({ code: 'item_stale', item: id, clause: null, finding: null, about: text });

/** An item whose words changed, for which nobody said yet that it stays as it is. */
export function unkept({ waivers }: Pick<Draft, 'waivers'>): (item: DeskItem) => boolean {
	const kept = new Set(waivers.map(({ id }) => id));
	return (item) => isStale(item) && !kept.has(staleKey(item));
}

const pairsOf = (text: string): Set<string> =>
	new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** From 0 to 1: how many of the pairs of characters of both the two have in common. */
function likeness(one: string, other: string): number {
	const [a, b] = [pairsOf(one), pairsOf(other)];
	return a.size + b.size === 0 ? 0 : (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}

/** Words less alike than this are another matter. */
const alike = 0.3;

/** The proposal that says anew what an item said whose words changed, by the item's id: of one clause, the likest first, each for one item. */
export function renewals<Item extends DeskItem>(items: readonly Item[]): Map<string, Item> {
	const proposed = items.filter(({ state }) => state === 'proposed');
	const pairs = items
		.filter(isStale)
		.flatMap((item) =>
			proposed
				.filter(({ clauses }) => clauses.some((id) => item.clauses.includes(id)))
				.map((by) => ({ item, by, like: likeness(item.text, by.text) })),
		)
		.filter(({ like }) => like >= alike)
		.toSorted((a, b) => b.like - a.like);
	const found = new Map<string, Item>();
	const taken = new Set<string>();
	for (const { item, by } of pairs) {
		if (found.has(item.id) || taken.has(by.id)) continue;
		found.set(item.id, by);
		taken.add(by.id);
	}
	return found;
}

/** What the new words say goes before what was set; what they leave unsaid stays as a person set it. */
function renewed(item: DeskItem, by: DeskItem): DeskItem {
	const said = filled(by, item);
	const owner = by.ownerSaid === item.ownerSaid ? filled(item, by) : said;
	return checked({
		...item,
		...said,
		ownerOrganisation: owner.ownerOrganisation,
		ownerPost: owner.ownerPost,
		ownerSaid: by.ownerSaid ?? item.ownerSaid,
		types: by.types.length > 0 ? by.types : item.types,
		seats: by.seats.length > 0 ? by.seats : item.seats,
		text: by.text,
		measure: by.measure ?? item.measure,
		standard: by.standard ?? item.standard,
		rule: by.rule,
		said: by.said,
	});
}

/**
 * An item takes over the words of a proposal, which is no more.
 * @throws Refusal NOT_FOUND; DESK_ACT for an item whose words did not change, what is no proposal, or days or a quota in the wrong order
 */
export function renewItem(draft: Draft, { item: id, by: byId }: Act<'item.renew'>): Draft {
	const item = draft.items.find((each) => each.id === id);
	const by = draft.items.find((each) => each.id === byId);
	if (item === undefined || by === undefined) throw new Refusal('NOT_FOUND');
	if (!isStale(item) || by.state !== 'proposed') throw impossible('renew');
	const next = renewed(item, by);
	return { ...draft, items: draft.items.flatMap((each) => (each === item ? [next] : each === by ? [] : [each])) };
}

const saying = ['text', 'measure', 'standard', 'quotaLow', 'quotaHigh', 'dueOn', 'event', 'every'] as const;

/** The draft after an edit of some items: one whose words changed is a person's own once he has put right what it says, or has hung it on a clause that is there. */
export function ownAgain(before: Draft, after: Draft, ids: readonly string[]): Draft {
	const edited = new Set(ids);
	const stale = new Map(
		before.items.flatMap((item) => (edited.has(item.id) && isStale(item) ? [[item.id, item]] : [])),
	);
	if (stale.size === 0) return after;
	const gone = goneIn(before);
	const isOwn = (item: DeskItem, each: DeskItem): boolean =>
		saying.some((field) => each[field] !== item[field]) || (gone(item) && !gone(each));
	return {
		...after,
		items: after.items.map((each) => {
			const item = stale.get(each.id);
			return item !== undefined && isOwn(item, each) ? { ...each, rule: null } : each;
		}),
	};
}
