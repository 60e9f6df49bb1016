import type { TransferState } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { nameOf, type OrganisationName } from './names.ts';

export interface PersonalTransfer {
	readonly id: string;
	readonly from: OrganisationName;
	readonly to: OrganisationName;
	readonly state: TransferState;
	readonly reason: string | null;
	readonly proposedAt: Date;
	readonly closedAt: Date | null;
}

/** A person's transfers, the newest first. */
export async function transfersOf(tx: Database, personId: string): Promise<PersonalTransfer[]> {
	const { rows } = await sql<PersonalTransfer>`SELECT t.id, ${nameOf('giving')} AS from, ${nameOf('receiving')} AS to,
			t.state, t.reason, t.proposed_at AS "proposedAt", t.closed_at AS "closedAt"
		FROM member m JOIN member_transfer t ON t.member_id = m.id
		JOIN organisation giving ON giving.id = t.from_id JOIN organisation receiving ON receiving.id = t.to_id
		WHERE m.person_id = ${personId} ORDER BY t.proposed_at DESC, t.id DESC`.execute(tx);
	return rows;
}

/** The accounts that sign in as a person. */
export async function accountsOf(tx: Database, personId: string): Promise<{ accountId: string; userName: string }[]> {
	const { rows } = await sql<{ accountId: string; userName: string }>`
		SELECT account_id AS "accountId", user_name AS "userName" FROM account_person JOIN account_name USING (account_id)
		WHERE person_id = ${personId} ORDER BY user_name`.execute(tx);
	return rows;
}
