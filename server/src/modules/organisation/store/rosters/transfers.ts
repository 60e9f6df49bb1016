import { rosterTypes } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';
import { refuse, refusePlaces, stillGood } from './compare.ts';
import { findPeople } from './people.ts';
import type { Comparison } from './places.ts';
import { obstruct, stillApplied } from './undo.ts';

const target = { from: sql`roster_place t LEFT JOIN organisation o ON o.id = t.organisation_id` };
const own = sql<boolean>`t.batch_id = r.batch_id AND t.number = r.to_place`;

/** Rows of transfers: who goes from where to where. */
export async function compareTransfers(tx: Database, comparison: Comparison): Promise<void> {
	const { batchId } = comparison;
	const good = stillGood(batchId, 'transfer');
	await refuse(tx, good, 'to_missing', sql`${own} AND t.name = '' AND t.code = ''`, target);
	await refuse(tx, good, 'to_unknown', sql`${own} AND o.id IS NULL`, target);
	await refuse(tx, good, 'no_roster', sql`${own} AND o.type <> ALL(${[...rosterTypes]})`, target);
	await refusePlaces(tx, batchId, 'transfer');
	await findPeople(tx, comparison, 'transfer');
	const from = sql`roster_place t, member m`;
	await refuse(
		tx,
		good,
		'same_branch',
		sql`${own} AND m.id = r.known_member AND m.organisation_id = t.organisation_id`,
		{
			from,
		},
	);
	await refuse(
		tx,
		good,
		'transfer_open',
		sql`EXISTS (SELECT 1 FROM member_transfer x WHERE x.member_id = r.known_member AND x.state = 'proposed')`,
	);
	await refuse(
		tx,
		good,
		'duplicate',
		sql`first.batch_id = r.batch_id AND first.kind = 'transfer' AND first.state = 'taken'
			AND first.known_member = r.known_member AND first.number < r.number`,
		{ from: sql`roster_row first`, row: sql`first.row` },
	);
}

/** Proposes the transfers; both sides still have to say yes. */
export async function applyTransfers(
	tx: Database,
	batchId: string,
	by: { accountId: string; at: Date },
): Promise<void> {
	await sql`UPDATE roster_row r SET state = 'applied', made_id = uuidv7(), id_number_sealed = NULL, phone_sealed = NULL
		WHERE ${stillGood(batchId, 'transfer')}`.execute(tx);
	await sql`INSERT INTO member_transfer (id, member_id, from_id, to_id, proposed_by, proposed_at)
		SELECT r.made_id, m.id, m.organisation_id, t.organisation_id, ${by.accountId}, ${by.at}
		FROM roster_row r JOIN member m ON m.id = r.known_member JOIN roster_place t ON ${own}
		WHERE ${stillApplied(batchId, 'transfer')}`.execute(tx);
}

/** Transfers to which a side has said something. */
export async function obstructTransfers(tx: Database, batchId: string): Promise<void> {
	await obstruct(
		tx,
		batchId,
		'transfer',
		'transfer',
		sql`NOT EXISTS (SELECT 1 FROM member_transfer x WHERE x.id = r.made_id AND x.state = 'proposed'
			AND x.released_at IS NULL AND x.accepted_at IS NULL)`,
	);
}

export async function undoTransfers(tx: Database, batchId: string): Promise<void> {
	await sql`DELETE FROM member_transfer x USING roster_row r WHERE ${stillApplied(batchId, 'transfer')} AND x.id = r.made_id`.execute(
		tx,
	);
}
