import { sql } from 'kysely';
import { countBelow, listOrganisations } from '../../../server/src/modules/organisation/store/index.ts';
import type { Database } from '../../../server/src/platform/db/index.ts';
import { searchPattern } from '../../../server/src/platform/text/index.ts';
import { time } from '../lib/clock.ts';
import { round } from '../lib/report.ts';
import { clerkAt } from './clerk.ts';
import { pageByAncestors, pageByIdList, pageSize } from './peers.ts';
import type { Row } from './tree.ts';

export const everything = { below: null, direct: false, pattern: null, type: null, ended: false };

/**
 * The scoped first page at each level, in milliseconds: `bare`, one SELECT by range; `ours`, what the product
 * asks for, with rights, members, responsible person and the number of rows; both peers with the number of rows.
 */
export async function scopes(db: Database, path: readonly Row[]) {
	const results = [];
	for (const row of path) {
		const clerk = await clerkAt(db, row.id);
		const organisations = 1 + (await countBelow(db, { preorder: row.preorder, subtree_end: row.subtreeEnd }));
		const firstPage = () => listOrganisations(db, clerk, everything, { offset: 0, limit: pageSize });
		const bare = await time(async () => {
			await sql`SELECT id, short_name FROM organisation WHERE preorder BETWEEN ${row.preorder} AND ${row.subtreeEnd}
				ORDER BY preorder LIMIT ${pageSize}`.execute(db);
		});
		const ours = await time(firstPage);
		const count = await time(() => countBelow(db, { preorder: row.preorder, subtree_end: row.subtreeEnd }));
		const ancestors = await time(() => pageByAncestors(db, row.id));
		const idList = await time(() => pageByIdList(db, row.id));
		const result = { level: row.level, type: row.type, organisations, bare, ours, count, ancestors, idList };
		console.log(`${row.name}: ${JSON.stringify(result)}`);
		results.push({ ...result, ratio: round(ancestors / ours, 1), idListRatio: round(idList / ours, 1) });
	}
	return results;
}

/** Finds by name inside a county and in the whole country. */
export async function find(db: Database, path: readonly Row[]) {
	const results: Record<string, number> = {};
	for (const row of [path[3], path[0]]) {
		if (!row) continue;
		const clerk = await clerkAt(db, row.id);
		for (const query of ['街道', '第12总支第3支部', 'zhongshan'])
			results[`${row.name} ${query}`] = await time(() =>
				listOrganisations(db, clerk, { ...everything, pattern: searchPattern(query) }, { offset: 0, limit: pageSize }),
			);
	}
	return results;
}
