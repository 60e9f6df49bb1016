import type { DeskItem } from '../directives/desk/draft.ts';
import type { Plan } from './plan.ts';
import { key, type PlanDay } from './plan-day.ts';
import type { Settled } from './settled.ts';

/** What is taken over of an item as it lies on the desk. */
type Kept =
	| 'id'
	| 'kind'
	| 'text'
	| 'pillar'
	| 'mandatory'
	| 'startsOn'
	| 'dueOn'
	| 'event'
	| 'offsetDays'
	| 'quotaLow'
	| 'quotaHigh'
	| 'measure'
	| 'standard'
	| 'types'
	| 'every'
	| 'centreWork'
	| 'also'
	| 'seats'
	| 'partCount'
	| 'wholeCount';

/** What the desk of a directive yields, item by item. */
export interface DirectiveItem extends Pick<DeskItem, Kept> {
	readonly clauseIds: readonly string[];
	/** The post or organisation that answers for it, by name. */
	readonly owner: string | null;
}
export interface DirectiveDraft {
	readonly items: readonly DirectiveItem[];
	readonly clauses: readonly {
		readonly id: string;
		readonly text: string;
		/** Clauses of directives above that it comes from. */
		readonly cites: readonly string[];
		/** It stands over other clauses. */
		readonly heads?: boolean;
	}[];
	readonly events: readonly { readonly name: string; readonly on: string | null }[];
}

const shortest = 60;
export const oneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
export const cut = (text: string): string => oneLine(text).slice(0, shortest).trim();

/** What items are read beside: the events and the clauses of the plan. */
export interface Setting {
	readonly events: Plan['events'];
	due(item: DirectiveItem): PlanDay | null;
	clauses(item: DirectiveItem): string[];
}

export function settingOf({
	items,
	clauses,
	events: told,
}: DirectiveDraft): Setting & { readonly known: Plan['clauses'] } {
	// An event that only an item names has no day yet.
	const named = new Set([...told.map(({ name }) => name), ...items.flatMap(({ event }) => event ?? [])]);
	const events = [...named]
		.slice(0, 50)
		.map((name, place) => ({ key: `event-${place}`, name, on: told.find((one) => one.name === name)?.on ?? null }));
	const known = clauses
		.filter(({ id, text }) => key.safeParse(id).success && text.trim() !== '')
		.map(({ id, text }) => ({ key: id, text: text.trim().slice(0, 4000) }));
	const isKnown = (id: string): boolean => known.some((clause) => clause.key === id);
	return {
		events: events.map((event) => ({ ...event, name: cut(event.name) })),
		known,
		due({ event: name, offsetDays, dueOn }) {
			const event = name === null ? undefined : events.find((one) => one.name === name);
			if (event) return { event: event.key, offsetDays: offsetDays ?? 0 };
			return dueOn === null ? null : { on: dueOn };
		},
		clauses: ({ clauseIds }) => clauseIds.filter(isKnown),
	};
}

export const startOf = ({ startsOn }: DirectiveItem): PlanDay | null => (startsOn === null ? null : { on: startsOn });
export const shareOf = ({ partCount, wholeCount }: DirectiveItem): Settled['share'] =>
	partCount === null && wholeCount === null ? null : { count: partCount, of: wholeCount };

/** What a part of the plan has a field for itself, by which it need not be settled once more. */
type Own = 'text' | 'owner' | 'from' | 'due' | 'measure' | 'standard';

/** All that was settled of an item and that the part it becomes has no field for. */
export function settledOf(item: DirectiveItem, setting: Setting, own: readonly Own[]): { settled?: Settled } {
	const clauses = setting.clauses(item);
	const [owner, text] = [oneLine(item.owner).slice(0, 120), item.text.trim()];
	const due = setting.due(item);
	const all: Settled = {
		...(own.includes('text') || oneLine(text) === cut(text) ? {} : { text }),
		...(clauses.length > 0 ? { clauses } : {}),
		...(item.pillar ? { pillar: item.pillar } : {}),
		...(item.mandatory ? {} : { optional: true }),
		...(owner === '' || own.includes('owner') ? {} : { owner }),
		...(item.startsOn === null || own.includes('from') ? {} : { from: startOf(item) }),
		...(due === null || own.includes('due') ? {} : { due }),
		...(item.measure === null || own.includes('measure') ? {} : { measure: item.measure.trim() }),
		...(item.standard === null || own.includes('standard') ? {} : { standard: item.standard.trim() }),
		...(item.quotaLow ? { quotaLow: item.quotaLow } : {}),
		...(item.quotaHigh ? { quotaHigh: item.quotaHigh } : {}),
		...(item.types.length > 0 ? { types: [...item.types] } : {}),
		...(item.every === 'once' ? {} : { every: item.every }),
		...(item.centreWork === null ? {} : { centreWork: oneLine(item.centreWork) }),
		...(item.also.length > 0 ? { also: [...item.also] } : {}),
		...(shareOf(item) ? { share: shareOf(item) } : {}),
	};
	return Object.keys(all).length > 0 ? { settled: all } : {};
}
