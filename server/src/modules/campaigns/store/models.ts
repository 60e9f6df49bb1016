import type { ModelState } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { inReach } from '../../organisation/index.ts';
import { type Named, named } from './fragments.ts';

export interface ModelRow {
	readonly id: string;
	readonly actionId: string;
	readonly taskId: string;
	readonly campaign: { readonly id: string; readonly name: string };
	readonly issuerId: number;
	readonly running: boolean;
	readonly organisation: Named;
	readonly text: string;
	readonly standard: string;
	readonly words: string;
	readonly acts: number;
	readonly taken: number;
	readonly state: ModelState;
	readonly answer: string | null;
	readonly askedBy: string | null;
	readonly askedAt: Date;
	readonly manages: boolean;
	readonly practises: boolean;
}

const columns = (account: SignedIn) => sql`m.id, a.id AS "actionId", t.id AS "taskId",
	json_build_object('id', c.id, 'name', c.name) AS campaign, c.issuer_id AS "issuerId", c.state = 'running' AS running,
	${named('o')} AS organisation, a.text, a.standard, m.words, t.acts, m.state, m.answer, m.asked_by AS "askedBy",
	m.asked_at AS "askedAt",
	(SELECT count(DISTINCT other.local_id)::int FROM campaign_action other WHERE other.model_id = m.id) AS taken,
	${inReach(account, 'campaign.manage', sql`issuer.preorder`)} AS manages,
	${inReach(account, 'campaign.practise', sql`o.preorder`)} AS practises`;
const joined = sql`campaign_model m JOIN campaign_action a ON a.id = m.action_id JOIN campaign c ON c.id = a.campaign_id
	JOIN organisation_place issuer ON issuer.organisation_id = c.issuer_id
	JOIN organisation_place o ON o.organisation_id = a.local_id
	JOIN campaign_task t ON t.action_id = a.id AND t.organisation_id = a.local_id`;
/** Recommended, with something left of what was done for it. */
const stands = sql<boolean>`(m.state = 'recommended' AND t.acts > 0)`;
/** What is recommended is for everybody in the campaign, which whoever asks sees; the rest for those above it. */
const seen = (account: SignedIn): RawBuilder<boolean> =>
	sql`(${stands} OR (m.state <> 'withdrawn' AND ${inReach(account, 'campaign.view', sql`o.preorder`)}))`;

/** One page of the models of a campaign that the caller sees: those to be looked at again, those that wait, then those recommended. */
export async function listModels(
	tx: Database,
	account: SignedIn,
	campaignId: string,
	page: { offset: number; limit: number },
): Promise<{ rows: ModelRow[]; total: number }> {
	const where = sql`a.campaign_id = ${campaignId} AND ${seen(account)}`;
	const { rows } = await sql<ModelRow>`SELECT ${columns(account)} FROM ${joined} WHERE ${where}
		ORDER BY m.state = 'recommended' AND t.acts = 0 DESC, array_position(ARRAY['asked', 'recommended', 'refused'], m.state), m.asked_at DESC, m.id
		LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{
		total: number;
	}>`SELECT count(*)::int AS total FROM ${joined} WHERE ${where}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** One model that the account sees, also one that was taken back. */
export async function findModel(tx: Database, account: SignedIn, id: string): Promise<ModelRow | undefined> {
	const { rows } = await sql<ModelRow>`SELECT ${columns(account)} FROM ${joined}
		WHERE m.id = ${id} AND (${stands} OR ${inReach(account, 'campaign.view', sql`o.preorder`)})`.execute(tx);
	return rows[0];
}

/** Puts an action forward, also one that was taken back before. @returns null where it is forward already */
export async function insertModel(
	tx: Database,
	row: { actionId: string; words: string; accountId: string; now: Date },
): Promise<string | null> {
	const { rows } = await sql<{ id: string }>`INSERT INTO campaign_model (action_id, words, asked_by, asked_at)
		VALUES (${row.actionId}, ${row.words}, ${row.accountId}, ${row.now})
		ON CONFLICT (action_id) DO UPDATE SET words = excluded.words, state = 'asked', answer = NULL, answered_by = NULL,
			answered_at = NULL, asked_by = excluded.asked_by, asked_at = excluded.asked_at
			WHERE campaign_model.state = 'withdrawn'
		RETURNING id`.execute(tx);
	return rows[0]?.id ?? null;
}

export async function setModelState(
	tx: Database,
	row: { id: string; state: ModelState; answer: string; accountId: string; now: Date },
): Promise<void> {
	const isAnswered = row.state === 'recommended' || row.state === 'refused';
	await sql`UPDATE campaign_model SET state = ${row.state}, answer = nullif(${row.answer}, ''),
		answered_by = ${isAnswered ? row.accountId : null}, answered_at = ${isAnswered ? row.now : null}
		WHERE id = ${row.id}`.execute(tx);
}

/** Recommended models of which nothing is left that was done, with whoever recommended them. */
export async function lapsedModels(
	tx: Database,
	taskIds: readonly string[],
): Promise<{ campaignId: string; text: string; organisation: string; answeredBy: string | null }[]> {
	const { rows } = await sql<{ campaignId: string; text: string; organisation: string; answeredBy: string | null }>`
		SELECT a.campaign_id AS "campaignId", a.text, o.short_name AS organisation, m.answered_by AS "answeredBy"
		FROM ${joined} WHERE t.id = ANY(${[...taskIds]}::uuid[]) AND m.state = 'recommended' AND t.acts = 0`.execute(tx);
	return rows;
}

/** Makes a model an action of another organisation's own. @returns the action's id; null where it has it already */
export async function copyModel(
	tx: Database,
	row: { modelId: string; organisationId: number; dueOn: string; owner: string; today: string },
): Promise<string | null> {
	const { rows } = await sql<{
		id: string;
	}>`INSERT INTO campaign_action (campaign_id, key, local_id, kind, form, position,
			text, standard, owner, pillar, centre_work, clauses, evidence, due_on, set_on, model_id)
		SELECT a.campaign_id, m.id::text, ${row.organisationId}, 'optional', 'act', a.position, a.text, a.standard,
			${row.owner}, a.pillar, a.centre_work, a.clauses, a.evidence, ${row.dueOn}, ${row.today}, m.id
		FROM campaign_model m JOIN campaign_action a ON a.id = m.action_id WHERE m.id = ${row.modelId}
		ON CONFLICT DO NOTHING RETURNING id`.execute(tx);
	return rows[0]?.id ?? null;
}
