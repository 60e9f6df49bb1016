import { type ComparisonFault, rosterTypes } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';
import type { Comparison } from './places.ts';

/** Rows of a batch that nothing has been found against so far. */
export const stillGood = (batchId: string, kind: string): RawBuilder<boolean> =>
	sql`r.batch_id = ${batchId} AND r.kind = ${kind} AND r.state = 'taken'`;

/** Refuses the rows that a condition picks; `from`: what is joined to a row `r`, `row` the other row concerned. */
export async function refuse(
	tx: Database,
	good: RawBuilder<boolean>,
	fault: ComparisonFault,
	condition: RawBuilder<boolean>,
	{ from, row }: { from?: RawBuilder<unknown>; row?: RawBuilder<number> } = {},
): Promise<void> {
	await sql`UPDATE roster_row r SET state = 'refused', fault = ${fault}, fault_row = ${row ?? null}
		${from ? sql`FROM ${from}` : sql``} WHERE ${good} AND ${condition}`.execute(tx);
}

/** Lets the database know how many rows there are before it plans what to do with them. */
export async function analyseRosters(tx: Database): Promise<void> {
	await sql`SELECT roster_analyse()`.execute(tx);
}

/** Everything that an earlier comparison found is forgotten; what was read and answered stays. */
export async function forgetComparison(tx: Database, batchId: string): Promise<void> {
	await sql`UPDATE roster_row SET state = CASE WHEN faults IS NULL THEN 'taken' ELSE 'refused' END, fault = NULL, fault_row = NULL,
		known_person = NULL, known_member = NULL, known_post = NULL
		WHERE batch_id = ${batchId} AND (fault IS NOT NULL OR known_person IS NOT NULL OR known_post IS NOT NULL
			OR state IN ('question', 'skipped'))`.execute(tx);
}

/** Kinds that are only told for what they are. */
export async function refuseKinds(tx: Database, batchId: string): Promise<void> {
	const all = (kind: string, fault: ComparisonFault) => refuse(tx, stillGood(batchId, kind), fault, sql`true`);
	await all('account', 'by_invitation');
	await all('development', 'not_taken');
	await all('recoding', 'not_taken');
}

/** Rows whose organisation is not known, or comes from a row that is refused itself. */
export async function refusePlaces(tx: Database, batchId: string, kind: string): Promise<void> {
	const good = stillGood(batchId, kind);
	const from = sql`roster_place p LEFT JOIN roster_row made ON made.batch_id = p.batch_id AND made.number = p.made_by`;
	const own = sql`p.batch_id = r.batch_id AND p.number = r.place`;
	for (const fault of ['place_unknown', 'place_ambiguous', 'place_differs'] as const)
		await refuse(tx, good, fault, sql`${own} AND p.fault = ${fault}`, { from });
	await refuse(tx, good, 'place_refused', sql`${own} AND made.state NOT IN ('taken', 'applied')`, {
		from,
		row: sql`made.row`,
	});
}

/** Rows whose organisation keeps no roster of members. */
export async function refuseWithoutRoster(tx: Database, batchId: string, kind: string): Promise<void> {
	await refuse(
		tx,
		stillGood(batchId, kind),
		'no_roster',
		sql`p.batch_id = r.batch_id AND p.number = r.place AND coalesce(o.type, made.fields->>'type') <> ALL(${[...rosterTypes]})`,
		{
			from: sql`roster_place p LEFT JOIN organisation o ON o.id = p.organisation_id
				LEFT JOIN roster_row made ON made.batch_id = p.batch_id AND made.number = p.made_by`,
		},
	);
}

/** Of rows that are the same thing the first is taken, and the others name it. */
export async function refuseDuplicates(tx: Database, batchId: string, kind: string): Promise<void> {
	await refuse(tx, stillGood(batchId, kind), 'duplicate', sql`same.number = r.number AND same.first <> r.row`, {
		from: sql`(SELECT number, first_value(row) OVER (PARTITION BY key ORDER BY number) AS first,
			first_value(number) OVER (PARTITION BY key ORDER BY number) AS leader FROM roster_row
			WHERE batch_id = ${batchId} AND kind = ${kind} AND key IS NOT NULL AND faults IS NULL) AS same`,
		row: sql`same.first`,
	});
}

/** A day that has not come yet. */
export async function refuseFuture(
	tx: Database,
	{ batchId, today }: Comparison,
	kind: string,
	fields: readonly string[],
): Promise<void> {
	const later = fields.map((field) => sql`(r.fields->>${field})::date > ${today}::date`);
	await refuse(tx, stillGood(batchId, kind), 'in_future', sql`(${sql.join(later, sql` OR `)})`);
}
