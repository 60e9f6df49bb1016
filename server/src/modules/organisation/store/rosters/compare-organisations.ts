import { levels, organisationTypes, placementFault } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';
import { inReach } from '../reach.ts';
import { refuse, refuseDuplicates, refuseFuture, refusePlaces, stillGood } from './compare.ts';
import type { Comparison } from './places.ts';

/** Which type may stand below which, as `child parent level`; rosters bring grassroots only. */
const mayStand = organisationTypes.flatMap((type) =>
	organisationTypes.flatMap((above) =>
		Object.values(levels)
			.filter((level) => placementFault({ type, level: levels.grassroots }, { type: above, level }) === null)
			.map((level) => `${type} ${above} ${level}`),
	),
);

const parent = {
	from: sql`roster_place p LEFT JOIN organisation o ON o.id = p.organisation_id
		LEFT JOIN roster_row made ON made.batch_id = p.batch_id AND made.number = p.made_by`,
};
const own = sql<boolean>`p.batch_id = r.batch_id AND p.number = r.place`;

/** Rows of organisations, held against each other and against the tree. */
export async function compareOrganisations(tx: Database, comparison: Comparison): Promise<void> {
	const { batchId } = comparison;
	const good = stillGood(batchId, 'organisation');
	await refuseDuplicates(tx, batchId, 'organisation');
	await refuseFuture(tx, comparison, 'organisation', ['establishedOn']);
	await refuse(tx, good, 'code_taken', sql`other.code = r.fields->>'code'`, { from: sql`organisation other` });
	await refuse(
		tx,
		good,
		'organisation_there',
		sql`${own} AND other.parent_id = p.organisation_id AND other.full_name = r.name AND other.ended_on IS NULL`,
		{ from: sql`roster_place p, organisation other` },
	);
	await refuse(tx, good, 'placement', sql`${own} AND p.made_by = r.number`, parent);
	await refusePlaces(tx, batchId, 'organisation');
	// Keeping a roster is not establishing organisations: that needs the right it needs at the desk.
	await refuse(
		tx,
		good,
		'establish_no_right',
		sql`${own} AND o.id IS NOT NULL AND NOT ${inReach(comparison.account, 'organisation.change', sql`o.preorder`)}`,
		parent,
	);
	await refuse(
		tx,
		good,
		'placement',
		sql`${own} AND (r.fields->>'type') || ' ' || coalesce(o.type || ' ' || o.level, (made.fields->>'type') || ' 4') <> ALL(${mayStand})`,
		parent,
	);
	await refuse(tx, good, 'day_before', sql`${own} AND (r.fields->>'establishedOn')::date < o.established_on`, parent);
	await refuseBelowRefused(tx, batchId);
}

/** What stands below a row that is refused can't be established either, nor what goes round in a circle. */
async function refuseBelowRefused(tx: Database, batchId: string): Promise<void> {
	await sql`WITH RECURSIVE rooted AS (
			SELECT r.number FROM roster_row r JOIN roster_place p ON p.batch_id = r.batch_id AND p.number = r.place
			WHERE ${stillGood(batchId, 'organisation')} AND p.organisation_id IS NOT NULL
			UNION SELECT r.number FROM roster_row r JOIN roster_place p ON p.batch_id = r.batch_id AND p.number = r.place
			JOIN rooted ON rooted.number = p.made_by WHERE ${stillGood(batchId, 'organisation')}
		) UPDATE roster_row r SET state = 'refused', fault = 'place_refused', fault_row = made.row
		FROM roster_place p LEFT JOIN roster_row made ON made.batch_id = p.batch_id AND made.number = p.made_by
		WHERE ${stillGood(batchId, 'organisation')} AND ${own} AND r.number NOT IN (SELECT number FROM rooted)`.execute(tx);
}
