import type { Plan } from '@pacesetter/core/campaigns';
import { type Permission, roleNames, roles } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

interface Actor {
	readonly accountId: string;
	readonly organisationId: number;
}

/** Accounts that act for some organisations: their grants are held there, and give them this permission there. */
export async function actorsAt(
	tx: Database,
	permission: Permission,
	organisations: readonly number[],
): Promise<Actor[]> {
	const able = roleNames.filter((role) => (roles[role] as readonly Permission[]).includes(permission));
	const { rows } =
		await sql<Actor>`SELECT DISTINCT held.account_id AS "accountId", o.organisation_id AS "organisationId"
		FROM organisation_place o JOIN grant_reach held ON held.organisation_id = o.organisation_id
			AND o.preorder BETWEEN held.low AND held.high AND held.role = ANY(${able})
		WHERE o.organisation_id = ANY(${[...organisations]}::bigint[])`.execute(tx);
	return rows;
}

export interface Reminded {
	readonly id: string;
	readonly name: string;
	readonly issuerId: number;
	readonly parentId: string | null;
	readonly plan: Plan;
}

/** A campaign that runs, and whose keepers were not told yet that its days are over and something is open. */
export async function findUntold(tx: Database, campaignId: string): Promise<Reminded | undefined> {
	const { rows } =
		await sql<Reminded>`SELECT id, name, issuer_id AS "issuerId", parent_id AS "parentId", plan FROM campaign
		WHERE id = ${campaignId} AND state = 'running' AND open_told_at IS NULL`.execute(tx);
	return rows[0];
}

export async function setOpenTold(tx: Database, campaignId: string, at: Date): Promise<void> {
	await sql`UPDATE campaign SET open_told_at = ${at} WHERE id = ${campaignId}`.execute(tx);
}
