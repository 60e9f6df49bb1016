import { Refusal } from '../../kernel/index.ts';
import type { DeskItem, Draft } from './draft.ts';
import { checked } from './item-acts.ts';
import { positioned } from './order.ts';
import { impossible } from './refuse.ts';
import { type DeskAct, mostItemClauses, mostItemText, mostItemWords } from './schemas.ts';

type Act<Name extends DeskAct['act']> = Omit<Extract<DeskAct, { act: Name }>, 'act'>;

/** One that is part of the draft or may become so. @throws Refusal NOT_FOUND; DESK_ACT for one that was dropped */
function liveItem(draft: Draft, id: string): DeskItem {
	const item = draft.items.find((each) => each.id === id);
	if (item === undefined) throw new Refusal('NOT_FOUND');
	if (item.state === 'dropped') throw impossible('dropped');
	return item;
}

const noQuota = { quotaLow: null, quotaHigh: null, partCount: null, wholeCount: null };
const marks = /^[\s，,；;。、]+|[\s，,；;、]+$/g;

/**
 * Makes two of one item at a place in its words. The second stands right behind the first and takes all over, its clauses too, but for the
 * quota, which would else be asked for twice. Whoever splits has accepted both.
 * @throws Refusal NOT_FOUND; DESK_ACT where there are no words on one side
 */
export function splitItem(draft: Draft, { item: id, at }: Act<'item.split'>, newId: string): Draft {
	const item = liveItem(draft, id);
	const [first, second] = [item.text.slice(0, at), item.text.slice(at)].map((words) => words.replace(marks, ''));
	if (!first || !second || !first.isWellFormed() || !second.isWellFormed()) throw impossible('splitItem');
	const halves: DeskItem[] = [
		{ ...item, text: first, state: 'accepted' },
		{ ...item, id: newId, position: 0, text: second, state: 'accepted', ...noQuota },
	];
	return { ...draft, items: positioned(draft.items.toSpliced(draft.items.indexOf(item), 1, ...halves)) };
}

/** @throws Refusal DESK_ACT for words that are too many together */
function together(one: string | null, other: string | null, most: number, mark = '；'): string | null {
	if (one === null || other === null || one === other) return one ?? other;
	const words = `${one.replace(/[\s，,；;。、]+$/, '')}${mark}${other}`;
	if (words.length > most) throw impossible('mergeLong');
	return words;
}

/** What the first lacks is taken from the second, as a whole: an owner with its post, a day with its event and its beginning, both ends of a quota. Lists are put together. */
export function filled(one: DeskItem, other: DeskItem) {
	const isOwned = (item: DeskItem): boolean => item.ownerOrganisation !== null || item.ownerPost !== null;
	const pair = [one, other];
	const owned = pair.find(isOwned) ?? pair.find(({ ownerSaid }) => ownerSaid !== null) ?? other;
	const dated = one.dueOn !== null || one.event !== null ? one : other;
	const counted = one.quotaLow !== null || one.quotaHigh !== null ? one : other;
	const parted = one.partCount !== null || one.wholeCount !== null ? one : other;
	return {
		ownerOrganisation: owned.ownerOrganisation,
		ownerPost: owned.ownerPost,
		ownerSaid: owned.ownerSaid,
		dueOn: dated.dueOn,
		dueSaid: dated.dueSaid,
		event: dated.event,
		offsetDays: dated.offsetDays,
		quotaLow: counted.quotaLow,
		quotaHigh: counted.quotaHigh,
		pillar: one.pillar ?? other.pillar,
		startsOn: one.startsOn ?? dated.startsOn,
		types: [...new Set([...one.types, ...other.types])],
		every: one.every === 'once' ? other.every : one.every,
		centreWork: one.centreWork ?? other.centreWork,
		also: [...new Set([...one.also, ...other.also])],
		seats: [...one.seats, ...other.seats],
		partCount: parted.partCount,
		wholeCount: parted.wholeCount,
	};
}

/**
 * Makes one of two items: the words and clauses of both, what is set of the first, and of the second what the first lacks. One that binds still
 * does. Whoever merges has accepted it.
 * @throws Refusal NOT_FOUND; DESK_ACT with itself, for more than an item holds, or days or a quota in the wrong order
 */
export function mergeItems(draft: Draft, { item: id, into }: Act<'item.merge'>): Draft {
	const [one, other] = [liveItem(draft, into), liveItem(draft, id)];
	if (one === other) throw impossible('mergeItem');
	const clauses = [...new Set([...one.clauses, ...other.clauses])];
	if (clauses.length > mostItemClauses) throw impossible('mergeLong');
	const merged = checked({
		...one,
		...filled(one, other),
		text: together(one.text, other.text, mostItemText) ?? one.text,
		measure: together(one.measure, other.measure, mostItemWords),
		standard: together(one.standard, other.standard, mostItemWords, '\n'),
		mandatory: one.mandatory || other.mandatory,
		clauses,
		state: 'accepted',
	});
	const items = draft.items.flatMap((item) => (item === one ? [merged] : item === other ? [] : [item]));
	return { ...draft, items };
}
