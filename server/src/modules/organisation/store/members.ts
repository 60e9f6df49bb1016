import type { SignedIn } from '@pacesetter/core/identity';
import type { LeaveReason, MemberEnd, MemberState, Sex } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import { type Database, plannedAnew } from '../../../platform/db/index.ts';
import { nameOf, type OrganisationName } from './names.ts';
import { reach } from './reach.ts';

export interface MemberRow {
	readonly id: string;
	readonly personId: string;
	readonly name: string;
	readonly sex: Sex | null;
	readonly maskedIdNumber: string | null;
	readonly maskedPhone: string | null;
	readonly state: MemberState;
	readonly joinedOn: string | null;
	readonly confirmedOn: string | null;
	readonly occupation: string | null;
	readonly from: string;
	readonly until: string | null;
	readonly endedBecause: MemberEnd | null;
	readonly organisation: OrganisationName;
}

export const memberColumns = sql`m.id, m.person_id AS "personId", p.name, p.sex, p.id_number_mask AS "maskedIdNumber",
	p.phone_mask AS "maskedPhone", m.state, m.joined_on AS "joinedOn",
	m.confirmed_on AS "confirmedOn", m.occupation, lower(m.valid) AS from, upper(m.valid) AS until,
	m.ended_because AS "endedBecause", ${nameOf('o')} AS organisation`;
export const memberJoined = sql`member m JOIN person p ON p.id = m.person_id JOIN organisation o ON o.id = m.organisation_id`;

export interface MemberWish {
	readonly below: { readonly preorder: number; readonly subtree_end: number } | null;
	readonly pattern: string | null;
	readonly state: MemberState | null;
	readonly ended: boolean;
}

const wanted = (wish: MemberWish): RawBuilder<boolean> => {
	const parts = [
		wish.ended ? sql`m.ended_because IS NOT NULL` : sql`m.ended_because IS NULL`,
		...(wish.below ? [sql`o.preorder BETWEEN ${wish.below.preorder} AND ${wish.below.subtree_end}`] : []),
		...(wish.pattern ? [sql`p.search LIKE ${wish.pattern} ${plannedAnew}`] : []),
		...(wish.state ? [sql`m.state = ${wish.state}`] : []),
	];
	return sql.join(parts, sql` AND `);
};

/** So many rows are counted at most. */
const mostCounted = 10_000;

/** One page of the members an account sees, by the order of the tree; each range in reach gives its first rows. */
export async function listMembers(
	tx: Database,
	account: SignedIn,
	wish: MemberWish,
	page: { offset: number; limit: number },
): Promise<{ rows: MemberRow[]; total: number }> {
	const { rows } = await sql<MemberRow>`SELECT ${memberColumns} FROM (
			SELECT found.* FROM ${reach(account, 'member.view')} AS span CROSS JOIN LATERAL (
				SELECT m.id, o.preorder FROM ${memberJoined} WHERE o.preorder BETWEEN span.low AND span.high AND ${wanted(wish)}
				ORDER BY o.preorder, m.id LIMIT ${page.offset + page.limit}
			) AS found ORDER BY found.preorder, found.id LIMIT ${page.limit} OFFSET ${page.offset}
		) AS page JOIN member m ON m.id = page.id JOIN person p ON p.id = m.person_id
		JOIN organisation o ON o.id = m.organisation_id ORDER BY o.preorder, m.id`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM (
			SELECT 1 FROM ${reach(account, 'member.view')} AS span JOIN (${memberJoined})
			ON o.preorder BETWEEN span.low AND span.high AND ${wanted(wish)} LIMIT ${mostCounted}
		) AS found`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** The places a person had on rosters, the newest first. */
export async function membershipsOf(tx: Database, personId: string): Promise<MemberRow[]> {
	const { rows } = await sql<MemberRow>`SELECT ${memberColumns} FROM ${memberJoined} WHERE m.person_id = ${personId}
		ORDER BY lower(m.valid) DESC, m.id DESC`.execute(tx);
	return rows;
}

/** One member, whoever asks; kept from others until the transaction ends. */
export async function findMember(tx: Database, id: string): Promise<MemberRow | undefined> {
	await sql`SELECT 1 FROM member WHERE id = ${id} FOR UPDATE`.execute(tx);
	const { rows } = await sql<MemberRow>`SELECT ${memberColumns} FROM ${memberJoined} WHERE m.id = ${id}`.execute(tx);
	return rows[0];
}

export interface MemberFields {
	readonly joinedOn: string | null;
	readonly confirmedOn: string | null;
	readonly occupation: string | null;
}

export async function insertMember(
	tx: Database,
	member: MemberFields & { personId: string; organisationId: number; state: MemberState; from: string },
): Promise<string> {
	const { rows } = await sql<{ id: string }>`
		INSERT INTO member (person_id, organisation_id, state, joined_on, confirmed_on, occupation, valid)
		VALUES (${member.personId}, ${member.organisationId}, ${member.state}, ${member.joinedOn}, ${member.confirmedOn},
			${member.occupation}, daterange(${member.from}::date, NULL)) RETURNING id`.execute(tx);
	const [made] = rows;
	if (!made) throw new Error('a new member has no id');
	return made.id;
}

export async function updateMember(tx: Database, id: string, fields: MemberFields): Promise<void> {
	await sql`UPDATE member SET joined_on = ${fields.joinedOn}, confirmed_on = ${fields.confirmedOn},
		occupation = ${fields.occupation} WHERE id = ${id}`.execute(tx);
}

export async function confirmMember(tx: Database, id: string, day: string, at: Date): Promise<void> {
	await sql`UPDATE member SET state = 'full', confirmed_on = ${day}, confirmed_at = ${at} WHERE id = ${id}`.execute(tx);
}

/** The day is the first on which he no longer stands there. A transfer under way is taken back. */
export async function endMember(tx: Database, id: string, day: string, because: LeaveReason, now: Date): Promise<void> {
	await sql`UPDATE member SET valid = daterange(lower(valid), ${day}::date), ended_because = ${because},
		ended_at = ${now} WHERE id = ${id}`.execute(tx);
	await sql`UPDATE member_transfer SET state = 'withdrawn', closed_at = ${now}
		WHERE member_id = ${id} AND state = 'proposed'`.execute(tx);
}
