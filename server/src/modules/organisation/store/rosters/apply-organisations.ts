import { sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';
import { stillGood } from './compare.ts';

/** The blocks in which a batch will number organisations: their owners' ids, and those are kept from other changes. */
export async function holdBlocks(tx: Database, batchId: string): Promise<number[]> {
	const { rows } = await sql<{
		block: number;
	}>`SELECT DISTINCT CASE WHEN o.level < 4 THEN o.id ELSE o.block_id END AS block
		FROM roster_row r JOIN roster_place p ON p.batch_id = r.batch_id AND p.number = r.place
		JOIN organisation o ON o.id = p.organisation_id WHERE ${stillGood(batchId, 'organisation')} ORDER BY block`.execute(
		tx,
	);
	const blocks = rows.map(({ block }) => block);
	await sql`SELECT 1 FROM organisation WHERE id = ANY(${blocks}) ORDER BY id FOR NO KEY UPDATE`.execute(tx);
	return blocks;
}

/**
 * Establishes the organisations whose parents exist by now, behind their sisters; numbered they are afterwards.
 * @returns how many
 */
export async function establishNext(
	tx: Database,
	batchId: string,
	change: { id: string; day: string },
): Promise<number> {
	const good = stillGood(batchId, 'organisation');
	const day = sql`coalesce((r.fields->>'establishedOn')::date, ${change.day}::date)`;
	const { numAffectedRows } = await sql`UPDATE roster_row r
		SET state = 'applied', made_organisation = nextval(pg_get_serial_sequence('organisation', 'id'))
		FROM roster_place p WHERE ${good} AND p.batch_id = r.batch_id AND p.number = r.place
			AND p.organisation_id IS NOT NULL`.execute(tx);
	if (!numAffectedRows) return 0;
	const fresh = sql`r.batch_id = ${batchId} AND r.made_organisation IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM organisation made WHERE made.id = r.made_organisation)`;
	await sql`INSERT INTO organisation (id, code, type, level, parent_id, block_id, full_name, short_name, search, established_on,
			position, preorder, subtree_end)
		SELECT r.made_organisation, coalesce(r.fields->>'code', 'ZZ' || lpad(r.made_organisation::text, greatest(6, length(r.made_organisation::text)), '0')), r.fields->>'type', 4,
			parent.id, CASE WHEN parent.level < 4 THEN parent.id ELSE parent.block_id END, r.name, r.fields->>'shortName',
			r.search || CASE WHEN r.fields->>'code' IS NULL THEN ' zz' || lpad(r.made_organisation::text, greatest(6, length(r.made_organisation::text)), '0') ELSE '' END, ${day},
			(SELECT coalesce(max(position), -1) FROM organisation WHERE parent_id = parent.id)
				+ row_number() OVER (PARTITION BY parent.id ORDER BY r.number),
			-r.made_organisation, -r.made_organisation
		FROM roster_row r JOIN roster_place p ON p.batch_id = r.batch_id AND p.number = r.place
		JOIN organisation parent ON parent.id = p.organisation_id WHERE ${fresh}`.execute(tx);
	await sql`INSERT INTO organisation_period (organisation_id, valid, parent_id, type, full_name, short_name, change_id)
		SELECT o.id, daterange(o.established_on, NULL), o.parent_id, o.type, o.full_name, o.short_name, ${change.id}
		FROM organisation o WHERE o.preorder < 0 AND NOT EXISTS (SELECT 1 FROM organisation_period WHERE organisation_id = o.id)`.execute(
		tx,
	);
	await sql`UPDATE roster_place p SET organisation_id = r.made_organisation FROM roster_row r
		WHERE p.batch_id = ${batchId} AND r.batch_id = ${batchId} AND r.number = p.made_by
			AND r.made_organisation IS NOT NULL`.execute(tx);
	return Number(numAffectedRows);
}

/** What the change was about, and that it was this batch's. */
export async function noteChange(tx: Database, batchId: string, changeId: string): Promise<void> {
	await sql`INSERT INTO organisation_change_subject (change_id, organisation_id)
		SELECT ${changeId}, made_organisation FROM roster_row WHERE batch_id = ${batchId} AND made_organisation IS NOT NULL`.execute(
		tx,
	);
	await sql`UPDATE roster_batch SET change_id = ${changeId} WHERE id = ${batchId}`.execute(tx);
}
