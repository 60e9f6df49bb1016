import type { OutlineNode } from '../outline/read.ts';
import type { Meaning } from './meaning.ts';
import { type Placed, telling } from './placed.ts';

const labelled: ReadonlySet<string> = new Set(['action', 'duty', 'quota', 'standard', 'goal']);

/** What a label at the end of a clause's words says. */
interface Label {
	readonly from: number;
	readonly meaning: Meaning;
}

/** So far a bracket behind a task reaches. */
const wide = 100;
/** Of what stands in a bracket that ends its sentence: （石桥镇党委牵头，12月10日前完成）. */
const isBehind = (text: string, { from, to }: Placed): boolean =>
	/（[^（）。]*$/.test(text.slice(Math.max(0, from - wide), from)) &&
	/^[^（）。]*）(?:[。；]|$)/.test(text.slice(to, to + wide));
/** Of an organ with which such a bracket begins: （由县教育局牵头，各镇配合）. */
const opensIt = (text: string, placed: Placed): boolean =>
	/（由?$/.test(text.slice(Math.max(0, placed.from - 2), placed.from)) &&
	!/^(?:主动|积极)?(?:配合|协助)/.test(text.slice(placed.to, placed.to + 4)) &&
	isBehind(text, placed);
const isLead = (text: string, placed: Placed): boolean => {
	const { rule, value } = placed.meaning;
	return rule === 'labelled' ? value.role === 'leads' : rule === 'addressee' && opensIt(text, placed);
};
const isInCharge = ({ meaning: { rule, value } }: Placed): boolean =>
	rule === 'labelled person' && !/联/.test(String(value.role));
const isDue = (text: string, placed: Placed): boolean => {
	const { rule, value, found } = placed.meaning;
	return (
		rule === 'due by' &&
		typeof value.from === 'string' &&
		(/(?:时限|期限|完成时间|完成日期|截止)/.test(found) || isBehind(text, placed))
	);
};

/** The first label behind where something begins among those of its clause. */
const next = (labels: readonly Label[] | undefined, from: number): Meaning | undefined =>
	labels?.find((label) => label.from >= from)?.meaning;

/** For each clause the one that it stands below. */
function above(clauses: readonly OutlineNode[]): Map<string, string> {
	const open: OutlineNode[] = [];
	const found = new Map<string, string>();
	for (const clause of clauses) {
		while ((open.at(-1)?.level ?? 0) >= clause.level) open.pop();
		const upper = open.at(-1);
		if (upper !== undefined) found.set(clause.id, upper.id);
		open.push(clause);
	}
	return found;
}

/**
 * What a label says holds for the things to do before it in its clause, back to the label before: （责任单位：县应急局；完成时限：6月底）, in brackets, at the end of the
 * sentence or on a line of its own. Who is asked in so many words stays. What has none of its own
 * goes by the first label of the next clause above that has one: （一）推进书屋建设（牵头单位：县教育局）.
 */
export function withLabels(text: string, placed: readonly Placed[], clauses: readonly OutlineNode[]): Placed[] {
	const by = (fits: (placed: Placed) => boolean) =>
		Map.groupBy(
			placed.filter(fits).map(({ meaning, from }): Label => ({ meaning, from })),
			({ meaning }) => meaning.clause,
		);
	const leads = by((each) => isLead(text, each));
	const heads = by(isInCharge);
	const dues = by((each) => isDue(text, each));
	if (leads.size + heads.size + dues.size === 0) return [...placed];
	const uppers = above(clauses);
	/** What holds for what stands at a place of a clause, of its own or of one above. */
	const holding = (
		of: (clause: string | null) => readonly Label[] | undefined,
		clause: string | null,
		from: number,
	) => {
		const own = next(of(clause), from);
		for (let upper = uppers.get(clause ?? ''); own === undefined && upper !== undefined; upper = uppers.get(upper)) {
			const [label] = of(upper) ?? [];
			if (label !== undefined) return label.meaning;
		}
		return own;
	};
	return placed.map((each) => {
		const { kind, clause, value } = each.meaning;
		if (!labelled.has(kind)) return each;
		const lead = holding((one) => leads.get(one) ?? heads.get(one), clause, each.from);
		const due = holding((one) => dues.get(one), clause, each.from);
		return telling(each, {
			...(lead && (value.owner ?? value.who ?? null) === null ? { owner: lead.value.who ?? null } : {}),
			...(due ? { due: due.value.from ?? null, on: due.value.on ?? null } : {}),
		});
	});
}
