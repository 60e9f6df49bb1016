import type { RowState } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';
import { stillGood } from './compare.ts';

/** The organisations that rows belong to stay as they are until the transaction ends. @returns whether one has ended */
export async function holdPlaces(tx: Database, batchId: string): Promise<boolean> {
	const { rows } = await sql<{ ended: boolean }>`SELECT ended_on IS NOT NULL AS ended FROM organisation
		WHERE id IN (SELECT organisation_id FROM roster_place WHERE batch_id = ${batchId}) ORDER BY id FOR NO KEY UPDATE`.execute(
		tx,
	);
	return rows.some(({ ended }) => ended);
}

/** Enters the members: new persons, and those who are known and on no roster. `day`: where a row names none. */
export async function applyMembers(tx: Database, batchId: string, day: string): Promise<void> {
	const good = stillGood(batchId, 'member');
	await sql`INSERT INTO person (id, name, search, sex, born_on, ethnicity, education, id_number_sealed, id_number_index,
			id_number_mask, phone_sealed, phone_index, phone_mask)
		SELECT r.person_id, r.name, r.search, r.fields->>'sex', (r.fields->>'bornOn')::date, r.fields->>'ethnicity',
			r.fields->>'education', r.id_number_sealed, r.id_number_index, r.id_number_mask, r.phone_sealed, r.phone_index, r.phone_mask
		FROM roster_row r WHERE ${good} AND r.known_person IS NULL ORDER BY r.number`.execute(tx);
	await sql`UPDATE roster_row r SET state = 'applied', made_id = uuidv7(), id_number_sealed = NULL,
		phone_sealed = NULL WHERE ${good}`.execute(tx);
	await sql`INSERT INTO member (id, person_id, organisation_id, state, joined_on, confirmed_on, occupation, valid)
		SELECT r.made_id, coalesce(r.known_person, r.person_id), p.organisation_id, r.fields->>'state',
			(r.fields->>'joinedOn')::date, (r.fields->>'confirmedOn')::date, r.fields->>'occupation',
			daterange(coalesce((r.fields->>'from')::date, ${day}::date), NULL)
		FROM roster_row r JOIN roster_place p ON p.batch_id = r.batch_id AND p.number = r.place
		WHERE r.batch_id = ${batchId} AND r.kind = 'member' AND r.state = 'applied' ORDER BY r.number`.execute(tx);
}

export interface RowCount {
	readonly state: RowState;
	readonly kind: string;
	readonly rows: number;
}

export async function countRows(tx: Database, batchId: string): Promise<RowCount[]> {
	const { rows } = await sql<RowCount>`SELECT state, kind, count(*) AS rows FROM roster_row WHERE batch_id = ${batchId}
		GROUP BY state, kind`.execute(tx);
	return rows;
}
