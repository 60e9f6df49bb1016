/** Every right that a role can hold. Named `subject.act`. */
export const permissions = [
	'account.manage',
	'grant.manage',
	'audit.read',
	'key.manage',
	'retention.manage',
	'organisation.view',
	'organisation.change',
	'member.view',
	'member.change',
	'post.change',
	'person.reveal',
	'person.erase',
	'roster.import',
	'roster.export',
	'library.publish',
	'library.manage',
	'points.issue',
	'directive.view',
	'directive.register',
	'directive.edit',
	'campaign.view',
	'campaign.practise',
	'campaign.manage',
] as const;
export type Permission = (typeof permissions)[number];

const look = ['organisation.view', 'member.view', 'campaign.view'] as const;
const direct = ['directive.view', 'directive.register', 'directive.edit'] as const;
const keep = [
	...look,
	'member.change',
	'post.change',
	'roster.import',
	'roster.export',
	'person.reveal',
	...direct,
	'campaign.practise',
	'library.publish',
] as const;

/**
 * What each role may do. The first three are the 三员 of 等保: nobody holds two of them, and none of them does the
 * business of the others or of the departments.
 */
export const roles = {
	system_administrator: ['account.manage', 'key.manage', 'retention.manage'],
	security_administrator: ['grant.manage'],
	auditor: ['audit.read'],
	/** 部门工作人员: keeps the tree and the rosters of the county, and issues its campaigns. */
	department_clerk: [...keep, 'organisation.change', 'person.erase', 'campaign.manage'],
	/** 党组织书记, and whoever keeps the branch's papers. */
	secretary: keep,
	/** 查阅人员: a superior who looks. */
	viewer: [...look, 'directive.view'],
	/** 文库管理员. */
	librarian: ['library.publish', 'library.manage', 'points.issue'],
	/** 党员: sees himself and the organisation he belongs to. */
	member: ['organisation.view'],
} as const satisfies Record<string, readonly Permission[]>;
export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as readonly Role[];

/** The three administrators, of whom nobody is two. Source: 三员分立, 等保 level 3. */
export const separateRoles = [
	'system_administrator',
	'security_administrator',
	'auditor',
] as const satisfies readonly Role[];
export type SeparateRole = (typeof separateRoles)[number];

export const isSeparate = (role: Role): role is SeparateRole => separateRoles.some((one) => one === role);

/** The separate role that a person would hold beside another one, if he were given `role`. */
export const separateConflict = (held: readonly Role[], role: Role): SeparateRole | null =>
	isSeparate(role) ? (held.find((one): one is SeparateRole => isSeparate(one) && one !== role) ?? null) : null;
