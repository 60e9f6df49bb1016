/** One of what the lists of a plan hold, whichever list. */
export type PlanItem = Readonly<Record<string, unknown>>;
export const isItem = (value: unknown): value is PlanItem =>
	value !== null && typeof value === 'object' && !Array.isArray(value);

/** What was settled of an item at the desk of the directive, which it has no fields of its own for. */
const settledOf = ({ settled }: PlanItem): PlanItem => (isItem(settled) ? settled : {});

/** An item with what was settled of it among its own fields. */
export function flat({ settled, ...own }: PlanItem): PlanItem {
	return { ...settledOf({ settled }), ...own };
}

/** Fields of several items put back to where the items have them: what none has a field of its own for, is settled. */
export function folded(fields: PlanItem, like: readonly PlanItem[]): PlanItem {
	const own = new Set(like.flatMap((item) => Object.keys(item)));
	const all = Object.entries(fields);
	const settled = all.filter(([name]) => !own.has(name));
	return {
		...Object.fromEntries(all.filter(([name]) => own.has(name))),
		...(settled.length > 0 ? { settled: Object.fromEntries(settled) } : {}),
	};
}

/** Fields in one order, whichever a database gives them in. */
const ordered = (_: string, value: unknown): unknown =>
	isItem(value)
		? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
		: value;
const written = (value: unknown): string => JSON.stringify(value ?? null, ordered);
/** The same value, whatever the order of its fields; nothing is the same as none. */
export const same = (one: unknown, other: unknown): boolean => one === other || written(one) === written(other);
