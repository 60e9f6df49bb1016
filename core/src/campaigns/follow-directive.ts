import { type Difference, differences, planLists } from './difference.ts';
import { flat, folded, type PlanItem, same } from './item.ts';
import type { Plan } from './plan.ts';

/** What of a plan comes from its directive, item by item: seats are found for its groups, and set by hand. */
export const directiveParts = planLists.filter((part) => part !== 'seats');
type List = (typeof directiveParts)[number];
type Item = { readonly key: string } & Readonly<Record<string, unknown>>;

/** One item that the desk of the directive has changed. Source: R33. */
export interface DirectiveChange {
	readonly part: List;
	readonly key: string;
	readonly kind: Difference['kind'];
	/** As it is called now, or was. */
	readonly name: string;
	readonly fields: readonly Pick<Difference, 'field' | 'before' | 'after'>[];
	/** Somebody has changed the same in the plan by hand: taking it over replaces that. */
	readonly reworked: boolean;
}

const itemsOf = (plan: Plan, part: List): readonly Item[] => plan[part] ?? [];
const find = (plan: Plan, part: List, key: string): Item | undefined =>
	itemsOf(plan, part).find((item) => item.key === key);
const nameOf = (item: PlanItem | undefined): string => String(item?.name ?? item?.text ?? '');

/** Every day that hangs on an event hangs on it by another key. */
function renamed<Part extends object>(part: Part, keys: ReadonlyMap<string, string>): Part {
	const of = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(of);
		if (value === null || typeof value !== 'object') return value;
		const fields = Object.entries(value).map(([name, one]) => [
			name,
			name === 'event' ? (keys.get(String(one)) ?? one) : of(one),
		]);
		return Object.fromEntries(fields);
	};
	return of(part) as Part;
}

/** The plan that a directive makes now, its events by the keys that they have in the one before, so that the same is told as the same. */
export function aligned(fresh: Plan, before: Plan): Plan {
	const known = new Map(before.events.map(({ name, key }) => [name, key]));
	const taken = new Set(known.values());
	let next = 0;
	const free = (): string => {
		while (taken.has(`event-${next}`)) next += 1;
		taken.add(`event-${next}`);
		return `event-${next}`;
	};
	const keys = new Map(fresh.events.map(({ key, name }) => [key, known.get(name) ?? free()]));
	return {
		...renamed(fresh, keys),
		events: fresh.events.map((event) => ({ ...event, key: keys.get(event.key) ?? event.key })),
	};
}

/** What the desk has changed since the plan last took something over, but for what the plan says already. */
export function directiveChanges(plan: Plan, base: Plan, fresh: Plan): DirectiveChange[] {
	const rows = differences(base, fresh);
	return directiveParts.flatMap((part) => {
		const keys = [...new Set(rows.filter((row) => row.part === part).map(({ key }) => key))];
		return keys.flatMap((key): DirectiveChange[] => {
			const [was, is, own] = [base, fresh, plan].map((each) => {
				const item = find(each, part, key);
				return item && flat(item);
			});
			const of = rows.filter((row) => row.part === part && row.key === key);
			const [first] = of;
			if (first === undefined) return [];
			const fields = first.kind === 'changed' ? of.map(({ field, before, after }) => ({ field, before, after })) : [];
			const touched = fields.filter(({ field }) => !same(own?.[field], is?.[field]));
			const settled =
				first.kind === 'changed'
					? own === undefined || touched.length === 0
					: (is === undefined) === (own === undefined);
			if (settled) return [];
			const reworked =
				first.kind === 'removed' ? !same(own, was) : touched.some(({ field }) => !same(own?.[field], was?.[field]));
			return [
				{ part, key, kind: first.kind, name: nameOf(is ?? was), fields, reworked: own !== undefined && reworked },
			];
		});
	});
}

export interface Choice {
	readonly part: List;
	readonly key: string;
}

/** An item with what the desk has changed of it, and without what it has cleared; what was changed by hand beside that stays. */
function withChanges(own: Item, was: Item, is: Item): Item {
	const [before, after, now] = [flat(was), flat(is), flat(own)];
	const changed = Object.keys({ ...before, ...after }).filter((field) => !same(after[field], before[field]));
	const kept = Object.entries(now).filter(([field]) => !changed.includes(field));
	const told = changed.flatMap((field) => (field in after ? [[field, after[field]] as const] : []));
	return { key: own.key, ...folded(Object.fromEntries([...kept, ...told]), [own, was, is]) };
}

function takenPart(part: List, own: Plan, base: Plan, fresh: Plan, keys: ReadonlySet<string>): Item[] {
	const kept = itemsOf(own, part).flatMap((item) => {
		if (!keys.has(item.key)) return [item];
		const [was, is] = [find(base, part, item.key), find(fresh, part, item.key)];
		return is === undefined ? [] : [was === undefined ? is : withChanges(item, was, is)];
	});
	const there = new Set(kept.map(({ key }) => key));
	return [...kept, ...itemsOf(fresh, part).filter(({ key }) => keys.has(key) && !there.has(key))];
}

/** The events and the clauses that something refers to, however deep. */
function referred(value: unknown, found: { events: Set<string>; clauses: Set<string> }): typeof found {
	if (Array.isArray(value)) for (const one of value) referred(one, found);
	else if (value !== null && typeof value === 'object') {
		for (const [name, one] of Object.entries(value)) {
			if (name === 'event') found.events.add(String(one));
			else if (name === 'clauses' && Array.isArray(one)) for (const clause of one) found.clauses.add(String(clause));
			else referred(one, found);
		}
	}
	return found;
}

/** What the chosen items refer to comes along where the plan lacks it. */
function needed(fresh: Plan, chosen: ReadonlyMap<List, ReadonlySet<string>>, plan: Plan): Map<List, Set<string>> {
	const all = new Map<List, Set<string>>(directiveParts.map((part) => [part, new Set(chosen.get(part))]));
	const add = (part: List, key: string): void => {
		if (!find(plan, part, key)) all.get(part)?.add(key);
	};
	for (const part of directiveParts) {
		const taken = itemsOf(fresh, part).filter(({ key }) => chosen.get(part)?.has(key));
		const { events, clauses } = referred(taken, { events: new Set(), clauses: new Set() });
		for (const clause of clauses) add('clauses', clause);
		for (const event of events) add('events', event);
	}
	return all;
}

const grouped = (choices: readonly Choice[]): Map<List, Set<string>> =>
	new Map(
		directiveParts.map((part) => [part, new Set(choices.filter((one) => one.part === part).map(({ key }) => key))]),
	);

/** The plan with what was chosen of the changes. */
export function takeOver(plan: Plan, base: Plan, fresh: Plan, choices: readonly Choice[]): Plan {
	const keys = needed(fresh, grouped(choices), plan);
	const parts = directiveParts.map((part) => [part, takenPart(part, plan, base, fresh, keys.get(part) ?? new Set())]);
	return { ...plan, ...Object.fromEntries(parts) };
}

/** What is told against from now on: what was chosen, or left, is as the directive has it now. */
export function movedOn(base: Plan, fresh: Plan, choices: readonly Choice[]): Plan {
	const keys = grouped(choices);
	const parts = directiveParts.map((part) => [part, takenPart(part, base, base, fresh, keys.get(part) ?? new Set())]);
	return { ...base, ...Object.fromEntries(parts) };
}
