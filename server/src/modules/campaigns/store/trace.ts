import type { Counts } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import type { OrganisationType } from '@pacesetter/core/organisation';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { countColumns, groupColumns, type Named, named, type Place, reached, tasksAtEach } from './fragments.ts';

export interface TracedAction extends Counts {
	readonly id: string;
	readonly text: string;
	readonly kind: 'mandatory' | 'optional';
	readonly local: Named | null;
	readonly clauses: readonly string[];
}

/** Actions of a campaign that come from clauses, with where their tasks in reach stand. */
export async function tracedActions(tx: Database, account: SignedIn, wish: Place): Promise<TracedAction[]> {
	const { rows } = await sql<TracedAction>`WITH tallied AS (
			SELECT t.action_id, ${groupColumns(wish.today)} FROM ${reached(account, wish)} ${tasksAtEach(wish.campaignId)}
			GROUP BY t.action_id, standing
		), counted AS (
			SELECT action_id, ${countColumns} FROM tallied GROUP BY action_id
		)
		SELECT a.id, a.text, a.kind, a.clauses,
			(SELECT ${named('own')} FROM organisation_place own WHERE own.organisation_id = a.local_id) AS local,
			done, done_late, overdue, soon, open, excused, suspended, "doneWell"
		FROM counted JOIN campaign_action a ON a.id = counted.action_id AND a.retired_by IS NULL AND a.clauses <> '{}'
		ORDER BY a.position, a.id`.execute(tx);
	return rows;
}

/** How much was done for each clause by those in reach: an entry is one act, for however many tasks it counts (R73). */
export async function actsByClause(tx: Database, account: SignedIn, wish: Place): Promise<Map<string, number>> {
	const { rows } = await sql<{ clause: string; acts: number }>`SELECT clause, count(DISTINCT act.entry_id) AS acts
		FROM ${reached(account, wish)}
		JOIN campaign_task t ON t.organisation_id = o.organisation_id AND t.campaign_id = ${wish.campaignId} AND t.acts > 0
		JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL
		CROSS JOIN unnest(a.clauses) AS clause
		JOIN campaign_act act ON act.task_id = t.id AND act.withdrawn_at IS NULL GROUP BY clause`.execute(tx);
	return new Map(rows.map(({ clause, acts }) => [clause, acts]));
}

/** A clause with the types of organisations that it asks for something; null: all. */
export interface AskingClause {
	readonly key: string;
	readonly types: readonly OrganisationType[] | null;
}

/**
 * Of the organisations in reach: how many say that a clause is not for them, and how many that it asks have said nothing to it yet. Many
 * organisations have the same actions: a clause is looked for once in each set of them.
 */
export async function unanswered(
	tx: Database,
	account: SignedIn,
	wish: Place & { clauses: readonly AskingClause[] },
): Promise<Map<string, { notApplicable: number; open: number }>> {
	const { rows } = await sql<{ clause: string; notApplicable: number; open: number }>`WITH own AS MATERIALIZED (
			SELECT i.id, place.type, ARRAY(SELECT DISTINCT t.action_id FROM campaign_task t WHERE t.campaign_id = ${wish.campaignId}
				AND t.organisation_id = o.organisation_id ORDER BY t.action_id) AS actions
			FROM ${reached(account, wish)}
			JOIN organisation_place place ON place.organisation_id = o.organisation_id
			JOIN campaign_instance i ON i.organisation_id = o.organisation_id AND i.campaign_id = ${wish.campaignId}
		), alike AS (
			SELECT type, actions, count(*) AS instances FROM own GROUP BY type, actions
		), silent AS MATERIALIZED (
			SELECT alike.type, alike.actions, alike.instances, asked.key AS clause, coalesce(alike.type = ANY(asked.types), true) AS is_asked
			FROM alike CROSS JOIN jsonb_to_recordset(${JSON.stringify(wish.clauses)}::jsonb) AS asked (key text, types text[])
			WHERE NOT EXISTS (SELECT 1 FROM campaign_action a
				WHERE a.id = ANY(alike.actions) AND a.retired_by IS NULL AND asked.key = ANY(a.clauses))
		), said AS (
			SELECT silent.clause, count(*) FILTER (WHERE silent.is_asked) AS answers, count(*) FILTER (WHERE said.answer = 'not_applicable') AS not_applicable
			FROM campaign_answer said JOIN own ON own.id = said.instance_id
			JOIN silent ON silent.type = own.type AND silent.actions = own.actions AND silent.clause = said.clause GROUP BY silent.clause
		)
		SELECT clause, coalesce(not_applicable, 0)::int AS "notApplicable", (instances - coalesce(answers, 0))::int AS open
		FROM (SELECT clause, coalesce(sum(instances) FILTER (WHERE is_asked), 0) AS instances FROM silent GROUP BY clause) AS asked LEFT JOIN said USING (clause)`.execute(
		tx,
	);
	return new Map(rows.map(({ clause, ...counts }) => [clause, counts]));
}
