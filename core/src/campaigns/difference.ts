import { addsNothing } from './inherited.ts';
import { type Plan, sectionNames } from './plan.ts';

/** What a revision changes of a plan. Source: R33. */
export interface Difference {
	readonly part: string;
	/** The key of what is in the part; empty for a part that is one text. */
	readonly key: string;
	readonly kind: 'added' | 'removed' | 'changed';
	readonly field: string;
	readonly before: string;
	readonly after: string;
}

type Item = Readonly<Record<string, unknown>>;
const told = (value: unknown): string =>
	value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
const nameOf = (item: Item): string => told(item.name ?? item.text ?? item.postId);
const keyOf = (item: Item): string => told(item.key ?? item.postId);

function* compareItems(part: string, before: readonly Item[], after: readonly Item[]): Generator<Difference> {
	const was = new Map(before.map((item) => [keyOf(item), item]));
	const is = new Map(after.map((item) => [keyOf(item), item]));
	for (const [key, item] of was)
		if (!is.has(key)) yield { part, key, kind: 'removed', field: '', before: nameOf(item), after: '' };
	for (const [key, item] of is) {
		const old = was.get(key);
		if (!old) {
			yield { part, key, kind: 'added', field: '', before: '', after: nameOf(item) };
			continue;
		}
		for (const field of new Set([...Object.keys(old), ...Object.keys(item)]))
			if (told(old[field]) !== told(item[field]))
				yield { part, key, kind: 'changed', field, before: told(old[field]), after: told(item[field]) };
	}
}

/** Parts of a plan that are lists. */
const lists = [
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

/** The parts of a plan, as a difference names them. */
export const planParts = [...sectionNames, 'feature', 'publicity', ...lists, 'inherited'] as const;

/** What a plan adds to each part that it takes over from above, field by field. */
const additions = ({ inherited = addsNothing }: Plan): Map<string, Map<string, string>> =>
	new Map(
		[...inherited.actions, ...inherited.phases, ...inherited.standards].map(({ key, ...fields }) => [
			key,
			new Map(
				Object.entries(fields).map(([field, value]) => [field, Array.isArray(value) ? value.join('；') : told(value)]),
			),
		]),
	);

/** Nothing is there in one and gone in the other: what is not added to is taken over as it is. */
function compareAdditions(before: Plan, after: Plan): Difference[] {
	const [was, is] = [additions(before), additions(after)];
	return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
		const [old, fresh] = [was.get(key), is.get(key)];
		const fields = [...new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])])];
		return fields
			.map((field) => ({ field, before: old?.get(field) ?? '', after: fresh?.get(field) ?? '' }))
			.filter((one) => one.before !== one.after)
			.map((one): Difference => ({ part: 'inherited', key, kind: 'changed', ...one }));
	});
}

/** Every difference between two versions of a plan, in the order of its parts. */
export function differences(before: Plan, after: Plan): Difference[] {
	const texts = (plan: Plan): [string, string][] => [
		...sectionNames.map((name): [string, string] => [name, plan.sections[name]]),
		['feature', plan.feature],
		['publicity', plan.publicity],
	];
	const old = new Map(texts(before));
	return [
		...texts(after)
			.filter(([part, text]) => old.get(part) !== text)
			.map(
				([part, text]): Difference => ({
					part,
					key: '',
					kind: 'changed',
					field: '',
					before: old.get(part) ?? '',
					after: text,
				}),
			),
		...lists.flatMap((part) => [...compareItems(part, before[part] ?? [], after[part] ?? [])]),
		...compareAdditions(before, after),
	];
}
