import { type Counts, type campaignStates, derivation, type Plan } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import type { OrganisationType } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import { type Database, plannedOnce } from '../../../platform/db/index.ts';
import { inReach, reach } from '../../organisation/index.ts';
import { readsDirective } from './directives.ts';
import { countColumns, groupColumns, living, type Named, named, reached, tasksAtEach } from './fragments.ts';

export interface CampaignRow {
	readonly id: string;
	readonly name: string;
	readonly issuer: Named;
	readonly directiveId: string | null;
	/** The campaign above, whose plan it takes over and adds to. */
	readonly parentId: string | null;
	readonly state: (typeof campaignStates)[number];
	readonly plan: Plan;
	readonly edition: number;
	readonly approvedEdition: number | null;
	readonly scope: readonly number[];
	readonly types: readonly OrganisationType[];
	readonly planNumber: number | null;
	readonly issuedAt: Date | null;
	/** Whether the account keeps it. */
	readonly manages: boolean;
	/** Whether whoever issues it is in the account's reach. */
	readonly oversees: boolean;
}

/** Whether an account keeps campaigns of an `issuer`. */
export const manages = (account: SignedIn): RawBuilder<boolean> =>
	inReach(account, 'campaign.manage', sql`issuer.preorder`);

/** Whether an account takes part in a campaign `c` that has been issued, by what of it is in its reach. */
const takesPart = (account: SignedIn): RawBuilder<boolean> => sql`(c.state <> 'draft' AND (EXISTS (
	SELECT 1 FROM ${reach(account, 'campaign.view')} AS span
	JOIN organisation_place o ON o.preorder BETWEEN span.low AND span.high
	JOIN campaign_instance i ON i.organisation_id = o.organisation_id AND i.campaign_id = c.id)
	OR EXISTS (SELECT 1 FROM campaign_action a JOIN organisation_place o ON o.organisation_id = a.local_id
		WHERE a.campaign_id = c.id AND a.meeting_id IS NOT NULL AND a.retired_by IS NULL
			AND ${inReach(account, 'campaign.view', sql`o.preorder`)})))`;

/** Before it is issued, it is for those of its keepers who may read what it is made of; then its issuer has told it. */
export const seenBy = (account: SignedIn): RawBuilder<boolean> =>
	sql`((${manages(account)} AND (c.state <> 'draft' OR ${readsDirective(account)})) OR ${takesPart(account)})`;

/** Whether an account may see a campaign `c` of an `issuer`. */
export const seenCampaign = (account: SignedIn): RawBuilder<boolean> =>
	sql`(${manages(account)} OR ${takesPart(account)})`;

const columns = (account: SignedIn) => sql`c.id, c.name, ${named('issuer')} AS issuer, c.directive_id AS "directiveId",
	c.parent_id AS "parentId", c.state, c.plan, c.edition,
	c.approved_edition AS "approvedEdition", to_json(c.scope) AS scope, c.types, ${manages(account)} AS manages,
	${inReach(account, 'campaign.view', sql`issuer.preorder`)} AS oversees,
	(SELECT max(number) FROM campaign_plan p WHERE p.campaign_id = c.id) AS "planNumber",
	(SELECT max(issued_at) FROM campaign_plan p WHERE p.campaign_id = c.id) AS "issuedAt"`;
const joined = sql`campaign c JOIN organisation_place issuer ON issuer.organisation_id = c.issuer_id`;

/** A campaign that the account may see; undefined also when it is there but not for this account. */
export async function findCampaign(tx: Database, account: SignedIn, id: string): Promise<CampaignRow | undefined> {
	const { rows } = await sql<CampaignRow>`SELECT ${plannedOnce} ${columns(account)} FROM ${joined}
		WHERE c.id = ${id} AND ${seenBy(account)}`.execute(tx);
	return rows[0];
}

/** One page of those the account may see, the newest first. */
export async function listCampaigns(
	tx: Database,
	account: SignedIn,
	state: CampaignRow['state'] | null,
	page: { offset: number; limit: number },
): Promise<{ rows: CampaignRow[]; total: number }> {
	const where = sql`${seenBy(account)} AND (${state}::text IS NULL OR c.state = ${state})`;
	const { rows } = await sql<CampaignRow>`SELECT ${columns(account)} FROM ${joined} WHERE ${where}
		ORDER BY c.created_at DESC, c.id DESC LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{
		total: number;
	}>`SELECT count(*) AS total FROM ${joined} WHERE ${where}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** Where the tasks of some campaigns stand that are in the account's reach. */
export async function countTasks(
	tx: Database,
	account: SignedIn,
	ids: readonly string[],
	today: string,
): Promise<Map<string, Counts>> {
	const found = new Map<string, Counts>();
	for (const id of ids) {
		const { rows } = await sql<Counts>`WITH tallied AS (
				SELECT t.action_id, ${groupColumns(today)} FROM ${reached(account, { at: null, today })}
				${tasksAtEach(id)} GROUP BY t.action_id, standing
			) SELECT ${countColumns} FROM tallied JOIN campaign_action a ON a.id = tallied.action_id AND a.retired_by IS NULL`.execute(
			tx,
		);
		if (rows[0]) found.set(id, rows[0]);
	}
	return found;
}

export async function insertCampaign(
	tx: Database,
	row: {
		name: string;
		issuerId: number;
		directiveId: string | null;
		parentId: string | null;
		plan: Plan;
		accountId: string;
		now: Date;
	},
): Promise<string> {
	const { rows } = await sql<{
		id: string;
	}>`INSERT INTO campaign (name, issuer_id, directive_id, parent_id, plan, directive_plan, directive_derivation,
			created_by, created_at)
		VALUES (${row.name}, ${row.issuerId}, ${row.directiveId}, ${row.parentId}, ${JSON.stringify(row.plan)}::jsonb,
			${row.directiveId && JSON.stringify(row.plan)}::jsonb, ${derivation}, ${row.accountId}, ${row.now})
		RETURNING id`.execute(tx);
	const [made] = rows;
	if (!made) throw new Error('a new campaign has no id');
	return made.id;
}

/** Keeps the draft if nobody has changed it meanwhile. @returns its new edition; null when somebody has */
export async function saveDraft(
	tx: Database,
	row: { id: string; name: string; plan: Plan; edition: number },
): Promise<number | null> {
	const { rows } = await sql<{ edition: number }>`UPDATE campaign SET name = ${row.name},
		plan = ${JSON.stringify(row.plan)}::jsonb, edition = edition + 1
		WHERE id = ${row.id} AND edition = ${row.edition} RETURNING edition`.execute(tx);
	return rows[0]?.edition ?? null;
}

export async function setState(tx: Database, id: string, state: 'running' | 'ended'): Promise<void> {
	await sql`UPDATE campaign SET state = ${state} WHERE id = ${id}`.execute(tx);
}

/** Organisations for which an account may issue, in the order of the tree, narrowed by name, and to one with those below it. */
export async function findIssuers(
	tx: Database,
	account: SignedIn,
	{ pattern, within }: { pattern: string | null; within: number | null },
): Promise<Named[]> {
	const { rows } = await sql<Named>`SELECT o.organisation_id AS id, o.type, o.short_name AS "shortName"
		FROM ${reach(account, 'campaign.manage')} AS span
		JOIN organisation_place o ON o.preorder BETWEEN span.low AND span.high AND o.ended_on IS NULL
			AND o.type <> 'group' AND (${pattern}::text IS NULL OR lower(o.full_name || o.short_name) LIKE ${pattern})
			AND (${within}::bigint IS NULL OR EXISTS (SELECT 1 FROM organisation_place top WHERE top.organisation_id = ${within}
				AND o.preorder BETWEEN top.preorder AND top.subtree_end))
		ORDER BY o.preorder LIMIT 30`.execute(tx);
	return rows;
}

/** An organisation for which an account may issue. */
export async function mayIssueFor(tx: Database, account: SignedIn, id: number): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM organisation_place o WHERE o.organisation_id = ${id} AND o.ended_on IS NULL
		AND ${inReach(account, 'campaign.manage', sql`o.preorder`)}`.execute(tx);
	return rows.length > 0;
}

/** Names by id, whoever asks: for what the caller has been shown to belong to. */
export async function namesOf(tx: Database, ids: readonly number[]): Promise<Named[]> {
	const { rows } = await sql<Named>`SELECT organisation_id AS id, type, short_name AS "shortName"
		FROM organisation_place WHERE organisation_id = ANY(${[...ids]}) ORDER BY preorder`.execute(tx);
	return rows;
}

export async function countScope(
	tx: Database,
	wish: { scope: readonly number[]; types: readonly OrganisationType[]; today: string },
): Promise<number> {
	const { rows } = await sql<{ total: number }>`SELECT count(DISTINCT o.organisation_id) AS total
		FROM organisation_place root JOIN organisation_place o ON o.preorder BETWEEN root.preorder AND root.subtree_end
		WHERE root.organisation_id = ANY(${[...wish.scope]}) AND o.type = ANY(${[...wish.types]}::text[])
			AND ${living(wish.today)}`.execute(tx);
	return rows[0]?.total ?? 0;
}
