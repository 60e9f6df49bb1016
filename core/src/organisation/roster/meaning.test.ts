import { expect, test } from 'vitest';
import { memberStateOf, organisationTypeOf, postKindOf } from './meaning.ts';

test.each([
	['', '中共清泉镇委员会', 'committee'],
	['', '中共清泉村支部委员会', 'branch'],
	['农村党支部', '清泉村', 'branch'],
	['', '清泉镇机关党总支', 'general_branch'],
	['', '三村联合党支部', 'joint_branch'],
	['', '开发区党工委', 'working_committee'],
	['', '第一党小组', 'group'],
	['', '组织科', 'section'],
	['', '县委组织部', 'department'],
	['', '清泉', null],
] as const)('%j %j is of type %s', (word, name, type) => {
	expect(organisationTypeOf(word, name)).toBe(type);
});

test.each([
	['支部书记', 'secretary'],
	['党委副书记', 'deputy_secretary'],
	['组织委员', 'committee_member'],
	['党小组组长', 'group_leader'],
	['副主任', 'deputy_head'],
	['主任', 'head'],
	['组织员', 'staff'],
	['会计', null],
] as const)('%s is a post of kind %s', (title, kind) => {
	expect(postKindOf(title)).toBe(kind);
});

test.each([
	[undefined, undefined, 'full'],
	['预备党员', undefined, 'probationary'],
	['正式党员', undefined, 'full'],
	[undefined, '学生', 'full'],
	[undefined, '学生预备党员', 'probationary'],
	['已转出', undefined, null],
] as const)('%s beside %s is %s', (state, kind, meant) => {
	expect(memberStateOf(state, kind)).toBe(meant);
});
