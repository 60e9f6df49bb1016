import { type Plan, sectionNames } from './plan.ts';

/** Stands for words that are not for somebody: that something is there, and what became of it, is no secret. */
export const unread = '……';

interface Keyed {
	readonly key: string;
}
/** The names of what is words of an item. */
type Words<Item> = { [Name in keyof Item]: Item[Name] extends string ? Name : never }[keyof Item] & string;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const itemIn = <Item extends Keyed>(items: readonly Item[], key: string): Item | undefined =>
	items.find((item) => item.key === key);

/** Items of the directive's without the words that nobody was told yet. */
function veiled<Item extends Keyed>(
	items: readonly Item[],
	made: readonly Keyed[],
	told: readonly (readonly Item[])[],
	words: readonly Words<Item>[],
): Item[] {
	const isTold = ({ key }: Item, name: Words<Item>, said: unknown) =>
		told.some((known) => isSame(itemIn(known, key)?.[name], said));
	return items.map((item) => {
		if (!itemIn(made, item.key)) return item;
		const hidden = words.filter((name) => item[name] !== '' && !isTold(item, name, item[name]));
		return { ...item, ...Object.fromEntries(hidden.map((name) => [name, unread])) };
	});
}

/**
 * A plan as it is shown to whoever may not read the directive that it is made of: without its clauses, and without what the directive
 * `made` of it, until that is `told` by an issued plan.
 */
export function withheld(plan: Plan, made: Plan, told: readonly Plan[]): Plan {
	const of = <Part extends keyof Plan>(part: Part): Plan[Part][] => told.map((known) => known[part]);
	const sections = sectionNames.map((name) => {
		const isOpen = made.sections[name] === '' || of('sections').some((known) => known[name] === plan.sections[name]);
		return [name, isOpen ? plan.sections[name] : unread];
	});
	return {
		...plan,
		sections: { ...plan.sections, ...Object.fromEntries(sections) },
		clauses: plan.clauses.map((clause) => ({ ...clause, text: unread })),
		events: veiled(plan.events, made.events, of('events'), ['name']),
		phases: veiled(plan.phases, made.phases, of('phases'), ['name']),
		duties: veiled(plan.duties, made.duties, of('duties'), ['text', 'office']),
		actions: veiled(plan.actions, made.actions, of('actions'), ['text', 'standard', 'owner']),
		standards: veiled(plan.standards, made.standards, of('standards'), ['name']).map((standard) => {
			const isOpen =
				!itemIn(made.standards, standard.key) ||
				of('standards').some((known) => isSame(itemIn(known, standard.key)?.criteria, standard.criteria));
			return isOpen ? standard : { ...standard, criteria: standard.criteria.map(() => unread) };
		}),
	};
}

/** The same again of a plan, or a part of it, that came back: with the words that were not shown, as they are kept. */
export function withUnread<Part>(part: Part, kept: Part): Part {
	const back = (value: unknown, before: unknown): unknown => {
		if (value === unread) return typeof before === 'string' ? before : value;
		if (Array.isArray(value)) {
			const known: readonly unknown[] = Array.isArray(before) ? before : [];
			return value.map((one, place) => back(one, counterpart(one, known) ?? known[place]));
		}
		if (value === null || typeof value !== 'object') return value;
		const known: object = before !== null && typeof before === 'object' ? before : {};
		return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, back(one, Reflect.get(known, name))]));
	};
	return back(part, kept) as Part;
}

/** What stood for an item before, by its key. */
function counterpart(item: unknown, known: readonly unknown[]): unknown {
	const keyOf = (value: unknown): unknown =>
		value !== null && typeof value === 'object' && 'key' in value ? value.key : undefined;
	const key = keyOf(item);
	return key === undefined ? undefined : known.find((one) => keyOf(one) === key);
}
