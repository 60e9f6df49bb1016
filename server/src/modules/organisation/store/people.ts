import type { Permission, SignedIn } from '@pacesetter/core/identity';
import type { Sex } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { nameOf, type OrganisationName } from './names.ts';
import { inReach } from './reach.ts';

export interface PersonFields {
	readonly name: string;
	readonly sex: Sex | null;
	readonly bornOn: string | null;
	readonly ethnicity: string | null;
	readonly education: string | null;
}

export interface PersonRow {
	readonly id: string;
	readonly name: string;
	readonly sex: Sex | null;
	readonly born_on: string | null;
	readonly ethnicity: string | null;
	readonly education: string | null;
	readonly id_number_mask: string | null;
	readonly phone_mask: string | null;
	readonly deceased_on: string | null;
	readonly created_at: Date;
	readonly erased_at: Date | null;
}

/** Whether a person lies in reach: by his place on a roster, the last one when he left, or by a post he holds. */
export function personInReach(
	account: SignedIn,
	permission: Permission,
	personId: RawBuilder<unknown>,
): RawBuilder<boolean> {
	const reached = inReach(account, permission, sql`o.preorder`);
	return sql`(EXISTS (SELECT 1 FROM (SELECT organisation_id FROM member WHERE person_id = ${personId}
				ORDER BY lower(valid) DESC LIMIT 1) last
			JOIN organisation o ON o.id = last.organisation_id WHERE ${reached})
		OR EXISTS (SELECT 1 FROM tenure JOIN post ON post.id = tenure.post_id JOIN organisation o ON o.id = post.organisation_id
			WHERE tenure.person_id = ${personId} AND upper_inf(tenure.valid) AND ${reached}))`;
}

/** A person in reach of a permission, or the caller himself. Undefined when he is not there for this account. */
export async function findPerson(
	tx: Database,
	account: SignedIn,
	permission: Permission,
	id: string,
): Promise<PersonRow | undefined> {
	const { rows } =
		await sql<PersonRow>`SELECT p.id, p.name, p.sex, p.born_on, p.ethnicity, p.education, p.id_number_mask,
		p.phone_mask, p.deceased_on, p.created_at, p.erased_at
		FROM person p WHERE p.id = ${id} AND (
			EXISTS (SELECT 1 FROM own_person WHERE account_id = ${account.accountId} AND person_id = p.id)
			OR ${personInReach(account, permission, sql`p.id`)})`.execute(tx);
	return rows[0];
}

/** Whether an account is this person's own, and nobody has still to say so. */
export async function isHimself(tx: Database, accountId: string, personId: string): Promise<boolean> {
	const { rows } =
		await sql`SELECT 1 FROM own_person WHERE account_id = ${accountId} AND person_id = ${personId}`.execute(tx);
	return rows.length > 0;
}

/** Nobody else changes a person's memberships until the transaction ends. */
export async function lockPerson(tx: Database, id: string): Promise<void> {
	await sql`SELECT 1 FROM person WHERE id = ${id} FOR UPDATE`.execute(tx);
}

export async function insertPerson(tx: Database, person: PersonFields & { search: string }): Promise<string> {
	const { rows } = await sql<{ id: string }>`INSERT INTO person (name, search, sex, born_on, ethnicity, education)
		VALUES (${person.name}, ${person.search}, ${person.sex}, ${person.bornOn}, ${person.ethnicity}, ${person.education})
		RETURNING id`.execute(tx);
	const [made] = rows;
	if (!made) throw new Error('a new person has no id');
	return made.id;
}

export async function updatePerson(tx: Database, id: string, person: PersonFields & { search: string }): Promise<void> {
	await sql`UPDATE person SET name = ${person.name}, search = ${person.search}, sex = ${person.sex},
		born_on = ${person.bornOn}, ethnicity = ${person.ethnicity}, education = ${person.education}
		WHERE id = ${id}`.execute(tx);
}

/** A death ends what a person held, from that day. */
export async function buryPerson(tx: Database, id: string, day: string, at: Date): Promise<void> {
	await sql`UPDATE person SET deceased_on = ${day} WHERE id = ${id}`.execute(tx);
	await sql`DELETE FROM tenure WHERE person_id = ${id} AND lower(valid) >= ${day}::date`.execute(tx);
	await sql`UPDATE tenure SET valid = daterange(lower(valid), ${day}::date), ended_at = ${at}
		WHERE person_id = ${id} AND upper_inf(valid)`.execute(tx);
}

export interface HeldPost {
	readonly postId: string;
	readonly title: string;
	readonly organisation: OrganisationName;
	readonly from: string;
	readonly until: string | null;
	readonly termEndsOn: string | null;
}

/** The posts a person holds and held, the newest first. */
export async function postsOf(tx: Database, personId: string): Promise<HeldPost[]> {
	const { rows } = await sql<HeldPost>`SELECT post.id AS "postId", post.title, ${nameOf('o')} AS organisation,
		lower(t.valid) AS from, upper(t.valid) AS until, t.term_ends_on AS "termEndsOn"
		FROM tenure t JOIN post ON post.id = t.post_id JOIN organisation o ON o.id = post.organisation_id
		WHERE t.person_id = ${personId} ORDER BY lower(t.valid) DESC, t.id DESC`.execute(tx);
	return rows;
}

/** The organisations in which the person behind an account is a member or holds a post. */
export async function organisationsOf(tx: Database, accountId: string): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		SELECT m.organisation_id AS id FROM account_person a JOIN member m ON m.person_id = a.person_id
		WHERE a.account_id = ${accountId} AND m.ended_because IS NULL
		UNION SELECT post.organisation_id FROM account_person a
		JOIN tenure t ON t.person_id = a.person_id AND upper_inf(t.valid) JOIN post ON post.id = t.post_id
		WHERE a.account_id = ${accountId} ORDER BY id`.execute(tx);
	return rows.map((row) => row.id);
}
