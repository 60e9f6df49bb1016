import type { OrganisationType } from '../../organisation/index.ts';
import type { FindingKind } from '../proofread/finding.ts';
import type { Why } from '../proofread/why.ts';
import type { Span } from '../source.ts';

/** What a person says a clause is. `none`: it yields no item, and somebody said why. */
export const clauseKinds = ['goal', 'standard', 'action', 'quota', 'duty', 'none'] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** What a piece of the campaign can be. */
export const itemKinds = ['goal', 'standard', 'action', 'quota', 'duty', 'phase', 'milestone', 'group'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** proposed: read by the rules, and nobody has looked; accepted: part of the draft; dropped: looked at, and not wanted. */
export const itemStates = ['proposed', 'accepted', 'dropped'] as const;
export type ItemState = (typeof itemStates)[number];

/** The four points on which the whole campaign stands. Source: R32. */
export const pillars = ['development', 'harmony', 'service', 'foundation'] as const;
export type Pillar = (typeof pillars)[number];

/** How often something comes round. Source: R29. */
export const frequencies = ['once', 'monthly', 'quarterly', 'half_yearly', 'yearly'] as const;
export type Frequency = (typeof frequencies)[number];

/** 组长, 副组长, 成员, 办公室. Source: R69. */
export const seatRoles = ['head', 'deputy', 'member', 'office'] as const;
export type SeatRole = (typeof seatRoles)[number];
/** A seat of a leading group, and the post that fills it as the words name it: one, or several of one name (各副部长). */
export interface SaidSeat {
	readonly role: SeatRole;
	readonly who: string;
}

export const decisions = ['open', 'accepted', 'refused'] as const;
export type Decision = (typeof decisions)[number];

/** A clause of a directive above, which asked first. */
export interface Citation {
	readonly directive: string;
	readonly clause: string;
}

/** One piece of the directive as it lies on the desk. The spans of all clauses together hold every character of the text once. */
export interface DeskClause {
	readonly id: string;
	/** Its place among all; what is below it follows it. */
	readonly position: number;
	readonly level: number;
	readonly marker: string;
	/** As the document has it. */
	readonly heading: string;
	/** As a person calls it; null where nobody did. */
	readonly title: string | null;
	/** Its own words, in the order of the text, without those of the clauses below it. */
	readonly spans: readonly Span[];
	readonly kind: ClauseKind | null;
	/** Why it yields no item. */
	readonly reason: string | null;
	readonly cites: readonly Citation[];
	/** Clauses that were merged into it. */
	readonly merged: readonly string[];
	/** The clause it was split from. */
	readonly origin: string | null;
	/** The corrected version of the document has it no more; it stays because items hang on it. */
	readonly gone: boolean;
}

/** What nobody has said of a clause yet. */
export const untouched = {
	title: null,
	kind: null,
	reason: null,
	cites: [],
	merged: [],
	origin: null,
	gone: false,
} as const satisfies Partial<DeskClause>;

export interface DeskItem {
	readonly id: string;
	readonly position: number;
	readonly kind: ItemKind;
	readonly text: string;
	/** The clauses it comes from: at least one. */
	readonly clauses: readonly string[];
	readonly state: ItemState;
	readonly pillar: Pillar | null;
	readonly mandatory: boolean;
	readonly ownerOrganisation: number | null;
	readonly ownerPost: string | null;
	/** As the words of the directive name it. */
	readonly ownerSaid: string | null;
	readonly startsOn: string | null;
	readonly dueOn: string | null;
	readonly dueSaid: string | null;
	/** What its date hangs on, and how many days behind (before, where negative). */
	readonly event: string | null;
	readonly offsetDays: number | null;
	readonly quotaLow: number | null;
	readonly quotaHigh: number | null;
	/** How it is measured; of a phase, what must be reached when it ends, one a line. Source: R60. */
	readonly measure: string | null;
	/** One criterion a line. */
	readonly standard: string | null;
	/** Types of organisations that it is asked of; empty: all. Source: R3. */
	readonly types: readonly OrganisationType[];
	readonly every: Frequency;
	/** The centre-work that it serves. Source: R22. */
	readonly centreWork: string | null;
	/** Other campaigns that it counts for, by name. Source: R73. */
	readonly also: readonly string[];
	readonly seats: readonly SaidSeat[];
	/** What 一些, 少数 and the like come to: so many of so many. Source: R20. */
	readonly partCount: number | null;
	readonly wholeCount: number | null;
	/** The rule that proposed it; null for one that a person added. */
	readonly rule: string | null;
	/** The words that it was read from; empty where a corrected version has them no more. Null where there are none, or it is not known. */
	readonly said: Span | null;
}

export interface DeskFinding extends Span {
	/** The same for the same slip between the same words, also in the next version. */
	readonly id: string;
	readonly found: string;
	readonly suggestion: string | null;
	readonly kind: FindingKind;
	readonly confidence: number;
	/** Null where it was laid out before reasons were told by codes. */
	readonly why: Why | null;
	readonly decision: Decision;
	readonly note: string | null;
}

/** Something that dates hang on. */
export interface DeskEvent {
	/** Its name. */
	readonly id: string;
	/** Null until its day is set. */
	readonly on: string | null;
	/** The month in which it is known to be. */
	readonly expected: string | null;
}

/** Why something that stands in the way of the draft is left so: a person's word for it. */
export interface DeskWaiver {
	/** The key of the check. */
	readonly id: string;
	readonly reason: string;
}

/** All that lies on the desk, as one work. Clauses and items are in the order of their positions. */
export interface Draft {
	readonly clauses: readonly DeskClause[];
	readonly items: readonly DeskItem[];
	readonly findings: readonly DeskFinding[];
	readonly events: readonly DeskEvent[];
	readonly waivers: readonly DeskWaiver[];
}
export const parts = ['clauses', 'items', 'findings', 'events', 'waivers'] as const;
export type Part = (typeof parts)[number];

/** The last day of an item, as far as it is known: its own, or that of its event with its offset. */
export function dueOf(
	item: Pick<DeskItem, 'dueOn' | 'event' | 'offsetDays'>,
	events: readonly DeskEvent[],
): string | null {
	if (item.dueOn !== null) return item.dueOn;
	const on = events.find(({ id }) => id === item.event)?.on ?? null;
	if (on === null) return null;
	return new Date(Date.parse(on) + (item.offsetDays ?? 0) * 86_400_000).toISOString().slice(0, 10);
}
