import type { SectionState } from './answer.ts';
import { type Plan, type SectionName, sectionNames } from './plan.ts';
import { addDays, resolveDay } from './plan-day.ts';

/** What an organisation says to each of the four sections from above; null: nothing yet. Source: R72. */
export type SectionAnswers = Readonly<
	Partial<Record<SectionName, { readonly state: SectionState | null; readonly text: string }>>
>;

/** 未答复, 未写明, 全部缺失, 没有特色: what a plan lacks that is to be filed upward. */
export const filingFaults = ['unanswered', 'unexplained', 'all_missing', 'no_feature'] as const;

export interface FilingFault {
	readonly code: (typeof filingFaults)[number];
	/** The section it is about; null for the plan as a whole. */
	readonly section: SectionName | null;
}

/**
 * What an organisation's plan lacks: each section answered, in words where it differs from the one above; not all of them
 * missing; and something of its own. Source: R72.
 */
export function filingFaultsOf(plan: { readonly sections: SectionAnswers; readonly feature: string }): FilingFault[] {
	const found = sectionNames.flatMap((section): FilingFault[] => {
		const { state = null, text = '' } = plan.sections[section] ?? {};
		if (state === null) return [{ code: 'unanswered', section }];
		return state !== 'same' && text.trim() === '' ? [{ code: 'unexplained', section }] : [];
	});
	if (sectionNames.every((section) => plan.sections[section]?.state === 'missing'))
		found.push({ code: 'all_missing', section: null });
	return plan.feature.trim() === '' ? [...found, { code: 'no_feature', section: null }] : found;
}

/** Days from the issue of a plan in which plans below it are filed, where it says no day itself. Source: R71. */
export const usualFilingDays = 15;

/** The last day on which plans below one are filed in time; null while its event has no day. */
export const filingDueOn = ({ filing, events }: Plan, issuedOn: string): string | null =>
	filing ? resolveDay(filing, events) : addDays(issuedOn, usualFilingDays);

/** The same for an organisation that was given its part on a day: one that came afterwards has the usual days from then. */
export const ownFilingDueOn = (dueOn: string | null, givenOn: string): string | null =>
	dueOn !== null && givenOn > dueOn ? addDays(givenOn, usualFilingDays) : dueOn;

/** 已报备, 逾期报备, 被退回, 未报备, 逾期未报备. Source: R71. */
export const filingStates = ['filed', 'filed_late', 'returned', 'missing', 'overdue'] as const;
export type FilingState = (typeof filingStates)[number];

/** Those in which a plan is still to be filed. */
export const unfiledStates = ['returned', 'missing', 'overdue'] as const satisfies readonly FilingState[];
export type UnfiledState = (typeof unfiledStates)[number];

/** Where a plan stands that is not filed: one that was given back says so, however late it is. */
export const unfiledState = (state: 'draft' | 'returned', dueOn: string | null, today: string): UnfiledState =>
	state === 'returned' ? 'returned' : dueOn !== null && dueOn < today ? 'overdue' : 'missing';

/** How many organisations stand where; together they are all that were given the campaign. */
export type FilingCounts = Readonly<Record<FilingState, number>>;
