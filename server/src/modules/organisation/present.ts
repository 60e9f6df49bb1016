import type { organisationName, organisationRow, treeNode } from '@pacesetter/core/organisation';
import type { z } from 'zod';
import type { ListedRow, OrganisationRow, TreeRow } from './store/index.ts';

type Named = Pick<OrganisationRow, 'id' | 'type' | 'level' | 'short_name'>;

export const presentName = (row: Named): z.infer<typeof organisationName> => ({
	id: row.id,
	type: row.type,
	level: row.level,
	shortName: row.short_name,
});

export const presentNode = (row: TreeRow): z.infer<typeof treeNode> => ({
	...presentName(row),
	hasChildren: row.has_children,
});

const parentOf = (row: ListedRow) =>
	row.parent_id === null || row.parent_type === null || row.parent_level === null || row.parent_short_name === null
		? null
		: { id: row.parent_id, type: row.parent_type, level: row.parent_level, shortName: row.parent_short_name };

export const presentRow = (row: ListedRow): z.infer<typeof organisationRow> => ({
	...presentName(row),
	code: row.code,
	fullName: row.full_name,
	parent: parentOf(row),
	members: row.members,
	responsible: row.responsible,
	endedOn: row.ended_on,
});
