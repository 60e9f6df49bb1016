import { expect, test } from 'vitest';
import { keepsRoster, levels, organisationTypes, placementFault, typesBelow } from './type.ts';

const { county, city, grassroots } = levels;

test.each([
	['branch', grassroots, 'general_branch', grassroots, null],
	['branch', grassroots, 'branch', grassroots, 'type'],
	['group', grassroots, 'joint_branch', grassroots, null],
	['group', grassroots, 'general_branch', grassroots, 'type'],
	['section', grassroots, 'department', grassroots, null],
	['branch', grassroots, 'department', grassroots, 'type'],
	['working_committee', grassroots, 'committee', county, null],
	['working_committee', grassroots, 'committee', grassroots, 'dispatched'],
	['committee', county, 'committee', city, null],
	['committee', county, 'committee', county, 'level'],
	['committee', city, 'committee', grassroots, 'level'],
	['committee', grassroots, 'working_committee', grassroots, null],
] as const)('a %s of level %i below a %s of level %i: %s', (type, level, above, aboveLevel, fault) => {
	expect(placementFault({ type, level }, { type: above, level: aboveLevel })).toBe(fault);
});

test('what may be added below an organisation is what may stand there', () => {
	expect(typesBelow({ type: 'branch', level: grassroots })).toEqual(['group']);
	expect(typesBelow({ type: 'committee', level: grassroots })).not.toContain('working_committee');
	expect(typesBelow({ type: 'section', level: grassroots })).toEqual([]);
	expect(organisationTypes.filter(keepsRoster)).toEqual(['branch', 'joint_branch']);
});
