import { daysBetween } from '../kernel/index.ts';
import { longestVacancyDays, termWarningDays } from './finding.ts';

/** 书记, 副书记, 委员, 党小组组长, 部门负责人, 副职, 工作人员. */
export const postKinds = [
	'secretary',
	'deputy_secretary',
	'committee_member',
	'group_leader',
	'head',
	'deputy_head',
	'staff',
] as const;
export type PostKind = (typeof postKinds)[number];

export const postClocks = ['held', 'vacant', 'term_ending', 'term_over'] as const;

export interface PostClock {
	readonly state: (typeof postClocks)[number];
	/** Days vacant, until the term ends, or since it ended; null for a post held without an end in sight. */
	readonly days: number | null;
}

/**
 * How a post stands on a day. Source: R49.
 * @param post `vacantSince`: the first day without a holder, null while there is one; days are YYYY-MM-DD
 */
export function postClock(
	post: { readonly vacantSince: string | null; readonly termEndsOn: string | null },
	today: string,
): PostClock {
	if (post.vacantSince !== null) return { state: 'vacant', days: daysBetween(post.vacantSince, today) };
	if (post.termEndsOn === null) return { state: 'held', days: null };
	const left = daysBetween(today, post.termEndsOn);
	if (left < 0) return { state: 'term_over', days: -left };
	return left <= termWarningDays ? { state: 'term_ending', days: left } : { state: 'held', days: null };
}

/** What a post may be due for: somebody to hold it, or an election. Source: R49. */
export const dueStates = ['vacant', 'long_vacant', 'term_ending', 'term_over'] as const;
export type DueState = (typeof dueStates)[number];

const daysFrom = (day: string, days: number): string =>
	new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The days by which posts are due: a term that ends by `endsBy` is told of; a vacancy since before `vacantBefore` is too long. */
export const dueDays = (today: string): { readonly endsBy: string; readonly vacantBefore: string } => ({
	endsBy: daysFrom(today, termWarningDays),
	vacantBefore: daysFrom(today, -longestVacancyDays),
});

/** Red for what breaks a rule, yellow for what soon will. */
export function postLamp({ state, days }: PostClock): 'red' | 'yellow' | 'green' {
	if (state === 'held') return 'green';
	if (state === 'term_over' || (state === 'vacant' && (days ?? 0) > longestVacancyDays)) return 'red';
	return 'yellow';
}
