import { sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';
import { refuse, refusePlaces, stillGood } from './compare.ts';
import type { Comparison } from './places.ts';
import { obstruct, stillApplied } from './undo.ts';

const own = sql<boolean>`p.batch_id = r.batch_id AND p.number = r.place`;
const place = { from: sql`roster_place p` };
/** Who holds an elected post of an organisation `p` now. */
const elected = sql`tenure t JOIN post ON post.id = t.post_id AND post.abolished_on IS NULL
	AND post.kind IN ('secretary', 'deputy_secretary', 'committee_member')
	WHERE post.organisation_id = p.organisation_id AND upper_inf(t.valid)`;
const ends = sql`(r.fields->>'termEndsOn')::date`;

/** Rows of terms: the day on which the term of an organisation's elected people ends. */
export async function compareTerms(tx: Database, { batchId }: Comparison): Promise<void> {
	const good = stillGood(batchId, 'term');
	await refusePlaces(tx, batchId, 'term');
	await refuse(tx, good, 'day_missing', sql`r.fields->>'termEndsOn' IS NULL`);
	await refuse(
		tx,
		good,
		'duplicate',
		sql`first.batch_id = r.batch_id AND first.kind = 'term' AND first.place = r.place
		AND first.number < r.number AND first.state = 'taken'`,
		{ from: sql`roster_row first`, row: sql`first.row` },
	);
	await refuse(tx, good, 'no_posts', sql`${own} AND NOT EXISTS (SELECT 1 FROM ${elected})`, place);
	await refuse(
		tx,
		good,
		'day_before',
		sql`${own} AND EXISTS (SELECT 1 FROM ${elected} AND lower(t.valid) >= ${ends})`,
		place,
	);
}

/** The terms end on the day that the roster says; what stood there before is kept with the row. */
export async function applyTerms(tx: Database, batchId: string): Promise<void> {
	await sql`UPDATE roster_row r SET state = 'applied', before = (SELECT jsonb_object_agg(t.id, t.term_ends_on) FROM ${elected})
		FROM roster_place p WHERE ${stillGood(batchId, 'term')} AND ${own}`.execute(tx);
	await sql`UPDATE tenure t SET term_ends_on = ${ends} FROM roster_row r
		WHERE ${stillApplied(batchId, 'term')} AND r.before ? t.id::text`.execute(tx);
}

export async function obstructTerms(tx: Database, batchId: string): Promise<void> {
	await obstruct(
		tx,
		batchId,
		'term',
		'edited',
		sql`EXISTS (SELECT 1 FROM jsonb_object_keys(r.before) AS key WHERE NOT EXISTS (
			SELECT 1 FROM tenure t WHERE t.id = key::uuid AND upper_inf(t.valid) AND t.term_ends_on = ${ends}))`,
	);
}

export async function undoTerms(tx: Database, batchId: string): Promise<void> {
	await sql`UPDATE tenure t SET term_ends_on = (r.before->>t.id::text)::date FROM roster_row r
		WHERE ${stillApplied(batchId, 'term')} AND r.before ? t.id::text`.execute(tx);
}
