import { expect, test } from 'vitest';
import { findings, type OrganisationFacts } from './finding.ts';

const sound: OrganisationFacts = {
	type: 'branch',
	fullMembers: 5,
	members: 6,
	committeePosts: 0,
	groups: 0,
	responsiblePost: true,
	vacantDays: null,
	termDays: 400,
};
const codes = (facts: Partial<OrganisationFacts>) =>
	findings({ ...sound, ...facts }).map(({ code, weight }) => `${code} ${weight}`);

test.each([
	[{}, []],
	[{ fullMembers: 2 }, ['too_few_members must']],
	[{ fullMembers: 3 }, []],
	[{ fullMembers: 6 }, []],
	[{ fullMembers: 7 }, ['needs_committee must']],
	[{ fullMembers: 7, committeePosts: 3 }, []],
	[{ members: 20 }, []],
	[{ members: 21 }, ['needs_groups should']],
	[{ members: 50, groups: 3 }, []],
	[{ members: 51, groups: 3 }, ['too_many_members should']],
	[{ vacantDays: 90 }, ['secretary_vacant should']],
	[{ vacantDays: 91 }, ['secretary_vacant must']],
	[{ termDays: 180 }, ['term_ending should']],
	[{ termDays: -1 }, ['term_over must']],
	[
		{ members: 21, termDays: -1, responsiblePost: false },
		['no_responsible_person must', 'term_over must', 'needs_groups should'],
	],
	[{ type: 'department', fullMembers: 0 }, []],
] satisfies [Partial<OrganisationFacts>, string[]][])('%j: %j', (facts, expected) => {
	expect(codes(facts)).toEqual(expected);
});
