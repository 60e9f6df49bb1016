import { sql } from 'kysely';
import type { Database } from '../../../../platform/db/index.ts';
import { refuse, refuseDuplicates, refuseFuture, refusePlaces, stillGood } from './compare.ts';
import { findPeople } from './people.ts';
import type { Comparison } from './places.ts';
import { obstruct, stillApplied } from './undo.ts';

const place = { from: sql`roster_place p` };
const own = sql<boolean>`p.batch_id = r.batch_id AND p.number = r.place`;
/** One of an organisation has these, whatever they are called. */
const single = sql`('secretary', 'head', 'group_leader')`;
const running = sql`post.abolished_on IS NULL AND EXISTS (SELECT 1 FROM tenure t WHERE t.post_id = post.id AND upper_inf(t.valid))`;

/** Rows of posts: who is meant, and which vacant post he would take. */
export async function comparePosts(tx: Database, comparison: Comparison): Promise<void> {
	const { batchId, today } = comparison;
	const good = stillGood(batchId, 'post');
	await refuse(tx, good, 'post_missing', sql`r.fields->>'postKind' IS NULL`);
	await refusePlaces(tx, batchId, 'post');
	await refuseFuture(tx, comparison, 'post', ['from']);
	await refuseDuplicates(tx, batchId, 'post');
	await findPeople(tx, comparison, 'post');
	await refuse(
		tx,
		good,
		'post_there',
		sql`${own} AND EXISTS (SELECT 1 FROM post JOIN tenure t ON t.post_id = post.id AND upper_inf(t.valid)
			WHERE post.organisation_id = p.organisation_id AND post.title = r.fields->>'title' AND t.person_id = r.known_person)`,
		place,
	);
	await takeVacancies(tx, batchId);
	await refuse(
		tx,
		good,
		'post_held',
		sql`${own} AND r.known_post IS NULL AND r.fields->>'postKind' IN ${single} AND (
			EXISTS (SELECT 1 FROM post WHERE post.organisation_id = p.organisation_id AND post.kind = r.fields->>'postKind' AND ${running})
			OR EXISTS (SELECT 1 FROM roster_row first WHERE first.batch_id = r.batch_id AND first.kind = 'post' AND first.state = 'taken'
				AND first.place = r.place AND first.number < r.number AND first.fields->>'postKind' = r.fields->>'postKind'))`,
		place,
	);
	await refuse(
		tx,
		good,
		'day_before',
		sql`coalesce((r.fields->>'from')::date, ${today}::date) < (SELECT coalesce(max(upper(t.valid)), max(post.created_on))
			FROM post LEFT JOIN tenure t ON t.post_id = post.id WHERE post.id = r.known_post)`,
	);
}

/** Each vacant post of the right title, or of the kind where there is one of a kind, goes to the first row that wants it. */
async function takeVacancies(tx: Database, batchId: string): Promise<void> {
	await sql`WITH wanting AS (
			SELECT r.number, p.organisation_id, r.fields->>'title' AS title, r.fields->>'postKind' AS kind,
				row_number() OVER (PARTITION BY p.organisation_id, r.fields->>'title' ORDER BY r.number) AS turn
			FROM roster_row r JOIN roster_place p ON ${own} WHERE ${stillGood(batchId, 'post')}
		), vacant AS (
			SELECT post.id, post.organisation_id, post.title, post.kind,
				row_number() OVER (PARTITION BY post.organisation_id, post.title ORDER BY post.position, post.id) AS turn
			FROM post WHERE post.abolished_on IS NULL AND NOT (${running})
				AND post.organisation_id IN (SELECT organisation_id FROM wanting)
		), matched AS (
			SELECT DISTINCT ON (w.number) w.number, v.id FROM wanting w JOIN vacant v ON v.organisation_id = w.organisation_id AND v.turn = w.turn
				AND (v.title = w.title OR (v.kind = w.kind AND w.kind IN ${single})) ORDER BY w.number, v.title = w.title DESC
		) UPDATE roster_row r SET known_post = matched.id FROM matched
		WHERE r.batch_id = ${batchId} AND r.number = matched.number`.execute(tx);
}

/** Whoever is meant takes his post: a vacant one, or one that is made for him. `day`: where a row names none. */
export async function applyPosts(tx: Database, batchId: string, day: string): Promise<void> {
	await sql`UPDATE roster_row r SET state = 'applied', made_id = uuidv7(), id_number_sealed = NULL, phone_sealed = NULL,
		made_post = CASE WHEN r.known_post IS NULL THEN uuidv7() END WHERE ${stillGood(batchId, 'post')}`.execute(tx);
	const rows = sql`roster_row r JOIN roster_place p ON ${own}`;
	const mine = sql`r.batch_id = ${batchId} AND r.kind = 'post' AND r.state = 'applied'`;
	const from = sql`coalesce((r.fields->>'from')::date, ${day}::date)`;
	await sql`INSERT INTO post (id, organisation_id, kind, title, responsible, elected, position, created_on)
		SELECT r.made_post, p.organisation_id, r.fields->>'postKind', left(r.fields->>'title', 60),
			r.fields->>'postKind' IN ('secretary', 'head') AND NOT EXISTS (SELECT 1 FROM post
				WHERE post.organisation_id = p.organisation_id AND post.responsible AND post.abolished_on IS NULL),
			r.fields->>'postKind' IN ('secretary', 'deputy_secretary', 'committee_member'),
			(SELECT count(*) FROM post WHERE post.organisation_id = p.organisation_id)
				+ row_number() OVER (PARTITION BY p.organisation_id ORDER BY r.number) - 1, ${from}
		FROM ${rows} WHERE ${mine} AND r.made_post IS NOT NULL`.execute(tx);
	await sql`INSERT INTO tenure (id, post_id, person_id, valid, term_ends_on)
		SELECT r.made_id, coalesce(r.known_post, r.made_post), r.known_person, daterange(${from}, NULL), (r.fields->>'termEndsOn')::date
		FROM ${rows} WHERE ${mine}`.execute(tx);
}

/** Posts that were left or changed since. */
export async function obstructPosts(tx: Database, batchId: string): Promise<void> {
	await obstruct(
		tx,
		batchId,
		'post',
		'edited',
		sql`NOT EXISTS (SELECT 1 FROM tenure t WHERE t.id = r.made_id AND upper_inf(t.valid) AND t.person_id = r.known_person)`,
	);
	await obstruct(
		tx,
		batchId,
		'post',
		'in_use',
		sql`EXISTS (SELECT 1 FROM tenure t WHERE t.post_id = r.made_post AND t.id <> r.made_id)`,
	);
}

export async function undoPosts(tx: Database, batchId: string): Promise<void> {
	const good = stillApplied(batchId, 'post');
	await sql`DELETE FROM tenure t USING roster_row r WHERE ${good} AND t.id = r.made_id`.execute(tx);
	await sql`DELETE FROM post USING roster_row r WHERE ${good} AND post.id = r.made_post`.execute(tx);
}
