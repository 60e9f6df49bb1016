import type { campaignStates } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { seenBy } from './campaigns.ts';
import { type Named, named } from './fragments.ts';

/** The campaign above one, whoever asks. */
export async function parentOf(tx: Database, id: string): Promise<string | null> {
	const { rows } = await sql<{ parentId: string | null }>`SELECT parent_id AS "parentId" FROM campaign
		WHERE id = ${id}`.execute(tx);
	return rows[0]?.parentId ?? null;
}

/** The instance of an organisation in a campaign, and whether that runs. */
export async function instanceAt(
	tx: Database,
	campaignId: string,
	organisationId: number,
): Promise<{ id: string; running: boolean } | null> {
	const { rows } = await sql<{ id: string; running: boolean }>`SELECT i.id, c.state = 'running' AS running
		FROM campaign_instance i JOIN campaign c ON c.id = i.campaign_id
		WHERE c.id = ${campaignId} AND i.organisation_id = ${organisationId}`.execute(tx);
	return rows[0] ?? null;
}

/** Running campaigns that an organisation was given, as far as the account sees them: it may run one of its own below each. */
export async function findUppers(
	tx: Database,
	account: SignedIn,
	organisationId: number,
): Promise<{ id: string; name: string }[]> {
	const { rows } = await sql<{ id: string; name: string }>`SELECT c.id, c.name
		FROM campaign_instance i JOIN campaign c ON c.id = i.campaign_id
		JOIN organisation_place issuer ON issuer.organisation_id = c.issuer_id
		WHERE i.organisation_id = ${organisationId} AND c.state = 'running' AND ${seenBy(account)}
		ORDER BY c.created_at DESC LIMIT 50`.execute(tx);
	return rows;
}

export interface BelowRow {
	readonly id: string;
	readonly name: string;
	readonly state: (typeof campaignStates)[number];
	readonly issuer: Named;
}

/** Campaigns directly below one that the account sees, in the order of the tree. */
export async function campaignsBelow(tx: Database, account: SignedIn, id: string): Promise<BelowRow[]> {
	const { rows } = await sql<BelowRow>`SELECT c.id, c.name, c.state, ${named('issuer')} AS issuer
		FROM campaign c JOIN organisation_place issuer ON issuer.organisation_id = c.issuer_id
		WHERE c.parent_id = ${id} AND ${seenBy(account)} ORDER BY issuer.preorder, c.created_at`.execute(tx);
	return rows;
}

/** Those directly below one that were issued, whoever asks: one that has ended changes no more, but others may run below it. */
export async function issuedBelow(tx: Database, id: string): Promise<{ id: string; running: boolean }[]> {
	const { rows } = await sql<{ id: string; running: boolean }>`SELECT id, state = 'running' AS running FROM campaign
		WHERE parent_id = ${id} AND state <> 'draft' ORDER BY id`.execute(tx);
	return rows;
}

/** Campaigns of an organisation's own directly below one, whoever asks, the newest first. */
export async function ownBelow(
	tx: Database,
	id: string,
	organisationId: number,
): Promise<{ id: string; name: string }[]> {
	const { rows } = await sql<{ id: string; name: string }>`SELECT id, name FROM campaign
		WHERE parent_id = ${id} AND issuer_id = ${organisationId} ORDER BY created_at DESC, id`.execute(tx);
	return rows;
}

/** Tells what a plan below takes up, at the instance of its issuer in the campaign above; what somebody said there himself stays. */
export async function saveTakenUp(
	tx: Database,
	wish: {
		campaignId: string;
		instanceId: string;
		clauses: readonly string[];
		reason: string;
		accountId: string;
		now: Date;
	},
): Promise<void> {
	await sql`DELETE FROM campaign_answer WHERE by_campaign = ${wish.campaignId}`.execute(tx);
	await sql`INSERT INTO campaign_answer (instance_id, clause, answer, reason, answered_by, answered_at, by_campaign)
		SELECT ${wish.instanceId}, key, 'taken_up', ${wish.reason}, ${wish.accountId}, ${wish.now}, ${wish.campaignId}
		FROM unnest(${[...wish.clauses]}::text[]) AS key
		ON CONFLICT DO NOTHING`.execute(tx);
}

/** The campaign that an organisation runs below the one it has an instance of, as far as the account sees it; the newest of several. */
export async function ownCampaignOf(
	tx: Database,
	account: SignedIn,
	place: { readonly campaign: { readonly id: string }; readonly organisation: Named },
): Promise<BelowRow | null> {
	const own = await campaignsBelow(tx, account, place.campaign.id);
	return own.filter(({ issuer }) => issuer.id === place.organisation.id).at(-1) ?? null;
}
