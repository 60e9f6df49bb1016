import type { ComparisonFault, Fault, Field, Obstacle, RosterKind, RowState } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';
import { nameOf, type OrganisationName } from '../names.ts';

export interface ListedRosterRow {
	readonly number: number;
	readonly sheet: number;
	readonly row: number;
	readonly kind: RosterKind;
	readonly name: string;
	readonly place: string;
	readonly organisation: OrganisationName | null;
	readonly idNumber: string | null;
	readonly state: RowState;
	readonly faults: { reason: string; field: Field | null; head: string; row: number | null }[];
	readonly fault: ComparisonFault | null;
	readonly faultRow: number | null;
	readonly answer: 'same' | 'new' | null;
	readonly obstacle: Obstacle | null;
}

/** A page of a batch's rows, as the file has them. */
export async function listRows(
	tx: Database,
	batchId: string,
	wish: { state: RowState | null; obstacles: boolean },
	page: { offset: number; limit: number },
): Promise<{ rows: ListedRosterRow[]; total: number }> {
	const where = sql`r.batch_id = ${batchId} ${wish.state ? sql`AND r.state = ${wish.state}` : sql``}
		${wish.obstacles ? sql`AND r.obstacle IS NOT NULL` : sql``}`;
	const { rows } = await sql<ListedRosterRow>`SELECT r.number, r.sheet, r.row, r.kind, r.name,
			concat_ws(' / ', nullif(p.above, ''), nullif(coalesce(nullif(p.name, ''), p.code), '')) AS place,
			CASE WHEN o.id IS NOT NULL THEN ${nameOf('o')} END AS organisation, r.id_number_mask AS "idNumber", r.state,
			coalesce((SELECT jsonb_agg(jsonb_build_object('reason', f->>'reason', 'field', f->>'field', 'head', f->>'head',
				'row', (f->>'row')::integer)) FROM jsonb_array_elements(r.faults) AS f), '[]') AS faults,
			r.fault, r.fault_row AS "faultRow", r.answer, r.obstacle
		FROM roster_row r JOIN roster_place p ON p.batch_id = r.batch_id AND p.number = r.place
		LEFT JOIN organisation o ON o.id = p.organisation_id
		WHERE ${where} ORDER BY r.number LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{
		total: number;
	}>`SELECT count(*) AS total FROM roster_row r WHERE ${where}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** Answers whether rows are people who are known. */
export async function answerRows(
	tx: Database,
	batchId: string,
	numbers: readonly number[],
	answer: 'same' | 'new' | null,
): Promise<void> {
	await sql`UPDATE roster_row SET answer = ${answer}, state = CASE WHEN faults IS NULL THEN 'taken' ELSE 'refused' END, fault = NULL
		WHERE batch_id = ${batchId} AND number = ANY(${[...numbers]})
			AND (fault IN ('same_person', 'twin') OR answer IS NOT NULL)`.execute(tx);
}

export interface RefusedRow {
	readonly row: number;
	readonly faults: readonly Omit<Fault, 'found'>[];
	readonly fault: ComparisonFault | null;
	readonly faultRow: number | null;
}

/** So many refused rows are read at once. */
const refusedAtOnce = 5000;

/** The refused rows of a sheet after one, and those that are asked about, in order. */
export async function refusedAfter(tx: Database, batchId: string, sheet: number, after: number): Promise<RefusedRow[]> {
	const { rows } = await sql<RefusedRow>`SELECT row, coalesce(faults, '[]') AS faults, fault, fault_row AS "faultRow"
		FROM roster_row WHERE batch_id = ${batchId} AND state IN ('refused', 'question') AND sheet = ${sheet} AND row > ${after}
		ORDER BY row LIMIT ${refusedAtOnce}`.execute(tx);
	return rows;
}
