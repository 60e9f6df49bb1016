import { type Plan, sectionNames } from './plan.ts';

/** Stands for words that are not for somebody: that something is there, and what became of it, is no secret. */
export const unread = '……';

interface Keyed {
	readonly key: string;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const itemIn = <Item extends Keyed>(items: readonly Item[], key: string): Item | undefined =>
	items.find((item) => item.key === key);

/** Items of the directive's without the words that nobody was told yet, in whichever of their fields. */
function veiled<Item extends Keyed>(
	items: readonly Item[],
	made: readonly Keyed[],
	told: readonly (readonly Item[])[],
	fields: readonly (keyof Item)[],
): Item[] {
	return items.map((item) => {
		if (!itemIn(made, item.key)) return item;
		const hidden = fields.filter(
			(name) => item[name] !== undefined && !told.some((known) => isSame(itemIn(known, item.key)?.[name], item[name])),
		);
		return { ...item, ...Object.fromEntries(hidden.map((name) => [name, wordless(item[name])])) };
	});
}

/** Words that name a choice say nothing of the document. */
const choices: ReadonlySet<string> = new Set(['pillar', 'every', 'types', 'role', 'event', 'on', 'clauses', 'key']);

const criterionChoices: ReadonlySet<string> = new Set(['key', 'judged', 'target', 'measure', 'of']);

/** The same with each of its words unread. */
function wordless(value: unknown): unknown {
	if (typeof value === 'string') return value === '' ? value : unread;
	if (Array.isArray(value)) return value.map(wordless);
	if (value === null || typeof value !== 'object') return value;
	// What a criterion is counted by is a choice, and no words as the measure of an item is.
	const open = 'judged' in value ? criterionChoices : choices;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, open.has(name) ? one : wordless(one)]));
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
	const hidden = <Part extends 'events' | 'phases' | 'duties' | 'indicators' | 'groups' | 'actions' | 'standards'>(
		part: Part,
		fields: readonly string[],
	) => {
		type Item = NonNullable<Plan[Part]>[number];
		const list = (plan: Plan): readonly Item[] => (plan[part] ?? []) as readonly Item[];
		return veiled(list(plan), list(made), told.map(list), fields as readonly (keyof Item)[]);
	};
	return {
		...plan,
		sections: { ...plan.sections, ...Object.fromEntries(sections) },
		clauses: plan.clauses.map((clause) => ({ ...clause, text: unread })),
		events: hidden('events', ['name']),
		phases: hidden('phases', ['name', 'exits', 'milestones', 'settled']),
		duties: hidden('duties', ['text', 'office', 'settled']),
		indicators: hidden('indicators', ['name', 'unit', 'settled']),
		...(plan.groups ? { groups: hidden('groups', ['name', 'seats', 'settled']) } : {}),
		actions: hidden('actions', ['text', 'standard', 'measure', 'owner', 'centreWork', 'unit', 'also']),
		standards: hidden('standards', ['name', 'subject', 'criteria', 'settled']),
	};
}

/** The same again of a plan, or a part of it, that came back: with the words that were not shown, as they are kept. */
export function withUnread<Part>(part: Part, kept: Part): Part {
	const back = (value: unknown, before: unknown): unknown => {
		if (value === unread) return typeof before === 'string' ? before : value;
		if (Array.isArray(value)) {
			const known: readonly unknown[] = Array.isArray(before) ? before : [];
			// Of lines that cannot be read nobody can tell which one was taken out: none is.
			if (value.length < known.length && value.some(isUnreadLine)) return known;
			return value.map((one, place) => back(one, counterpart(one, known) ?? known[place]));
		}
		if (value === null || typeof value !== 'object') return value;
		const known: object = before !== null && typeof before === 'object' ? before : {};
		return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, back(one, Reflect.get(known, name))]));
	};
	return back(part, kept) as Part;
}

/** A line, or an item without a key, of which the words were not shown. */
const isUnreadLine = (value: unknown): boolean =>
	value === unread ||
	(value !== null && typeof value === 'object' && !('key' in value) && Object.values(value).includes(unread));

/** What stood for an item before, by its key. */
function counterpart(item: unknown, known: readonly unknown[]): unknown {
	const keyOf = (value: unknown): unknown =>
		value !== null && typeof value === 'object' && 'key' in value ? value.key : undefined;
	const key = keyOf(item);
	return key === undefined ? undefined : known.find((one) => keyOf(one) === key);
}
