import type { Meaning } from './meaning.ts';
import { type Placed, telling } from './placed.ts';

const labelled: ReadonlySet<string> = new Set(['action', 'duty', 'quota', 'standard', 'goal']);

/** What a label at the end of a clause's words says. */
interface Label {
	readonly from: number;
	readonly meaning: Meaning;
}

const isLead = ({ rule, value }: Meaning): boolean => rule === 'labelled' && value.role === 'leads';
const isDue = ({ rule, value, found }: Meaning): boolean =>
	rule === 'due by' && typeof value.from === 'string' && /(?:时限|期限|完成时间|完成日期|截止)/.test(found);

/** The first label behind a place among those of its clause. */
const next = (labels: readonly Label[] | undefined, from: number): Meaning | undefined =>
	labels?.find((label) => label.from >= from)?.meaning;

/**
 * What a label says holds for the things to do before it in its clause, back to the label before: （责任单位：县应急局；完成时限：6月底）, in brackets, at the end of the
 * sentence or on a line of its own. Who is asked in so many words stays.
 */
export function withLabels(placed: readonly Placed[]): Placed[] {
	const by = (fits: (meaning: Meaning) => boolean) =>
		Map.groupBy(
			placed.filter(({ meaning }) => fits(meaning)).map(({ meaning, from }): Label => ({ meaning, from })),
			({ meaning }) => meaning.clause,
		);
	const [leads, dues] = [by(isLead), by(isDue)];
	if (leads.size === 0 && dues.size === 0) return [...placed];
	return placed.map((each) => {
		const { kind, clause, value } = each.meaning;
		if (!labelled.has(kind)) return each;
		const lead = next(leads.get(clause), each.to);
		const due = next(dues.get(clause), each.to);
		return telling(each, {
			...(lead && (value.owner ?? value.who ?? null) === null ? { owner: lead.value.who ?? null } : {}),
			...(due ? { due: due.value.from ?? null, on: due.value.on ?? null } : {}),
		});
	});
}
