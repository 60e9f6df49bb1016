import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';
import { personInReach } from '../people.ts';
import { refuse, refuseDuplicates, refuseFuture, refusePlaces, refuseWithoutRoster, stillGood } from './compare.ts';
import type { Comparison } from './places.ts';

const bornOn = sql`(r.fields->>'bornOn')::date`;

/** A question whether a row is somebody who is known. Said yes to, the row has nothing left to do. */
async function ask(
	tx: Database,
	good: RawBuilder<boolean>,
	fault: 'same_person' | 'twin',
	from: RawBuilder<unknown>,
	condition: RawBuilder<boolean>,
	row: RawBuilder<number | null>,
): Promise<void> {
	await sql`UPDATE roster_row r SET state = CASE WHEN r.answer = 'same' THEN 'skipped' ELSE 'question' END, fault = ${fault},
		fault_row = ${row} FROM ${from} WHERE ${good} AND r.answer IS DISTINCT FROM 'new' AND ${condition}`.execute(tx);
}

/** Rows of members, held against each other and against whoever is known. */
export async function compareMembers(tx: Database, comparison: Comparison): Promise<void> {
	const { batchId } = comparison;
	const good = stillGood(batchId, 'member');
	await refusePlaces(tx, batchId, 'member');
	await refuseWithoutRoster(tx, batchId, 'member');
	await refuseFuture(tx, comparison, 'member', ['joinedOn', 'confirmedOn', 'from']);
	await refuseDuplicates(tx, batchId, 'member');
	await sql`UPDATE roster_row r SET known_person = p.id FROM person p
		WHERE ${good} AND p.id_number_index = r.id_number_index`.execute(tx);
	// Nothing is told of whom the account does not see: an ID number in a file opens nobody's papers.
	const seen = personInReach(comparison.account, 'member.view', sql`r.known_person`);
	await refuse(tx, good, 'person_not_seen', sql`r.known_person IS NOT NULL AND NOT ${seen}`);
	const known = { from: sql`person p` };
	await refuse(tx, good, 'person_differs', sql`p.id = r.known_person AND p.name <> r.name`, known);
	await refuse(tx, good, 'person_deceased', sql`p.id = r.known_person AND p.deceased_on IS NOT NULL`, known);
	const from = sql`member m, roster_place p`;
	const enrolled = sql<boolean>`m.person_id = r.known_person AND m.ended_because IS NULL AND p.batch_id = r.batch_id AND p.number = r.place`;
	await refuse(tx, good, 'on_roster', sql`${enrolled} AND m.organisation_id = p.organisation_id`, { from });
	await refuse(tx, good, 'on_other_roster', enrolled, { from });
	// Whoever left a roster comes back the day he left at the earliest.
	await refuse(
		tx,
		good,
		'day_before',
		sql`EXISTS (SELECT 1 FROM member m WHERE m.person_id = r.known_person
			AND upper(m.valid) > coalesce((r.fields->>'from')::date, ${comparison.today}::date))`,
	);
	await refuse(
		tx,
		good,
		'day_before',
		sql`p.batch_id = r.batch_id AND p.number = r.place AND o.id = p.organisation_id AND (r.fields->>'from')::date < o.established_on`,
		{ from: sql`roster_place p, organisation o` },
	);
	await askAboutPeople(tx, batchId, good);
}

/** Without an equal ID number a name alone proves nothing: it is asked about. */
async function askAboutPeople(tx: Database, batchId: string, good: RawBuilder<boolean>): Promise<void> {
	await ask(
		tx,
		good,
		'same_person',
		sql`roster_place p, member m, person same`,
		sql`r.known_person IS NULL AND p.batch_id = r.batch_id AND p.number = r.place AND m.organisation_id = p.organisation_id
			AND m.ended_because IS NULL AND same.id = m.person_id AND same.name = r.name
			AND (same.born_on IS NULL OR ${bornOn} IS NULL OR date_trunc('month', same.born_on) = date_trunc('month', ${bornOn}))
			AND (same.id_number_index IS NULL OR r.id_number_index IS NULL)`,
		sql`NULL`,
	);
	await ask(
		tx,
		good,
		'twin',
		sql`(SELECT number, first_value(number) OVER same AS leader, first_value(row) OVER same AS first,
				first_value(id_number_index) OVER same AS index FROM roster_row
			WHERE batch_id = ${batchId} AND kind = 'member' AND faults IS NULL AND state = 'taken'
			WINDOW same AS (PARTITION BY place, name, date_trunc('month', (fields->>'bornOn')::date) ORDER BY number)) AS twin`,
		sql`twin.number = r.number AND twin.leader <> r.number AND (twin.index IS NULL OR r.id_number_index IS NULL)`,
		sql`twin.first`,
	);
}
