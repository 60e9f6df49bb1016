import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../server/src/platform/db/index.ts';
import { perform, type UseCase } from '../../../server/src/platform/http/act.ts';
import { requestParts } from '../lib/request.ts';

export const clock = () => new Date('2026-09-15T02:00:00Z');

/** Calls use cases as an account, as the request path does. */
export async function caller(db: Database, account: SignedIn) {
	const request = {
		db,
		caller: { ...account, permissions: ['campaign.view' as const] },
		clock,
		...(await requestParts(clock())),
	};
	return <Input, Output>(useCase: UseCase<Input, Output>, input: Input) => perform(request, useCase, input);
}
export type As = Awaited<ReturnType<typeof caller>>;

/** One who acts for each of some organisations, and is told what comes to it. */
export async function staffed(db: Database, organisations: readonly number[]): Promise<void> {
	await sql`WITH made AS (INSERT INTO account (id, name, email, user_name, display_user_name, administrator, must_change_password)
			SELECT 'staff' || o, '书记' || o, 'staff' || o || '@accounts.invalid', 'staff' || o, 'staff' || o, false, false
			FROM unnest(${[...organisations]}::bigint[]) AS o)
		INSERT INTO account_grant (account_id, role, organisation_id, scope, begins_at, granted_at)
		SELECT 'staff' || o, 'secretary', o, 'own', '2020-01-01', now() FROM unnest(${[...organisations]}::bigint[]) AS o`.execute(
		db,
	);
}
