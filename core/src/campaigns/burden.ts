import type { OrganisationType } from '../organisation/index.ts';
import { monthsOf } from './frequency.ts';
import type { EvidenceKind, PlanAction } from './plan.ts';

/** What each kind of evidence asks of whoever fills it in, and the minutes that takes, told by trying it. */
const asked: Record<EvidenceKind | 'meeting', { readonly fields: number; readonly minutes: number }> = {
	record: { fields: 2, minutes: 10 },
	document: { fields: 2, minutes: 45 },
	number: { fields: 2, minutes: 5 },
	meeting: { fields: 5, minutes: 90 },
};

/** More than so many minutes a month are told of. */
export const mostMinutes = 240;

export interface BurdenRow {
	readonly key: string;
	readonly text: string;
	readonly fields: number;
	readonly timesAMonth: number;
	readonly minutes: number;
	/** Fields × organisations × frequency: entries that the campaign asks for in a month. */
	readonly entriesAMonth: number;
	/** Minutes a branch a month. */
	readonly minutesAMonth: number;
	/** Another campaign asks for it already: one act counts for both, and it adds nothing. */
	readonly shared: boolean;
}
export interface Burden {
	readonly rows: readonly BurdenRow[];
	readonly organisations: number;
	readonly months: number;
	/** Of what is asked by this campaign alone. */
	readonly entriesAMonth: number;
	readonly minutesAMonth: number;
	/** Of what other campaigns ask for already. */
	readonly sharedMinutesAMonth: number;
}

const asksOf = (action: PlanAction, type: OrganisationType): boolean =>
	action.types.length === 0 || action.types.includes(type);

/**
 * The assessment sheet of what a campaign asks of a branch. An action that is done once is spread over the months.
 * Optional actions are nobody's burden but their own, and what another campaign asks for already is counted there.
 * @param shared keys of actions that another campaign asks for already
 */
export function burdenOf(
	actions: readonly PlanAction[],
	organisations: number,
	months: number,
	shared: ReadonlySet<string> = new Set(),
): Burden {
	const length = Math.max(1, months);
	const rows = actions
		.filter((action) => action.kind === 'mandatory' && asksOf(action, 'branch'))
		.map((action): BurdenRow => {
			const { fields, minutes } = asked[action.form === 'meeting' ? 'meeting' : action.evidence];
			const timesAMonth = action.quotaLow / (monthsOf[action.every] ?? length);
			const each = action.minutes ?? minutes;
			return {
				key: action.key,
				text: action.text,
				fields,
				timesAMonth,
				minutes: each,
				entriesAMonth: fields * organisations * timesAMonth,
				minutesAMonth: each * timesAMonth,
				shared: shared.has(action.key),
			};
		});
	const sum = (isShared: boolean, of: (row: BurdenRow) => number) =>
		rows.filter((row) => row.shared === isShared).reduce((total, row) => total + of(row), 0);
	return {
		rows,
		organisations,
		months: length,
		entriesAMonth: sum(false, (row) => row.entriesAMonth),
		minutesAMonth: sum(false, (row) => row.minutesAMonth),
		sharedMinutesAMonth: sum(true, (row) => row.minutesAMonth),
	};
}
