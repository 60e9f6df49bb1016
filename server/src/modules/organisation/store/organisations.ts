import type { Permission, SignedIn } from '@pacesetter/core/identity';
import type { Level, OrganisationType } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import { type Database, locks, takeLock } from '../../../platform/db/index.ts';
import { withOrganisation } from '../tables.ts';
import { inReach } from './reach.ts';

export interface OrganisationRow {
	readonly id: number;
	readonly code: string;
	readonly type: OrganisationType;
	readonly level: Level;
	readonly parent_id: number | null;
	readonly block_id: number;
	readonly full_name: string;
	readonly short_name: string;
	readonly established_by: string | null;
	readonly established_on: string | null;
	readonly ended_on: string | null;
	readonly successor_id: number | null;
	readonly position: number;
	readonly preorder: number;
	readonly subtree_end: number;
}

/** An organisation in which the account holds a permission, in one statement; undefined when it may not know of it. */
export async function findOrganisation(
	tx: Database,
	account: SignedIn,
	permission: Permission,
	id: number,
): Promise<OrganisationRow | undefined> {
	const { rows } = await sql<OrganisationRow>`SELECT o.* FROM organisation o
		WHERE o.id = ${id} AND ${inReach(account, permission, sql`o.preorder`)}`.execute(tx);
	return rows[0];
}

/** Organisations by id, whoever asks: for names beside what the caller may see. */
export const organisationsById = (tx: Database, ids: readonly number[]): Promise<OrganisationRow[]> =>
	withOrganisation(tx)
		.selectFrom('organisation')
		.selectAll()
		.where('id', 'in', [...ids, 0])
		.execute();

/** From the top down to the organisation itself. */
export async function pathOf(tx: Database, id: number): Promise<OrganisationRow[]> {
	const { rows } = await sql<OrganisationRow>`WITH RECURSIVE up AS (
			SELECT o.*, 0 AS step FROM organisation o WHERE id = ${id}
			UNION ALL SELECT o.*, up.step + 1 FROM organisation o JOIN up ON o.id = up.parent_id
		) SELECT * FROM up ORDER BY step DESC`.execute(tx);
	return rows;
}

/**
 * Keeps others from changing the blocks of these organisations until the transaction ends, and reads them as they are then.
 * @returns in the order of `ids`, without those that aren't there; null when a block changed meanwhile
 */
export async function lockForChange(tx: Database, ids: readonly number[]): Promise<OrganisationRow[] | null> {
	const before = await organisationsById(tx, ids);
	const blocks = [
		...new Set(before.flatMap((row) => (row.level < 4 ? [row.id, row.parent_id ?? row.id] : [row.block_id]))),
	];
	await sql`SELECT 1 FROM organisation WHERE id = ANY(${blocks}) ORDER BY id FOR NO KEY UPDATE`.execute(tx);
	const after = await organisationsById(tx, ids);
	const byId = new Map(after.map((row) => [row.id, row]));
	if (before.some((row) => byId.get(row.id)?.block_id !== row.block_id)) return null;
	return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Only one root is added at a time. */
export async function lockRoots(tx: Database): Promise<number[]> {
	await takeLock(tx, locks.roots);
	const { rows } = await sql<{ preorder: number }>`SELECT preorder FROM organisation WHERE parent_id IS NULL`.execute(
		tx,
	);
	return rows.map((row) => row.preorder);
}

export type NewOrganisation = Omit<OrganisationRow, 'ended_on' | 'successor_id'> & { readonly search: string };

/** An id that no organisation has. */
export async function nextOrganisationId(tx: Database): Promise<number> {
	const { rows } = await sql<{
		id: number;
	}>`SELECT nextval(pg_get_serial_sequence('organisation', 'id')) AS id`.execute(tx);
	const [next] = rows;
	if (!next) throw new Error('a sequence gave no number');
	return next.id;
}

export async function insertOrganisation(tx: Database, row: NewOrganisation): Promise<void> {
	await withOrganisation(tx).insertInto('organisation').values(row).execute();
}

export async function updateOrganisation(
	tx: Database,
	id: number,
	change: Partial<Omit<OrganisationRow, 'id'>> & { readonly search?: string },
): Promise<void> {
	await withOrganisation(tx).updateTable('organisation').set(change).where('id', '=', id).execute();
}

/** Which existing organisation has the name below a parent, or the code; null when none but `except` has. */
export async function findNamesake(
	tx: Database,
	wish: { parentId: number | null; fullName: string; code?: string | undefined; except: number | null },
): Promise<'name' | 'code' | null> {
	const { rows } = await sql<{ by: 'name' | 'code' }>`
		SELECT 'code' AS by FROM organisation WHERE code = ${wish.code ?? null} AND id IS DISTINCT FROM ${wish.except}
		UNION ALL
		SELECT 'name' FROM organisation WHERE parent_id IS NOT DISTINCT FROM ${wish.parentId} AND full_name = ${wish.fullName}
			AND ended_on IS NULL AND id IS DISTINCT FROM ${wish.except} LIMIT 1`.execute(tx);
	return rows[0]?.by ?? null;
}

/** The place behind the last child of a parent. */
export async function lastPosition(tx: Database, parentId: number | null): Promise<number> {
	const { rows } = await sql<{ last: number }>`SELECT coalesce(max(position), -1) AS last FROM organisation
		WHERE parent_id IS NOT DISTINCT FROM ${parentId}`.execute(tx);
	return rows[0]?.last ?? -1;
}

/** The children of a parent, ended ones included, in their order. */
export const childrenOf = (tx: Database, parentId: number): Promise<OrganisationRow[]> =>
	withOrganisation(tx)
		.selectFrom('organisation')
		.selectAll()
		.where('parent_id', '=', parentId)
		.orderBy('position')
		.orderBy('id')
		.execute();
