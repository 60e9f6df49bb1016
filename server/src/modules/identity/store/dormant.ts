import type { Dormant, DormantReason } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import type { PersonCard } from './listing.ts';

/**
 * The rights of an account lie dormant from now on; before the three are named there is nobody who could wake them, and
 * about one of the three two of them have decided. That a way in was linked stays the reason, whatever is done after it:
 * it is the one that outlives a new password.
 * @returns whether they do
 */
export async function putToSleep(
	tx: Database,
	accountId: string,
	why: { because: DormantReason; by: string | null; at: Date },
): Promise<boolean> {
	const { rows } = await sql`UPDATE account SET dormant_since = ${why.at},
			dormant_because = CASE dormant_because WHEN 'subject_linked' THEN dormant_because ELSE ${why.because} END,
			dormant_by = CASE dormant_because WHEN 'subject_linked' THEN dormant_by ELSE ${why.by} END
		WHERE id = ${accountId} AND EXISTS (SELECT 1 FROM account_role)
			AND NOT EXISTS (SELECT 1 FROM account_role held WHERE held.account_id = account.id) RETURNING id`.execute(tx);
	return rows.length > 0;
}

export async function awaken(tx: Database, accountId: string): Promise<void> {
	await sql`UPDATE account SET dormant_since = NULL, dormant_because = NULL, dormant_by = NULL
		WHERE id = ${accountId}`.execute(tx);
}

/** What is to be known of an account before it is woken; kept from others until the transaction ends. */
export async function findDormant(
	tx: Database,
	id: string,
	now: Date,
): Promise<(Dormant & { readonly userName: string }) | undefined> {
	await sql`SELECT 1 FROM account WHERE id = ${id} FOR UPDATE`.execute(tx);
	const { rows } = await sql<Dormant & { userName: string }>`SELECT a.id AS "accountId", a.user_name AS "userName",
			a.dormant_since IS NOT NULL AS dormant,
			EXISTS (SELECT 1 FROM account_link l WHERE l.account_id = a.id AND l.purpose = 'reset' AND l.used_at IS NULL
				AND l.withdrawn_at IS NULL AND l.expires_at > ${now}) AS "linkOpen"
		FROM account a WHERE a.id = ${id}`.execute(tx);
	return rows[0];
}

export interface ListedDormant {
	readonly id: string;
	readonly userName: string;
	readonly name: string;
	readonly person: PersonCard | null;
	readonly since: Date;
	readonly because: DormantReason;
	readonly by: string | null;
	readonly hasGrants: boolean;
}

/** Accounts whose rights wait, those that have some first. */
export async function listDormant(
	tx: Database,
	page: { offset: number; limit: number },
): Promise<{ rows: ListedDormant[]; total: number }> {
	const { rows } = await sql<ListedDormant>`SELECT a.id, a.user_name AS "userName", a.name,
			CASE WHEN p.person_id IS NULL THEN NULL ELSE
				json_build_object('id', p.person_id, 'name', p.name, 'organisation', p.organisation) END AS person,
			a.dormant_since AS since, a.dormant_because AS because, b.user_name AS by, h.account_id IS NOT NULL AS "hasGrants"
		FROM account a LEFT JOIN account b ON b.id = a.dormant_by LEFT JOIN grant_holder h ON h.account_id = a.id
		LEFT JOIN person_card p ON p.person_id = a.person_id
		WHERE a.dormant_since IS NOT NULL
		ORDER BY h.account_id IS NULL, a.dormant_since DESC, a.id LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{ total: number }>`SELECT count(*) AS total FROM account
		WHERE dormant_since IS NOT NULL`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}
