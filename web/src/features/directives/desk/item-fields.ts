import type { Item, Wish } from '../shared/types.ts';

export type ItemChange = Extract<Wish, { act: 'item.edit' }>['fields'];

/** What is set of many items at once. */
export type ManyChange = Extract<Wish, { act: 'item.set' }>['fields'];

/** An item as its form holds it: empty text where nothing is said. */
export interface ItemFields {
	readonly kind: Item['kind'];
	readonly text: string;
	readonly clauses: readonly string[];
	readonly pillar: NonNullable<Item['pillar']> | null;
	readonly mandatory: boolean;
	readonly ownerOrganisation: number | null;
	readonly ownerPost: string | null;
	readonly date: 'none' | 'fixed' | 'event';
	readonly dueOn: string;
	readonly event: string;
	readonly offsetDays: string;
	readonly startsOn: string;
	readonly quotaLow: string;
	readonly quotaHigh: string;
	readonly measure: string;
	readonly standard: string;
	readonly types: Item['types'];
	readonly every: Item['every'];
	readonly centreWork: string;
	readonly also: readonly string[];
	readonly seats: Item['seats'];
	readonly partCount: string;
	readonly wholeCount: string;
}

const written = (value: number | null): string => (value === null ? '' : String(value));
const number = (text: string | undefined): number | null => (text ? Number(text) : null);
const words = (text: string | undefined): string | null => text?.trim() || null;

export const itemFieldsOf = (item: Item): ItemFields => ({
	kind: item.kind,
	text: item.text,
	clauses: item.clauses,
	pillar: item.pillar,
	mandatory: item.mandatory,
	ownerOrganisation: item.ownerOrganisation,
	ownerPost: item.ownerPost,
	date: item.dueOn ? 'fixed' : item.event ? 'event' : 'none',
	dueOn: item.dueOn ?? '',
	event: item.event ?? '',
	offsetDays: written(item.offsetDays),
	startsOn: item.startsOn ?? '',
	quotaLow: written(item.quotaLow),
	quotaHigh: written(item.quotaHigh),
	measure: item.measure ?? '',
	standard: item.standard ?? '',
	types: item.types,
	every: item.every,
	centreWork: item.centreWork ?? '',
	also: item.also,
	seats: item.seats,
	partCount: written(item.partCount),
	wholeCount: written(item.wholeCount),
});

export function changeOf(fields: ItemFields): ItemChange {
	const onEvent = fields.date === 'event';
	return {
		kind: fields.kind,
		text: fields.text.trim(),
		clauses: [...fields.clauses],
		pillar: fields.pillar ?? null,
		mandatory: fields.mandatory,
		ownerOrganisation: fields.ownerOrganisation ?? null,
		ownerPost: fields.ownerPost ?? null,
		dueOn: fields.date === 'fixed' ? words(fields.dueOn) : null,
		event: onEvent ? words(fields.event) : null,
		offsetDays: onEvent ? (number(fields.offsetDays) ?? 0) : null,
		startsOn: words(fields.startsOn),
		quotaLow: number(fields.quotaLow),
		quotaHigh: number(fields.quotaHigh),
		measure: words(fields.measure),
		standard: words(fields.standard),
		types: [...fields.types],
		every: fields.every,
		centreWork: words(fields.centreWork),
		also: fields.also.map((name) => name.trim()).filter((name) => name !== ''),
		seats: fields.seats.map(({ role, who }) => ({ role, who: who.trim() })),
		partCount: number(fields.partCount),
		wholeCount: number(fields.wholeCount),
	};
}

/** What is set of many items, as its form holds it: nothing is set where nothing is said. */
export interface ManyFields {
	readonly ownerOrganisation: number | null;
	readonly ownerPost: string | null;
	readonly date: 'keep' | 'fixed' | 'event';
	readonly dueOn: string;
	readonly event: string;
	readonly offsetDays: string;
	readonly accept: boolean;
}

/** Only what was said; null where that is nothing. */
export function manyChangeOf(fields: ManyFields): ManyChange | null {
	const { ownerOrganisation, ownerPost, date, dueOn, event, offsetDays, accept } = fields;
	const owner = ownerPost ? { ownerPost } : ownerOrganisation ? { ownerOrganisation } : {};
	const onEvent = date === 'event' ? { event: words(event), offsetDays: number(offsetDays) ?? 0 } : {};
	const due = date === 'fixed' ? { dueOn: words(dueOn) } : onEvent;
	const change: ManyChange = { ...owner, ...due, ...(accept ? { state: 'accepted' } : {}) };
	return Object.keys(change).length > 0 ? change : null;
}
