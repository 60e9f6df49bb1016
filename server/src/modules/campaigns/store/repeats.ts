import type { campaignStates } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { seenBy as directiveSeenBy } from '../../directives/index.ts';
import { seenBy } from './campaigns.ts';

/** Whether a directive is there for an account. */
export async function seesDirective(tx: Database, account: SignedIn, id: string): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM directive_registered d
		JOIN organisation_place o ON o.organisation_id = d.organisation_id
		WHERE d.directive_id = ${id} AND ${directiveSeenBy(account, 'directive.view')}`.execute(tx);
	return rows.length > 0;
}

export interface MadeOf {
	readonly id: string;
	readonly name: string;
	readonly state: (typeof campaignStates)[number];
	readonly directive: string;
}

/** Campaigns made of some directives that the account sees and that were issued. */
export async function campaignsMadeOf(
	tx: Database,
	account: SignedIn,
	directives: readonly string[],
): Promise<MadeOf[]> {
	const { rows } = await sql<MadeOf>`SELECT c.id, c.name, c.state, c.directive_id AS directive
		FROM campaign c JOIN organisation_place issuer ON issuer.organisation_id = c.issuer_id
		WHERE c.directive_id = ANY(${[...directives]}::uuid[]) AND c.state <> 'draft' AND ${seenBy(account)}
		ORDER BY c.created_at DESC`.execute(tx);
	return rows;
}
