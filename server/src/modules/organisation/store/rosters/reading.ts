import type { Column, Fault, NamedPlace, RosterForm, RosterKind } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';

/** A row as it is kept, by the names of its columns. */
export interface KeptRow {
	readonly number: number;
	readonly sheet: number;
	readonly row: number;
	readonly kind: RosterKind;
	readonly place: number;
	readonly to_place: number | null;
	readonly name: string;
	readonly search: string;
	readonly key: string | null;
	readonly person_id: string;
	readonly id_number_sealed: string | null;
	readonly id_number_index: string | null;
	readonly id_number_mask: string | null;
	readonly phone_sealed: string | null;
	readonly phone_index: string | null;
	readonly phone_mask: string | null;
	readonly fields: Readonly<Record<string, string | null>>;
	readonly faults: readonly Omit<Fault, 'found'>[] | null;
	readonly state: 'taken' | 'refused';
}

export interface KeptPlace extends NamedPlace {
	readonly number: number;
}

export interface KeptSheet {
	readonly id: string;
	readonly number: number;
	readonly name: string;
	readonly kind: RosterKind | null;
	readonly about: string | null;
	readonly headRow: number | null;
	readonly fingerprint: string | null;
	readonly columns: readonly Column[];
	readonly topSealed: string | null;
	readonly notes: number;
}

/**
 * Keeps the next rows of a reading, in one step with how far it has come.
 * @param after rows that were kept before
 * @returns false when another try has gone on meanwhile, or another reading has begun
 */
export async function keepRows(
	tx: Database,
	batch: { id: string; reading: number },
	after: number,
	rows: readonly KeptRow[],
	places: readonly KeptPlace[],
): Promise<boolean> {
	const { numAffectedRows } = await sql`UPDATE roster_batch SET rows_read = ${after + rows.length}
		WHERE id = ${batch.id} AND state = 'reading' AND reading = ${batch.reading} AND rows_read = ${after}`.execute(tx);
	if (numAffectedRows !== 1n) return false;
	await sql`INSERT INTO roster_place (batch_id, number, name, code, above, above_code)
		SELECT ${batch.id}, number, name, code, above, "aboveCode"
		FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb) AS p (number integer, name text, code text, above text, "aboveCode" text)`.execute(
		tx,
	);
	await sql`INSERT INTO roster_row (batch_id, number, sheet, row, kind, place, to_place, name, search, key, person_id,
			id_number_sealed, id_number_index, id_number_mask, phone_sealed, phone_index, phone_mask, fields, faults, state)
		SELECT ${batch.id}, r.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (number integer, sheet smallint,
			row integer, kind text, place integer, to_place integer, name text, search text, key text, person_id uuid,
			id_number_sealed text, id_number_index text, id_number_mask text, phone_sealed text, phone_index text,
			phone_mask text, fields jsonb, faults jsonb, state text)`.execute(tx);
	return true;
}

/** The organisations named so far. */
export async function keptPlaces(tx: Database, batchId: string): Promise<KeptPlace[]> {
	const { rows } = await sql<KeptPlace>`SELECT number, name, code, above, above_code AS "aboveCode"
		FROM roster_place WHERE batch_id = ${batchId}`.execute(tx);
	return rows;
}

export async function keepSheets(tx: Database, batchId: string, sheets: readonly KeptSheet[]): Promise<void> {
	for (const sheet of sheets)
		await sql`INSERT INTO roster_sheet (id, batch_id, number, name, kind, about, head_row, fingerprint, columns, top_sealed, notes)
			VALUES (${sheet.id}, ${batchId}, ${sheet.number}, ${sheet.name}, ${sheet.kind}, ${sheet.about}, ${sheet.headRow},
				${sheet.fingerprint}, ${JSON.stringify(sheet.columns)}, ${sheet.topSealed}, ${sheet.notes})`.execute(tx);
}

export async function sheetsOf(tx: Database, batchId: string): Promise<KeptSheet[]> {
	const { rows } =
		await sql<KeptSheet>`SELECT id, number, name, kind, about, head_row AS "headRow", fingerprint, columns,
		top_sealed AS "topSealed", notes FROM roster_sheet WHERE batch_id = ${batchId} ORDER BY number`.execute(tx);
	return rows;
}

/** What was said of forms, for an organisation: what is said nearest to it counts. */
export async function formsFor(
	tx: Database,
	organisationId: number,
): Promise<(RosterForm & { readonly fingerprint: string })[]> {
	const { rows } = await sql<RosterForm & { fingerprint: string }>`
		SELECT DISTINCT ON (md5(form.fingerprint)) form.fingerprint, form.kind, form.fields FROM roster_form form
		LEFT JOIN organisation above ON above.id = form.organisation_id
		JOIN organisation own ON own.id = ${organisationId}
		WHERE form.organisation_id IS NULL OR own.preorder BETWEEN above.preorder AND above.subtree_end
		ORDER BY md5(form.fingerprint), above.preorder DESC NULLS LAST`.execute(tx);
	return rows;
}

export async function saveForm(
	tx: Database,
	form: RosterForm & { organisationId: number | null; fingerprint: string; by: string; now: Date },
): Promise<void> {
	await sql`INSERT INTO roster_form (organisation_id, fingerprint, kind, fields, told_by, told_at)
		VALUES (${form.organisationId}, ${form.fingerprint}, ${form.kind}, ${JSON.stringify(form.fields)}, ${form.by}, ${form.now})
		ON CONFLICT (organisation_id, md5(fingerprint)) DO UPDATE
		SET kind = excluded.kind, fields = excluded.fields, told_by = excluded.told_by, told_at = excluded.told_at`.execute(
		tx,
	);
}
