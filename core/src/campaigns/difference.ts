import { z } from 'zod';
import { addsNothing } from './inherited.ts';
import { flat, type PlanItem as Item, isItem, same } from './item.ts';
import { type Plan, sectionNames } from './plan.ts';
import { resolveDay } from './plan-day.ts';

/** A value of a plan as it is told: a day names its event, clauses say their words, null is none. */
export const toldSchema = z.union([
	z.string(),
	z.number(),
	z.null(),
	z.object({ on: z.string() }),
	z.object({ event: z.string(), offsetDays: z.number() }),
	z.array(z.string()),
]);
export type Told = z.infer<typeof toldSchema>;

/** What a revision changes of a plan. Source: R33. */
export interface Difference {
	readonly part: string;
	/** The key of what is in the part; empty for a part that is one text. */
	readonly key: string;
	/** What it is called now, or was; empty for a part that is one text. */
	readonly name: string;
	readonly kind: 'added' | 'removed' | 'changed';
	readonly field: string;
	readonly before: Told;
	readonly after: Told;
}

/** Fields of what is in the lists of a plan, as a difference names them. */
export const planFields = [
	'name',
	'text',
	'kind',
	'form',
	'standard',
	'pillar',
	'centreWork',
	'clauses',
	'cites',
	'owner',
	'from',
	'due',
	'until',
	'on',
	'types',
	'evidence',
	'target',
	'unit',
	'quotaLow',
	'quotaHigh',
	'minutes',
	'every',
	'exits',
	'milestones',
	'subject',
	'criteria',
	'baseline',
	'floor',
	'stretch',
	'role',
	'office',
	'measure',
	'share',
	'also',
	'optional',
	'seats',
	'textAddition',
	'standardAddition',
] as const;

type Day = Parameters<typeof resolveDay>[0];

/** Names of the posts of seats, by id. */
export type PostNames = ReadonlyMap<string, string>;
const keyOf = (item: Item): string => String(item.key ?? item.postId ?? '');
const nameOf = (item: Item, posts: PostNames): string =>
	String(item.name ?? item.text ?? posts.get(String(item.postId)) ?? '');

function told(value: unknown, plan: Plan): Told {
	if (value === undefined || value === null) return null;
	if (typeof value === 'string' || typeof value === 'number') return value;
	if (Array.isArray(value))
		return value.map((one: unknown) => (isItem(one) ? toldItem(one, plan) : toldKey(one, plan)));
	if (isItem(value) && typeof value.on === 'string') return { on: value.on };
	if (isItem(value) && typeof value.event === 'string') {
		const event = plan.events.find(({ key }) => key === value.event)?.name ?? value.event;
		return { event, offsetDays: Number(value.offsetDays) };
	}
	// A share of those there are: some of how many.
	if (isItem(value) && 'count' in value) return [value.count, value.of].map((one) => one ?? '—').join(' / ');
	return String(value);
}
/** A clause by its words. */
const toldKey = (value: unknown, plan: Plan): string =>
	plan.clauses.find(({ key }) => key === value)?.text ?? String(value);
/** A milestone with its day, a criterion with its number. */
function toldItem(item: Item, plan: Plan): string {
	const day = isItem(item.on) ? resolveDay(item.on as Day, plan.events) : null;
	return [item.name ?? item.text ?? item.who, day ?? item.target]
		.filter((part) => part !== null && part !== undefined)
		.join(' ');
}

/** The items of a part, what was settled of them at the desk of the directive among their own fields. */
const itemsOf = (plan: Plan, part: List): Item[] => (plan[part] ?? []).map((item: Item) => flat(item));

interface Sides {
	readonly before: Plan;
	readonly after: Plan;
	readonly posts: PostNames;
}

function* compareItems(part: List, { before, after, posts }: Sides): Generator<Difference> {
	const was = new Map(itemsOf(before, part).map((item) => [keyOf(item), item]));
	const is = new Map(itemsOf(after, part).map((item) => [keyOf(item), item]));
	for (const [key, item] of was) {
		const name = nameOf(item, posts);
		if (!is.has(key)) yield { part, key, name, kind: 'removed', field: '', before: name, after: null };
	}
	for (const [key, item] of is) {
		const name = nameOf(item, posts);
		const first = was.get(key);
		if (!first) {
			yield { part, key, name, kind: 'added', field: '', before: null, after: name };
			continue;
		}
		for (const field of new Set([...Object.keys(first), ...Object.keys(item)])) {
			if (same(first[field], item[field])) continue;
			yield {
				part,
				key,
				name,
				kind: 'changed',
				field,
				before: told(first[field], before),
				after: told(item[field], after),
			};
		}
	}
}

/** Parts of a plan that are lists. */
export const planLists = [
	'clauses',
	'events',
	'phases',
	'standards',
	'indicators',
	'groups',
	'seats',
	'duties',
	'actions',
] as const;

type List = (typeof planLists)[number];

/** The parts of a plan, as a difference names them. */
export const planParts = [
	...sectionNames,
	'feature',
	'publicity',
	'form',
	'filing',
	...planLists,
	'inherited',
] as const;

/** What a plan adds to each part that it takes over from above, field by field. */
const additions = ({ inherited = addsNothing }: Plan): Map<string, Item> =>
	new Map(
		[...inherited.actions, ...inherited.phases, ...inherited.standards].map(({ key, ...fields }): [string, Item] => [
			key,
			fields,
		]),
	);

/** Nothing is there in one and gone in the other: what is not added to is taken over as it is. */
function compareAdditions({ before, after }: Sides, names: ReadonlyMap<string, string>): Difference[] {
	const empty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);
	const [was, is] = [additions(before), additions(after)];
	return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
		const [old, fresh]: [Item, Item] = [was.get(key) ?? {}, is.get(key) ?? {}];
		const fields = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
		const value = (item: Item, field: string): unknown => (empty(item[field]) ? null : item[field]);
		return fields
			.filter((field) => !same(value(old, field), value(fresh, field)))
			.map(
				(field): Difference => ({
					part: 'inherited',
					key,
					name: names.get(key) ?? '',
					kind: 'changed',
					field,
					before: told(value(old, field), before),
					after: told(value(fresh, field), after),
				}),
			);
	});
}

/** The texts of a plan, and what is one choice or one day for the whole of it. */
const texts = (plan: Plan): readonly (readonly [string, Told])[] => [
	...sectionNames.map((name) => [name, plan.sections[name]] as const),
	['feature', plan.feature],
	['publicity', plan.publicity],
	['form', plan.form ?? 'general'],
	['filing', told(plan.filing, plan)],
];

/**
 * Every difference between two versions of a plan, in the order of its parts.
 * @param names what posts, and what is taken over from above, are called, by id and by key
 */
export function differences(before: Plan, after: Plan, names: PostNames = new Map()): Difference[] {
	const old = new Map(texts(before));
	const sides = { before, after, posts: names };
	return [
		...texts(after).flatMap(([part, text]): Difference[] => {
			const was = old.get(part) ?? null;
			if (same(was, text)) return [];
			return [{ part, key: '', name: '', kind: 'changed', field: '', before: was, after: text }];
		}),
		...planLists.flatMap((part) => [...compareItems(part, sides)]),
		...compareAdditions(sides, names),
	];
}
