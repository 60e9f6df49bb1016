/** Types of organisations, by the words of the domain: 党委, 党工委, 总支, 支部, 联合支部, 党小组, 部门, 科室. */
export const organisationTypes = [
	'committee',
	'working_committee',
	'general_branch',
	'branch',
	'joint_branch',
	'group',
	'department',
	'section',
] as const;
export type OrganisationType = (typeof organisationTypes)[number];

/** Steps of the country's tree. Whatever is no committee of the first four stands at `grassroots`. */
export const levels = { country: 0, province: 1, city: 2, county: 3, grassroots: 4 } as const;
export type Level = (typeof levels)[keyof typeof levels];

/** Types that keep a roster of members. */
export const rosterTypes = ['branch', 'joint_branch'] as const satisfies readonly OrganisationType[];
export const keepsRoster = (type: OrganisationType): boolean => rosterTypes.some((one) => one === type);

const units = ['committee', 'general_branch', 'branch', 'joint_branch'] as const;
/** What may stand directly below each type. Source: 党章 chapter 5, 党支部工作条例; departments and sections by R6, R67. */
const below: Record<OrganisationType, readonly OrganisationType[]> = {
	committee: [...units, 'working_committee', 'department'],
	working_committee: [...units, 'department'],
	general_branch: ['branch', 'joint_branch'],
	branch: ['group'],
	joint_branch: ['group'],
	department: ['section'],
	group: [],
	section: [],
};

export interface Kind {
	readonly type: OrganisationType;
	readonly level: Level;
}

/** Why one organisation may not stand below another; null when it may. */
export type PlacementFault = 'type' | 'level' | 'dispatched';

/**
 * A committee of one of the upper levels stands below one nearer to the centre, not below grassroots; a working
 * committee is dispatched by a local committee (R4), so it stands directly below one.
 */
export function placementFault(child: Kind, parent: Kind): PlacementFault | null {
	if (!below[parent.type].includes(child.type)) return 'type';
	if (child.type === 'working_committee' && parent.level === levels.grassroots) return 'dispatched';
	if (child.level < levels.grassroots && child.level <= parent.level) return 'level';
	return null;
}

/** The types that may stand directly below an organisation. */
export const typesBelow = (parent: Kind): readonly OrganisationType[] =>
	below[parent.type].filter((type) => placementFault({ type, level: levels.grassroots }, parent) === null);
