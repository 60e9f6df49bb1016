import type { PaperKind } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { type Database, holdAlone } from '../../../platform/db/index.ts';
import { reached, type Place as Where } from './fragments.ts';

/** Tasks `t` of a campaign at an organisation and below it, as far as they are in reach. */
const tasksBelow = (account: SignedIn, wish: Where) => sql`${reached(account, wish)}
	JOIN campaign_task t ON t.organisation_id = o.organisation_id AND t.campaign_id = ${wish.campaignId}
	JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL`;

/** So many are named of those that were done well. */
const mostNamed = 30;

/** Tasks that were done well, the newest first. */
export async function doneWell(
	tx: Database,
	account: SignedIn,
	wish: Where,
): Promise<{ organisation: string; action: string }[]> {
	const { rows } = await sql<{
		organisation: string;
		action: string;
	}>`SELECT place.short_name AS organisation, a.text AS action
		FROM ${tasksBelow(account, wish)} JOIN organisation_place place ON place.organisation_id = o.organisation_id WHERE t.done_on IS NOT NULL AND t.done_well AND a.local_id IS NULL
		ORDER BY t.done_on DESC, t.id LIMIT ${mostNamed}`.execute(tx);
	return rows;
}

/** What became of requests to deviate. */
export async function countDeviations(
	tx: Database,
	account: SignedIn,
	wish: Where,
): Promise<{ asked: number; granted: number; refused: number }> {
	const { rows } = await sql<{ asked: number; granted: number; refused: number }>`SELECT
			count(*) FILTER (WHERE d.state = 'asked')::int AS asked,
			count(*) FILTER (WHERE d.state = 'granted')::int AS granted,
			count(*) FILTER (WHERE d.state = 'refused')::int AS refused
		FROM ${tasksBelow(account, wish)} JOIN campaign_deviation d ON d.task_id = t.id`.execute(tx);
	return rows[0] ?? { asked: 0, granted: 0, refused: 0 };
}

/** Emergencies in which organisations were, acts done in them, and those of these that still lack paperwork. */
export async function countEmergencies(
	tx: Database,
	account: SignedIn,
	wish: Where,
): Promise<{ emergencies: number; acts: number; owed: number }> {
	const { rows } = await sql<{ emergencies: number; acts: number; owed: number }>`SELECT
			(SELECT count(DISTINCT day.emergency_id)::int FROM ${reached(account, wish)}
				JOIN campaign_emergency_day day ON day.organisation_id = o.organisation_id
					AND day.campaign_id = ${wish.campaignId}) AS emergencies,
			count(DISTINCT act.entry_id)::int AS acts,
			count(DISTINCT act.entry_id) FILTER (WHERE act.paperwork = 'owed')::int AS owed
		FROM ${tasksBelow(account, wish)} JOIN campaign_act act ON act.task_id = t.id AND act.withdrawn_at IS NULL
			AND act.emergency_id IS NOT NULL`.execute(tx);
	return rows[0] ?? { emergencies: 0, acts: 0, owed: 0 };
}

export async function fullNameOf(tx: Database, organisationId: number): Promise<string> {
	const { rows } = await sql<{ name: string }>`SELECT full_name AS name FROM organisation_place
		WHERE organisation_id = ${organisationId}`.execute(tx);
	return rows[0]?.name ?? '';
}

export interface KeptPaper {
	readonly number: number;
	readonly fingerprint: string;
	readonly keptAt: Date;
	readonly recycled: boolean;
}
interface Place {
	readonly campaignId: string;
	readonly kind: PaperKind;
	readonly organisationId: number;
}

/** The document that a paper lies in the library as, or in its recycle bin; undefined also where it was erased. */
export async function findKept(tx: Database, place: Place): Promise<KeptPaper | undefined> {
	const { rows } = await sql<KeptPaper>`SELECT p.document_number AS number, p.fingerprint, p.kept_at AS "keptAt",
			d.recycled_at IS NOT NULL AS recycled
		FROM campaign_paper p JOIN library_document d ON d.number = p.document_number
		WHERE p.campaign_id = ${place.campaignId} AND p.kind = ${place.kind}
			AND p.organisation_id = ${place.organisationId}`.execute(tx);
	return rows[0];
}

/** Nobody else puts this paper into the library until the transaction ends. */
export const holdPaper = (tx: Database, { campaignId, kind, organisationId }: Place): Promise<void> =>
	holdAlone(tx, `paper ${campaignId} ${kind} ${organisationId}`);

export async function saveKept(tx: Database, place: Place, kept: Omit<KeptPaper, 'recycled'>): Promise<void> {
	await sql`INSERT INTO campaign_paper (campaign_id, kind, organisation_id, document_number, fingerprint, kept_at)
		VALUES (${place.campaignId}, ${place.kind}, ${place.organisationId}, ${kept.number}, ${kept.fingerprint}, ${kept.keptAt})
		ON CONFLICT (campaign_id, kind, organisation_id) DO UPDATE SET document_number = excluded.document_number,
			fingerprint = excluded.fingerprint, kept_at = excluded.kept_at`.execute(tx);
}
