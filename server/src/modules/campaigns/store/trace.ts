import type { Counts } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { reach } from '../../organisation/index.ts';
import { countColumns, inForce, living, type Named, named, tasksAtEach } from './fragments.ts';

export interface TracedAction extends Counts {
	readonly id: string;
	readonly text: string;
	readonly kind: 'mandatory' | 'optional';
	readonly local: Named | null;
	readonly clauses: readonly string[];
	readonly acts: number;
}

const mine = (account: SignedIn, today: string) => sql`${reach(account, 'campaign.view')} AS span
	JOIN organisation_place o ON o.preorder BETWEEN span.low AND span.high AND ${living(today)}`;

/** Actions of a campaign that come from clauses, with where their tasks in reach stand. */
export async function tracedActions(
	tx: Database,
	account: SignedIn,
	campaignId: string,
	today: string,
): Promise<TracedAction[]> {
	const { rows } = await sql<TracedAction>`SELECT a.id, a.text, a.kind, a.clauses, sum(t.acts)::int AS acts,
			(SELECT ${named('own')} FROM organisation_place own WHERE own.organisation_id = a.local_id) AS local,
			${countColumns(today)}
		FROM ${mine(account, today)}
		${tasksAtEach(campaignId)}
		JOIN campaign_action a ON a.id = t.action_id
		WHERE a.clauses <> '{}' AND ${inForce(campaignId)}
		GROUP BY a.id ORDER BY a.position, a.id`.execute(tx);
	return rows;
}

/** Of the organisations in reach: how many say that a clause is not for them, and how many have nothing to say to it yet. */
export async function unanswered(
	tx: Database,
	account: SignedIn,
	wish: { campaignId: string; clauses: readonly string[]; today: string },
): Promise<Map<string, { notApplicable: number; open: number }>> {
	const { rows } = await sql<{ clause: string; notApplicable: number; open: number }>`WITH taken AS MATERIALIZED (
			SELECT DISTINCT t.organisation_id, cited.clause FROM campaign_task t
			JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL, unnest(a.clauses) AS cited (clause)
			WHERE t.campaign_id = ${wish.campaignId}
		)
		SELECT asked.clause, count(*) FILTER (WHERE said.answer = 'not_applicable') AS "notApplicable",
			count(*) FILTER (WHERE said.answer IS NULL) AS open
		FROM ${mine(account, wish.today)}
		JOIN campaign_instance i ON i.organisation_id = o.organisation_id AND i.campaign_id = ${wish.campaignId}
		CROSS JOIN unnest(${[...wish.clauses]}::text[]) AS asked (clause)
		LEFT JOIN campaign_answer said ON said.instance_id = i.id AND said.clause = asked.clause
		WHERE NOT EXISTS (SELECT 1 FROM taken WHERE taken.organisation_id = i.organisation_id AND taken.clause = asked.clause)
		GROUP BY asked.clause`.execute(tx);
	return new Map(rows.map(({ clause, ...counts }) => [clause, counts]));
}
