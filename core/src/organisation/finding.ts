import { keepsRoster, type OrganisationType } from './type.ts';

/** What the rules of the party say of an organisation as it is. Source: 党支部工作条例 2018, 基层组织选举工作条例; R4, R49, R66. */
export const findingCodes = [
	'too_few_members',
	'too_many_members',
	'needs_committee',
	'needs_groups',
	'no_responsible_person',
	'secretary_vacant',
	'term_over',
	'term_ending',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface Finding {
	readonly code: FindingCode;
	/** `must` breaks a rule; `should` is normal practice. */
	readonly weight: 'must' | 'should';
	/** The number the finding rests on: members, or days. */
	readonly value: number;
}

const fewestFullMembers = 3;
const mostMembers = 50;
/** From so many full members a branch elects a committee. */
const committeeFrom = 7;
/** Above so many members a branch divides into groups. */
const groupsAbove = 20;
/** A secretary's post vacant for longer opens a case of a weak organisation (R49). */
export const longestVacancyDays = 90;
/** A term that ends within so many days is told beforehand. */
export const termWarningDays = 180;

export interface OrganisationFacts {
	readonly type: OrganisationType;
	readonly fullMembers: number;
	readonly members: number;
	/** Committee posts, held or vacant, beside secretary and deputies. */
	readonly committeePosts: number;
	readonly groups: number;
	/** Whether a post is marked as that of the one responsible person. */
	readonly responsiblePost: boolean;
	/** Days since nobody holds the responsible post; null while somebody does. */
	readonly vacantDays: number | null;
	/** Days until the first running term ends, negative when it is over; null without terms. */
	readonly termDays: number | null;
}

const rosterFindings = (facts: OrganisationFacts): (Finding | null)[] => [
	facts.fullMembers < fewestFullMembers ? { code: 'too_few_members', weight: 'must', value: facts.fullMembers } : null,
	facts.members > mostMembers ? { code: 'too_many_members', weight: 'should', value: facts.members } : null,
	facts.fullMembers >= committeeFrom && facts.committeePosts === 0
		? { code: 'needs_committee', weight: 'must', value: facts.fullMembers }
		: null,
	facts.members > groupsAbove && facts.groups === 0
		? { code: 'needs_groups', weight: 'should', value: facts.members }
		: null,
];

const termFinding = (days: number | null): Finding | null => {
	if (days === null || days > termWarningDays) return null;
	return days < 0
		? { code: 'term_over', weight: 'must', value: -days }
		: { code: 'term_ending', weight: 'should', value: days };
};

/** The findings, the weightiest first. */
export function findings(facts: OrganisationFacts): Finding[] {
	const all: (Finding | null)[] = [
		...(keepsRoster(facts.type) ? rosterFindings(facts) : []),
		facts.responsiblePost ? null : { code: 'no_responsible_person', weight: 'must', value: 0 },
		facts.vacantDays === null
			? null
			: {
					code: 'secretary_vacant',
					weight: facts.vacantDays > longestVacancyDays ? 'must' : 'should',
					value: facts.vacantDays,
				},
		termFinding(facts.termDays),
	];
	return all
		.filter((finding) => finding !== null)
		.toSorted((a, b) => Number(b.weight === 'must') - Number(a.weight === 'must'));
}
