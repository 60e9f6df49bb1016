import type { SignedIn } from '@pacesetter/core/identity';
import type { PostKind } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { nameOf, type OrganisationName } from './names.ts';
import { reach } from './reach.ts';

export interface PostRow {
	readonly id: string;
	readonly organisation: OrganisationName;
	readonly kind: PostKind;
	readonly title: string;
	readonly responsible: boolean;
	readonly elected: boolean;
	readonly createdOn: string;
	readonly holder: { readonly personId: string; readonly name: string; readonly from: string } | null;
	readonly termEndsOn: string | null;
	readonly vacantSince: string | null;
	/** The day on which its last holder left, or its present one came. */
	readonly lastDay: string | null;
}

const lastDay = sql`(SELECT max(coalesce(upper(valid), lower(valid))) FROM tenure WHERE post_id = post.id)`;
const columns = sql`post.id, ${nameOf('o')} AS organisation, post.kind, post.title, post.responsible, post.elected,
	post.created_on AS "createdOn", ${lastDay} AS "lastDay", t.term_ends_on AS "termEndsOn",
	CASE WHEN t.id IS NULL THEN coalesce(${lastDay}, post.created_on) END AS "vacantSince",
	CASE WHEN t.id IS NOT NULL THEN json_build_object('personId', p.id, 'name', p.name, 'from', lower(t.valid)) END AS holder`;
const joined = sql`post JOIN organisation o ON o.id = post.organisation_id
	LEFT JOIN tenure t ON t.post_id = post.id AND upper_inf(t.valid) LEFT JOIN person p ON p.id = t.person_id`;

/** The posts of an organisation that exist. */
export async function postsAt(tx: Database, organisationId: number): Promise<PostRow[]> {
	const { rows } = await sql<PostRow>`SELECT ${columns} FROM ${joined}
		WHERE post.organisation_id = ${organisationId} AND post.abolished_on IS NULL
		ORDER BY post.position, post.id`.execute(tx);
	return rows;
}

/** One post that exists, whoever asks; kept from others until the transaction ends. */
export async function findPost(tx: Database, id: string): Promise<PostRow | undefined> {
	await sql`SELECT 1 FROM post WHERE id = ${id} FOR UPDATE`.execute(tx);
	const { rows } = await sql<PostRow>`SELECT ${columns} FROM ${joined}
		WHERE post.id = ${id} AND post.abolished_on IS NULL`.execute(tx);
	return rows[0];
}

/** Posts in reach that are vacant, or whose term ends by a day, in the order of the tree. */
export async function duePosts(
	tx: Database,
	account: SignedIn,
	wish: { below: { preorder: number; subtree_end: number } | null; endsBy: string },
	page: { offset: number; limit: number },
): Promise<{ rows: PostRow[]; total: number }> {
	const below: RawBuilder<boolean> = wish.below
		? sql`o.preorder BETWEEN ${wish.below.preorder} AND ${wish.below.subtree_end}`
		: sql`true`;
	const where = sql`post.abolished_on IS NULL AND o.ended_on IS NULL AND ${below}
		AND (t.id IS NULL OR t.term_ends_on <= ${wish.endsBy}::date)`;
	const within = sql`${reach(account, 'member.view')} AS span JOIN (${joined}) ON o.preorder BETWEEN span.low AND span.high`;
	const { rows } = await sql<PostRow>`SELECT ${columns} FROM ${within} WHERE ${where}
		ORDER BY o.preorder, post.position, post.id LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{
		total: number;
	}>`SELECT count(*) AS total FROM ${within} WHERE ${where}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

export async function insertPost(
	tx: Database,
	post: { organisationId: number; kind: PostKind; title: string; elected: boolean; on: string },
): Promise<string> {
	const { rows } = await sql<{ id: string }>`
		INSERT INTO post (organisation_id, kind, title, elected, created_on, position)
		SELECT ${post.organisationId}, ${post.kind}, ${post.title}, ${post.elected}, ${post.on}, count(*)
		FROM post WHERE organisation_id = ${post.organisationId} RETURNING id`.execute(tx);
	const [made] = rows;
	if (!made) throw new Error('a new post has no id');
	return made.id;
}

/** One post of an organisation is that of the responsible person, and no other one is. */
export async function markResponsible(tx: Database, organisationId: number, id: string): Promise<void> {
	await sql`SELECT 1 FROM organisation WHERE id = ${organisationId} FOR NO KEY UPDATE`.execute(tx);
	await sql`UPDATE post SET responsible = false WHERE organisation_id = ${organisationId} AND responsible`.execute(tx);
	await sql`UPDATE post SET responsible = true WHERE id = ${id}`.execute(tx);
}

export async function beginTenure(
	tx: Database,
	tenure: { postId: string; personId: string; from: string; termEndsOn: string | null },
): Promise<void> {
	await sql`INSERT INTO tenure (post_id, person_id, valid, term_ends_on) VALUES (${tenure.postId}, ${tenure.personId},
		daterange(${tenure.from}::date, NULL), ${tenure.termEndsOn})`.execute(tx);
}

export async function endTenure(tx: Database, postId: string, day: string): Promise<void> {
	await sql`UPDATE tenure SET valid = daterange(lower(valid), ${day}::date)
		WHERE post_id = ${postId} AND upper_inf(valid)`.execute(tx);
}

export async function abolishPost(tx: Database, id: string, day: string): Promise<void> {
	await sql`UPDATE post SET abolished_on = ${day} WHERE id = ${id}`.execute(tx);
}
