import type { EvidenceKind } from './plan.ts';
import { addDays } from './plan-day.ts';

/** What is asked of an organisation, as far as one act may answer several. */
export interface Demand {
	readonly text: string;
	readonly form: 'act' | 'meeting';
	readonly evidence: EvidenceKind;
	readonly unit: string;
	readonly fromOn: string | null;
	readonly dueOn: string | null;
}

/** Why two demands ask for the same kind of thing, the strongest first. */
export const alikeReasons = ['same_words', 'alike_words', 'same_kind'] as const;
export type AlikeReason = (typeof alikeReasons)[number];
export interface Alikeness {
	readonly reason: AlikeReason;
	/** The kind of thing that both name; null where it is told by their words. */
	readonly kind: string | null;
	/** Pairs of neighbouring characters that both have, in hundredths of all. */
	readonly share: number;
}

/** Kinds of things that such campaigns ask for. A longer name comes before one that is part of it. */
const kinds = [
	'动员会',
	'推进会',
	'座谈会',
	'组织生活会',
	'民主生活会',
	'学习会',
	'培训',
	'党课',
	'主题党日',
	'集中学习',
	'走访',
	'慰问',
	'调研',
	'排查',
	'志愿服务',
	'结对',
	'谈心',
	'公开承诺',
	'点评',
	'评议',
	'宣传',
	'总结',
];

/** Words that say that something is done, not what. */
const doing =
	/(认真|及时|切实|积极|组织|召开|举行|开展|进行|做好|抓好|搞好|举办|实施|各级|全体|党员|干部|党组织|一次|活动)/g;
const bare = (text: string): string => text.replace(/[\p{P}\p{S}\p{Z}\p{N}\s]/gu, '').replace(doing, '');

function pairsOf(words: string): ReadonlySet<string> {
	const letters = [...words];
	return new Set(
		letters.length === 1 ? letters : letters.slice(1).map((letter, place) => `${letters[place]}${letter}`),
	);
}

function shareOf(one: string, other: string): number {
	const [mine, theirs] = [pairsOf(one), pairsOf(other)];
	if (mine.size + theirs.size === 0) return 0;
	const both = [...mine].filter((pair) => theirs.has(pair)).length;
	return Math.round((200 * both) / (mine.size + theirs.size));
}

/** From this share of pairs on, words are alike. */
const alikeShare = 50;

/**
 * Whether two demands ask for the same kind of thing, so that one act may count for both, and why. A number counts only for
 * another one of the same unit, and a meeting only for a meeting. Source: R73.
 */
export function alike(one: Demand, other: Demand): Alikeness | null {
	const isNumber = one.evidence === 'number' || other.evidence === 'number';
	if (one.form !== other.form || (isNumber && (one.evidence !== other.evidence || one.unit !== other.unit)))
		return null;
	const [mine, theirs] = [bare(one.text), bare(other.text)];
	const share = shareOf(mine, theirs);
	if (mine === theirs && (mine !== '' || one.text === other.text))
		return { reason: 'same_words', kind: null, share: 100 };
	if (share >= alikeShare) return { reason: 'alike_words', kind: null, share };
	const kind = kinds.find((name) => one.text.includes(name) && other.text.includes(name));
	return kind === undefined ? null : { reason: 'same_kind', kind, share };
}

/** Where a demand doesn't tell from when, it is taken to have been known for so many days before its end. */
const usualDays = 90;
const windowOf = ({ fromOn, dueOn }: Demand): readonly [string, string] => [
	fromOn ?? (dueOn === null ? '' : addDays(dueOn, -usualDays)),
	dueOn ?? '9999-12-31',
];

/** Whether two demands are to be met at one time. */
export function overlap(one: Demand, other: Demand): boolean {
	const [[from, until], [begin, end]] = [windowOf(one), windowOf(other)];
	return from <= end && begin <= until;
}

/** Whether an organisation is asked twice for one thing: alike by their words, in windows that overlap. Source: R73. */
export function askedTwice(one: Demand, other: Demand): Alikeness | null {
	const found = overlap(one, other) ? alike(one, other) : null;
	return found === null || found.reason === 'same_kind' ? null : found;
}
