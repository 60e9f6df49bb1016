import { randomUUID } from 'node:crypto';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { insertAccount } from '../../../server/src/modules/identity/store/index.ts';
import type { Database } from '../../../server/src/platform/db/index.ts';

/** An account that keeps the rosters of an organisation and of all below it. */
export async function clerkAt(db: Database, organisationId: number): Promise<SignedIn> {
	const userName = `clerk${organisationId}-${randomUUID()}`;
	const wish = { userName, passwordHash: 'none', administrator: false, mustChangePassword: false };
	const accountId = await insertAccount(db, wish);
	await sql`INSERT INTO account_grant (account_id, role, organisation_id, scope, begins_at, granted_at)
		VALUES (${accountId}, 'department_clerk', ${organisationId}, 'subtree', '2020-01-01', now())`.execute(db);
	return { accountId, userName, administrator: false, mustChangePassword: false, permissions: [] };
}
