import type { MemberState } from '../member.ts';
import type { PostKind } from '../post.ts';
import type { OrganisationType } from '../type.ts';

/** The first that fits counts. */
const first = <Meaning>(table: readonly (readonly [RegExp, Meaning])[], text: string): Meaning | null =>
	table.find(([words]) => words.test(text))?.[1] ?? null;

const types: readonly (readonly [RegExp, OrganisationType])[] = [
	[/联合.*支部/, 'joint_branch'],
	[/党小组|^小组$/, 'group'],
	[/总支/, 'general_branch'],
	[/支部/, 'branch'],
	[/党工委|工作委员会|^工委$/, 'working_committee'],
	[/党委|委员会|党组/, 'committee'],
	[/科$|股$|科室|内设/, 'section'],
	[/[部局处院所系]$|办公室|中心|部门|机关|单位|学院/, 'department'],
];

/** The type of an organisation by the word of its roster, or else by its name. */
export const organisationTypeOf = (word: string, name: string): OrganisationType | null =>
	first(types, word) ?? first(types, name);

const posts: readonly (readonly [RegExp, PostKind])[] = [
	[/副书记/, 'deputy_secretary'],
	[/书记/, 'secretary'],
	[/委员/, 'committee_member'],
	[/小?组长/, 'group_leader'],
	[/副(?:主任|部长|局长|处长|科长|院长|所长)/, 'deputy_head'],
	[/主任|部长|局长|处长|科长|院长|所长|负责人/, 'head'],
	[/干事|组织员|联络员|工作人员|科员|秘书/, 'staff'],
];

/** The kind of a post by its title. */
export const postKindOf = (title: string): PostKind | null => first(posts, title);

const states: readonly (readonly [RegExp, MemberState])[] = [
	[/预备/, 'probationary'],
	[/正式|^(?:中共)?党员$|正常|在册/, 'full'],
];

/**
 * Whether a roster means a full member or one on probation. A column of kinds of people (教工, 学生) says nothing of it.
 * @returns null where a state is named that is neither
 */
export function memberStateOf(state: string | undefined, personKind: string | undefined): MemberState | null {
	if (state !== undefined && first(states, state) === null) return null;
	return first(states, state ?? '') ?? first(states, personKind ?? '') ?? 'full';
}
