import {
	type BlockNode,
	blockRange,
	isUpper,
	numberBetween,
	numberBlock,
	type Range,
} from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import type { OrganisationRow } from './organisations.ts';

/** Numbers a block anew. Only rows whose numbers change are written. */
export async function renumberBlock(tx: Database, ownerId: number): Promise<void> {
	const owner = await ownerOf(tx, ownerId);
	const { rows: nodes } = await sql<BlockNode & Range>`SELECT id, parent_id AS "parentId", position, preorder,
		subtree_end AS "subtreeEnd" FROM organisation WHERE block_id = ${ownerId} AND level = 4`.execute(tx);
	const ranges = numberBlock(ownerId, nodes, blockRange(owner));
	const changed = nodes.flatMap((node) => {
		const range = ranges.get(node.id);
		const same = range?.preorder === node.preorder && range.subtreeEnd === node.subtreeEnd;
		return range && !same ? [{ id: node.id, ...range }] : [];
	});
	if (changed.length === 0) return;
	await sql`UPDATE organisation o SET preorder = change.preorder, subtree_end = change.subtree_end
		FROM unnest(${changed.map((one) => one.id)}::bigint[], ${changed.map((one) => one.preorder)}::bigint[],
			${changed.map((one) => one.subtreeEnd)}::bigint[]) AS change (id, preorder, subtree_end)
		WHERE o.id = change.id`.execute(tx);
}

async function ownerOf(tx: Database, id: number) {
	const { rows } = await sql<{ level: OrganisationRow['level']; preorder: number }>`
		SELECT level, preorder FROM organisation WHERE id = ${id}`.execute(tx);
	const [owner] = rows;
	if (!owner || !isUpper(owner.level)) throw new Error(`organisation ${id} owns no block`);
	return { level: owner.level, preorder: owner.preorder };
}

/** Where the numbers of a parent's last descendant inside its block end; the parent may own the block itself. */
const endOf = async (tx: Database, parent: OrganisationRow): Promise<number> => {
	if (!isUpper(parent.level)) return parent.subtree_end;
	const { rows } = await sql<{ last: number | null }>`SELECT max(subtree_end) AS last FROM organisation
		WHERE block_id = ${parent.id} AND level = 4`.execute(tx);
	return rows[0]?.last ?? parent.preorder;
};

/**
 * A number for a new last child of `parent`, taken from the gap behind its descendants; those above it reach on to it.
 * @returns null when there is no gap
 */
export async function numberLastChild(tx: Database, parent: OrganisationRow): Promise<number | null> {
	const owner = await ownerOf(tx, parent.block_id);
	const after = await endOf(tx, parent);
	const { rows } = await sql<{ next: number | null }>`SELECT min(preorder) AS next FROM organisation
		WHERE block_id = ${parent.block_id} AND level = 4 AND preorder > ${after}`.execute(tx);
	const number = numberBetween(after, rows[0]?.next ?? blockRange(owner).high + 1);
	if (number === null) return null;
	await sql`UPDATE organisation SET subtree_end = ${number} WHERE block_id = ${parent.block_id} AND level = 4
		AND preorder <= ${parent.preorder} AND subtree_end >= ${parent.preorder} AND subtree_end < ${number}`.execute(tx);
	return number;
}

/** Preorders of the committees of upper levels directly below one. */
export async function takenSlots(tx: Database, parentId: number): Promise<number[]> {
	const { rows } = await sql<{ preorder: number }>`SELECT preorder FROM organisation
		WHERE parent_id = ${parentId} AND level < 4`.execute(tx);
	return rows.map((row) => row.preorder);
}

/** Shifts a whole range of numbers, e.g. a county's. @returns how many organisations */
export async function shiftRange(tx: Database, range: Range, by: number): Promise<number> {
	const { numAffectedRows } =
		await sql`UPDATE organisation SET preorder = preorder + ${by}, subtree_end = subtree_end + ${by}
		WHERE preorder BETWEEN ${range.preorder} AND ${range.subtreeEnd}`.execute(tx);
	return Number(numAffectedRows ?? 0);
}

/** Gives the organisations of a range that are numbered in one block to another. */
export async function changeBlock(tx: Database, range: Range, from: number, to: number): Promise<void> {
	await sql`UPDATE organisation SET block_id = ${to}
		WHERE block_id = ${from} AND level = 4 AND preorder BETWEEN ${range.preorder} AND ${range.subtreeEnd}`.execute(tx);
}
