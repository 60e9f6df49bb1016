import type { PostKind } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { nameOf, type OrganisationName } from './names.ts';

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

export const postLastDay = sql`(SELECT max(coalesce(upper(valid), lower(valid))) FROM tenure WHERE post_id = post.id)`;
export const postColumns = sql`post.id, ${nameOf('o')} AS organisation, post.kind, post.title, post.responsible, post.elected,
	post.created_on AS "createdOn", ${postLastDay} AS "lastDay", t.term_ends_on AS "termEndsOn",
	CASE WHEN t.id IS NULL THEN coalesce(${postLastDay}, post.created_on) END AS "vacantSince",
	CASE WHEN t.id IS NOT NULL THEN json_build_object('personId', p.id, 'name', p.name, 'from', lower(t.valid)) END AS holder`;
export const postJoined = sql`post JOIN organisation o ON o.id = post.organisation_id
	LEFT JOIN tenure t ON t.post_id = post.id AND upper_inf(t.valid) LEFT JOIN person p ON p.id = t.person_id`;

/** One page of the posts of an organisation that exist. */
export async function postsAt(
	tx: Database,
	organisationId: number,
	page: { offset: number; limit: number },
): Promise<{ rows: PostRow[]; total: number }> {
	const where = sql`post.organisation_id = ${organisationId} AND post.abolished_on IS NULL`;
	const { rows } = await sql<PostRow>`SELECT ${postColumns} FROM ${postJoined} WHERE ${where}
		ORDER BY post.position, post.id LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM post WHERE ${where}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** One post that exists, whoever asks; kept from others until the transaction ends. */
export async function findPost(tx: Database, id: string): Promise<PostRow | undefined> {
	await sql`SELECT 1 FROM post WHERE id = ${id} FOR UPDATE`.execute(tx);
	const { rows } = await sql<PostRow>`SELECT ${postColumns} FROM ${postJoined}
		WHERE post.id = ${id} AND post.abolished_on IS NULL`.execute(tx);
	return rows[0];
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

export async function abolishPost(tx: Database, id: string, day: string): Promise<void> {
	await sql`UPDATE post SET abolished_on = ${day} WHERE id = ${id}`.execute(tx);
}
