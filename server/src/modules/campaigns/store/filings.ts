import {
	type FilingCounts,
	type FilingState,
	filingStates,
	soonDays,
	usualFilingDays,
} from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { reach } from '../../organisation/index.ts';
import { living, type Named, named, type Place, placesFrom, reached } from './fragments.ts';

/** Whose plans are looked at, and until when the plan above wants them. */
export interface FilingPlace extends Place {
	readonly dueOn: string | null;
}

/** Until when an organisation files its instance `i`: told by the same rule as `ownFilingDueOn` of core. */
const ownDue = (dueOn: string | null): RawBuilder<string | null> =>
	sql`CASE WHEN i.given_on > ${dueOn}::date THEN i.given_on + ${usualFilingDays}::int ELSE ${dueOn}::date END`;

/** Where an instance `i` stands. */
const stateIs = ({ dueOn, today }: Pick<FilingPlace, 'dueOn' | 'today'>): RawBuilder<FilingState> =>
	sql`CASE WHEN i.state = 'filed' AND (coalesce(i.first_filed_at, i.filed_at) AT TIME ZONE 'Asia/Shanghai')::date > ${ownDue(dueOn)}
			THEN 'filed_late' WHEN i.state = 'filed' THEN 'filed' WHEN i.state = 'returned' THEN 'returned'
		WHEN ${today}::date > ${ownDue(dueOn)} THEN 'overdue' ELSE 'missing' END`;

const countColumns = sql.join(
	filingStates.map((state) => sql`count(*) FILTER (WHERE state = ${sql.lit(state)})::int AS ${sql.id(state)}`),
);

export interface FilingRow {
	readonly id: string;
	readonly organisation: Named;
	readonly state: FilingState;
	readonly filedAt: Date | null;
	readonly dueOn: string | null;
	readonly note: string | null;
	readonly feature: string;
}

/** One page of the plans of organisations in reach, in the order of the tree. */
export async function filingsIn(
	tx: Database,
	account: SignedIn,
	wish: FilingPlace & { state: FilingState | null },
	page: { offset: number; limit: number },
): Promise<{ rows: FilingRow[]; total: number }> {
	const chosen = sql`(SELECT i.*, ${stateIs(wish)} AS standing, ${ownDue(wish.dueOn)} AS due_on, o.preorder
		FROM ${reached(account, wish)} JOIN campaign_instance i ON i.campaign_id = ${wish.campaignId}
			AND i.organisation_id = o.organisation_id) i
		WHERE ${wish.state}::text IS NULL OR standing = ${wish.state}`;
	const { rows: counted } = await sql<{
		total: number;
	}>`SELECT count(*)::int AS total FROM ${chosen}`.execute(tx);
	const { rows } =
		await sql<FilingRow>`SELECT i.id, ${named('o')} AS organisation, i.standing AS state, i.filed_at AS "filedAt",
			i.due_on AS "dueOn", i.note, CASE WHEN i.state = 'filed' THEN i.feature ELSE '' END AS feature
		FROM (SELECT * FROM ${chosen} ORDER BY preorder LIMIT ${page.limit} OFFSET ${page.offset}) i
		JOIN organisation_place o ON o.organisation_id = i.organisation_id ORDER BY i.preorder`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

export interface FilingPlaceRow {
	readonly organisation: Named;
	readonly isHere: boolean;
	readonly counts: FilingCounts;
}

/** How organisations in reach stand: those directly below a place, each with all below it, and the place by itself; or the tops of a reach. */
export async function countFilings(
	tx: Database,
	account: SignedIn,
	wish: FilingPlace & { tops: readonly number[] },
): Promise<FilingPlaceRow[]> {
	const { rows } = await sql<
		FilingCounts & { organisation: Named; isHere: boolean }
	>`WITH shown AS MATERIALIZED (${placesFrom(wish)}),
		stands AS (
			SELECT shown.organisation_id, ${stateIs(wish)} AS state FROM shown
			JOIN organisation_place o ON o.preorder BETWEEN shown.preorder AND shown.last AND ${living(wish.today)}
			JOIN campaign_instance i ON i.campaign_id = ${wish.campaignId} AND i.organisation_id = o.organisation_id
			WHERE EXISTS (SELECT 1 FROM ${reach(account, 'campaign.view')} AS span WHERE o.preorder BETWEEN span.low AND span.high)
		), counted AS (SELECT organisation_id, ${countColumns} FROM stands GROUP BY organisation_id)
		SELECT ${named('shown')} AS organisation, shown.organisation_id = ${wish.at}::bigint IS TRUE AS "isHere", counted.*
		FROM counted JOIN shown ON shown.organisation_id = counted.organisation_id ORDER BY shown.preorder`.execute(tx);
	return rows.map(({ organisation, isHere, filed, filed_late, returned, missing, overdue }) => ({
		organisation,
		isHere,
		counts: { filed, filed_late, returned, missing, overdue },
	}));
}

export interface FilingTold {
	readonly name: string;
	readonly issuerId: number;
	readonly toldAt: Date | null;
	readonly dueTold: string | null;
	/** Filed since, filed at all, late with it, and given the campaign. */
	readonly fresh: number;
	readonly filed: number;
	readonly overdue: number;
	readonly total: number;
}

/** What those who keep a campaign that runs may have to be told of plans that were filed; without a day none is late. */
export async function findFilingTold(
	tx: Database,
	campaignId: string,
	wish: Pick<FilingPlace, 'dueOn' | 'today'>,
): Promise<FilingTold | undefined> {
	const { rows } = await sql<FilingTold>`SELECT c.name, c.issuer_id AS "issuerId", c.filings_told_at AS "toldAt",
			c.filings_due_told AS "dueTold", count(*)::int AS total,
			count(*) FILTER (WHERE i.state = 'filed')::int AS filed,
			count(*) FILTER (WHERE ${stateIs(wish)} = 'overdue')::int AS overdue,
			count(*) FILTER (WHERE i.state = 'filed' AND (c.filings_told_at IS NULL OR i.filed_at > c.filings_told_at))::int AS fresh
		FROM campaign c JOIN campaign_instance i ON i.campaign_id = c.id
		JOIN organisation_place o ON o.organisation_id = i.organisation_id AND ${living(wish.today)}
		WHERE c.id = ${campaignId} AND c.state = 'running' GROUP BY c.id`.execute(tx);
	return rows[0];
}

export async function setFilingTold(
	tx: Database,
	campaignId: string,
	told: { at: Date; due: string | null },
): Promise<void> {
	await sql`UPDATE campaign SET filings_told_at = ${told.at}, filings_due_told = ${told.due} WHERE id = ${campaignId}`.execute(
		tx,
	);
}

/** An organisation that files its plan soon. */
export interface FilingSoon {
	readonly campaign: string;
	readonly organisationId: number;
	readonly dueOn: string;
}

/** Organisations whose day is near and whose plan is not filed, each once for a day: from now on they count as reminded of it. */
export async function takeUnreminded(
	tx: Database,
	campaignId: string,
	{ dueOn, today }: Pick<FilingPlace, 'dueOn' | 'today'>,
): Promise<FilingSoon[]> {
	const { rows } = await sql<FilingSoon>`UPDATE campaign_instance i SET reminded_of = ${ownDue(dueOn)}
		FROM organisation_place o, campaign c
		WHERE c.id = ${campaignId} AND c.state = 'running' AND i.campaign_id = c.id AND i.state <> 'filed' AND o.organisation_id = i.organisation_id AND ${living(today)}
			AND ${ownDue(dueOn)} BETWEEN ${today}::date AND ${today}::date + ${soonDays}::int
			AND i.reminded_of IS DISTINCT FROM ${ownDue(dueOn)}
		RETURNING c.name AS campaign, i.organisation_id AS "organisationId", i.reminded_of AS "dueOn"`.execute(tx);
	return rows;
}
