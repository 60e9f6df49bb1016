import { type PlanItem, same } from './item.ts';
import type { Plan } from './plan.ts';

/** Fields that the first derivation made as the second does. */
const asBefore: ReadonlySet<string> = new Set(['kind', 'form', 'pillar', 'from', 'due', 'until']);
/** Words that it made, but cut shorter. */
const cutBefore = ['text', 'name'];
const oneLine = (value: unknown): string =>
	String(value ?? '')
		.replace(/\s+/g, ' ')
		.trim();
const isCut = (was: unknown, is: unknown): boolean => was !== '' && oneLine(is).startsWith(oneLine(was));

/** An item as the second derivation would have made it: what only it makes is as it is now, what the desk changed since is as it was. */
function rebasedItem<Item extends { readonly key: string }>(was: Item, is: Item): Item {
	const before = Object.entries(was).filter(([name, value]) => {
		const now = (is as PlanItem)[name];
		return asBefore.has(name) ? !same(value, now) : cutBefore.includes(name) && !isCut(value, now);
	});
	return { ...is, ...Object.fromEntries(before) };
}

function rebasedList<Item extends { readonly key: string }>(
	was: readonly Item[],
	is: readonly Item[],
	isNew: (item: Item) => boolean = () => false,
): Item[] {
	const now = new Map(is.map((item) => [item.key, item]));
	const known = new Set(was.map(({ key }) => key));
	return [
		...was.map((item) => rebasedItem(item, now.get(item.key) ?? item)),
		...is.filter((item) => !known.has(item.key) && isNew(item)),
	];
}

/** What the first could not make (groups, indicators, milestones) counts as known. */
const asSecond = (base: Plan, fresh: Plan): Plan => ({
	...fresh,
	clauses: base.clauses,
	events: base.events,
	phases: rebasedList(base.phases, fresh.phases, ({ key }) => key.endsWith('-phase')),
	standards: rebasedList(base.standards, fresh.standards),
	duties: rebasedList(base.duties, fresh.duties),
	actions: rebasedList(base.actions, fresh.actions),
});

/** The second left out each heading over other clauses that no item came from; those that ask for something, and so are there now, count as known. */
function asThird(base: Plan, fresh: Plan, headings: ReadonlySet<string>): Plan {
	const known = new Set(base.clauses.map(({ key }) => key));
	return {
		...base,
		clauses: [...base.clauses, ...fresh.clauses.filter(({ key }) => headings.has(key) && !known.has(key))],
	};
}

/**
 * The plan that a directive made by an earlier derivation, as the present one would have made it: told against it, only what the desk
 * has changed since is told.
 * @param by the derivation that made it
 * @param headings the keys of clauses that stand over others
 */
export const rebased = (base: Plan, by: number, fresh: Plan, headings: ReadonlySet<string>): Plan =>
	asThird(by < 2 ? asSecond(base, fresh) : base, fresh, headings);
