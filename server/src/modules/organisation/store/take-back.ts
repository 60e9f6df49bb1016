import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

export interface MemberTimes {
	readonly enteredAt: Date;
	readonly confirmedAt: Date | null;
	readonly endedAt: Date | null;
	/** He has stood on another roster since. */
	readonly followed: boolean;
	/** A transfer or an appointment rests on it. */
	readonly used: boolean;
}

/** When what a roster says of a member was entered. */
export async function memberTimes(tx: Database, id: string): Promise<MemberTimes> {
	const { rows } = await sql<MemberTimes>`SELECT uuid_extract_timestamp(m.id) AS "enteredAt",
		m.confirmed_at AS "confirmedAt", m.ended_at AS "endedAt",
		EXISTS (SELECT 1 FROM member later WHERE later.person_id = m.person_id AND lower(later.valid) > lower(m.valid)) AS followed,
		EXISTS (SELECT 1 FROM member_transfer WHERE member_id = m.id) OR EXISTS (SELECT 1 FROM tenure WHERE person_id = m.person_id AND uuid_extract_timestamp(tenure.id) > uuid_extract_timestamp(m.id)) AS used
		FROM member m WHERE m.id = ${id}`.execute(tx);
	const [times] = rows;
	if (!times) throw new Error('a loaded member is missing');
	return times;
}

/** As if somebody had never been entered; he himself goes as well where nothing else tells of him. */
export async function deleteMember(tx: Database, id: string, personId: string): Promise<void> {
	await sql`DELETE FROM member WHERE id = ${id}`.execute(tx);
	await sql`DELETE FROM person WHERE id = ${personId} AND deceased_on IS NULL
		AND NOT EXISTS (SELECT 1 FROM member WHERE person_id = person.id)
		AND NOT EXISTS (SELECT 1 FROM tenure WHERE person_id = person.id)
		AND NOT EXISTS (SELECT 1 FROM account_person WHERE person_id = person.id)`.execute(tx);
}

export async function unconfirmMember(tx: Database, id: string): Promise<void> {
	await sql`UPDATE member SET state = 'probationary', confirmed_on = NULL, confirmed_at = NULL WHERE id = ${id}`.execute(
		tx,
	);
}

/** As if a member had never left; a death also gives back the posts that it ended, unless somebody followed. */
export async function reopenMember(tx: Database, id: string, personId: string): Promise<void> {
	await sql`UPDATE tenure SET valid = daterange(lower(valid), NULL), ended_at = NULL
		WHERE person_id = ${personId} AND ended_at = (SELECT ended_at FROM member WHERE id = ${id} AND ended_because = 'deceased')
			AND NOT EXISTS (SELECT 1 FROM tenure later WHERE later.post_id = tenure.post_id AND lower(later.valid) > lower(tenure.valid))
			AND NOT EXISTS (SELECT 1 FROM post WHERE post.id = tenure.post_id AND post.abolished_on IS NOT NULL)`.execute(tx);
	await sql`UPDATE person SET deceased_on = NULL WHERE id = ${personId}`.execute(tx);
	await sql`UPDATE member SET valid = daterange(lower(valid), NULL), ended_because = NULL, ended_at = NULL
		WHERE id = ${id}`.execute(tx);
}
