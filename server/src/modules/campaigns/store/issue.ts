import type { OrganisationType } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { issuedBelow } from './below.ts';
import {
	daysOver,
	isAt,
	isBinding,
	isOfTask,
	lastingSince,
	lineAbove,
	living,
	meant,
	moved,
	movedOwn,
	type Places,
	rests,
	roundDue,
	roundSince,
	tightenings,
} from './fragments.ts';
import { lockTasks, shareWithAbove } from './locks.ts';

export interface IssueRow {
	readonly planNumber: number;
	readonly state: 'running' | 'done';
	readonly reached: number;
	readonly made: number;
	readonly total: number;
}

const columns = sql`issue.plan_number AS "planNumber", issue.state, issue.reached, issue.made, issue.total`;

export async function findIssue(tx: Database, campaignId: string): Promise<IssueRow | null> {
	const { rows } =
		await sql<IssueRow>`SELECT ${columns} FROM campaign_issue issue WHERE campaign_id = ${campaignId}`.execute(tx);
	return rows[0] ?? null;
}

/** Begins the issue of a plan; one under way begins anew with it. */
export async function beginIssue(
	tx: Database,
	wish: { id: string; number: number; scope: readonly number[]; types: readonly OrganisationType[]; total: number },
): Promise<void> {
	await sql`UPDATE campaign SET state = 'running', open_told_at = NULL, scope = ${[...wish.scope]}, types = ${[...wish.types]}
		WHERE id = ${wish.id}`.execute(tx);
	await sql`INSERT INTO campaign_issue (campaign_id, plan_number, state, total)
		VALUES (${wish.id}, ${wish.number}, 'running', ${wish.total})
		ON CONFLICT (campaign_id) DO UPDATE SET plan_number = excluded.plan_number, state = 'running', reached = 0, made = 0,
			total = excluded.total`.execute(tx);
}

/** Begins the issue of the plan in force anew, to those to whom it went. */
export async function beginAgain(tx: Database, campaignId: string): Promise<void> {
	await sql`UPDATE campaign_issue SET state = 'running', reached = 0, made = 0 WHERE campaign_id = ${campaignId}`.execute(
		tx,
	);
}

type HeldIssue = IssueRow & { readonly scope: readonly number[]; readonly types: readonly OrganisationType[] };

/** The issue of a campaign that runs, kept from other workers until the transaction ends; null also where it has ended. */
export async function holdIssue(tx: Database, campaignId: string): Promise<HeldIssue | null> {
	await shareWithAbove(tx, campaignId);
	const { rows } = await sql<HeldIssue>`
		SELECT ${columns}, c.scope, c.types FROM campaign_issue issue JOIN campaign c ON c.id = issue.campaign_id
		WHERE campaign_id = ${campaignId} AND c.state = 'running' FOR UPDATE OF issue`.execute(tx);
	return rows[0] ?? null;
}

export async function saveReached(
	tx: Database,
	campaignId: string,
	step: { reached: number; made: number; done: boolean },
): Promise<void> {
	await sql`UPDATE campaign_issue SET reached = greatest(reached, ${step.reached}), made = made + ${step.made},
		state = ${step.done ? 'done' : 'running'} WHERE campaign_id = ${campaignId}`.execute(tx);
}

/** The next organisations to which a campaign goes, by id, which no change of the tree changes. */
export async function nextInScope(
	tx: Database,
	wish: { scope: readonly number[]; types: readonly OrganisationType[]; today: string; after: number; limit: number },
): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`SELECT DISTINCT o.organisation_id AS id
		FROM organisation_place root JOIN organisation_place o ON o.preorder BETWEEN root.preorder AND root.subtree_end
		WHERE root.organisation_id = ANY(${[...wish.scope]}) AND o.type = ANY(${[...wish.types]}::text[])
			AND o.organisation_id > ${wish.after} AND ${living(wish.today)}
		ORDER BY id LIMIT ${wish.limit}`.execute(tx);
	return rows.map(({ id }) => id);
}

/** How many rounds of an action `a` have begun by a day. One that begins on the 31st does so on the last of a shorter month, where `age` tells no month yet. */
const roundsBy = (today: string): RawBuilder<number> => {
	const last = sql`greatest(least(${today}::date, a.due_on), a.from_on)`;
	const age = sql`age(${last}, a.from_on)`;
	const whole = sql`(extract(year FROM ${age}) * 12 + extract(month FROM ${age}))::int / a.months`;
	const next = sql`(a.from_on + make_interval(months => a.months * (${whole} + 1)))::date`;
	return sql`CASE WHEN a.months IS NULL THEN 1 ELSE coalesce(${whole} + CASE WHEN ${next} <= ${last} THEN 1 ELSE 0 END, 0) + 1 END`;
};

/** Tasks of organisations that the plan asks of them no longer: of another type, or of a round that does not begin. Nothing was entered or asked for them, and nobody set himself more. */
export async function staleTasks(
	tx: Database,
	campaignId: string,
	wish: { at: Places; today: string },
): Promise<string[]> {
	const { rows } = await sql<{
		id: string;
	}>`SELECT t.id FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id
		JOIN organisation_place o ON o.organisation_id = t.organisation_id
		WHERE t.campaign_id = ${campaignId} AND ${isAt(wish.at)} AND ${isUntouched}
			AND a.local_id IS NULL AND a.emergency_id IS NULL AND a.retired_by IS NULL AND a.kind = 'mandatory'
			AND (NOT ${meant} OR t.round > ${roundsBy(wish.today)})`.execute(tx);
	return rows.map(({ id }) => id);
}

const isUntouched: RawBuilder<boolean> = sql`t.acts = 0 AND t.stretch IS NULL
	AND NOT EXISTS (SELECT 1 FROM campaign_tightening up WHERE ${isOfTask} AND up.organisation_id = t.organisation_id)
	AND NOT EXISTS (SELECT 1 FROM campaign_act act WHERE act.task_id = t.id)
	AND NOT EXISTS (SELECT 1 FROM campaign_deviation d WHERE d.task_id = t.id)`;

/** Takes those of them away, which are locked. */
export async function dropTasks(tx: Database, taskIds: readonly string[]): Promise<void> {
	await sql`DELETE FROM campaign_task t WHERE t.id = ANY(${[...taskIds]}::uuid[]) AND ${isUntouched}`.execute(tx);
}

/** An action that an organisation is asked for. */
export interface MadeTask {
	readonly organisationId: number;
	readonly actionId: string;
}

/**
 * Makes what is missing at some organisations: the instance, and a task for each mandatory action of their type and round.
 * @returns the tasks that it made
 */
export async function makeInstances(
	tx: Database,
	campaignId: string,
	organisations: readonly number[],
	today: string,
): Promise<(MadeTask & { id: string })[]> {
	await sql`INSERT INTO campaign_instance (campaign_id, organisation_id, given_on)
		SELECT ${campaignId}, id, ${today}::date FROM unnest(${[...organisations]}::bigint[]) AS id ON CONFLICT DO NOTHING`.execute(
		tx,
	);
	const { rows } = await sql<
		MadeTask & { id: string }
	>`INSERT INTO campaign_task (campaign_id, organisation_id, action_id, round, due_on)
		SELECT ${campaignId}, o.organisation_id, a.id, round, ${roundDue(sql`round`)}
		FROM campaign_action a
		CROSS JOIN organisation_place o
		CROSS JOIN LATERAL generate_series(1, ${roundsBy(today)}) AS round
		WHERE a.campaign_id = ${campaignId} AND a.local_id IS NULL AND a.emergency_id IS NULL AND a.retired_by IS NULL
			AND a.kind = 'mandatory' AND o.organisation_id = ANY(${[...organisations]}::bigint[]) AND ${meant}
		ON CONFLICT DO NOTHING
		RETURNING id, organisation_id AS "organisationId", action_id AS "actionId"`.execute(tx);
	return rows;
}

/**
 * The days of tasks by what holds now: the action's, an earlier one that the organisation or one above it asks for, a later one that was
 * granted, each moved by the emergencies since. While one lasts, what is not a short task rests. What is over and what lasts are told apart
 * once for an organisation, and a day is made once for a task: a county has tens of thousands, and whoever enters something waits meanwhile.
 * @param which narrows the tasks `t` of organisations `o`
 */
const daysNow = (campaignId: string, which: RawBuilder<boolean>): RawBuilder<unknown> => sql`spans AS (
		SELECT organisation_id, range_agg(days) AS days FROM campaign_emergency_day
		WHERE campaign_id IN ${lineAbove(sql`${campaignId}::uuid`)} GROUP BY organisation_id
	), split AS (
		SELECT organisation_id, days, ${lastingSince(sql`days`)} AS since FROM spans
	), idle AS MATERIALIZED (
		SELECT organisation_id, since, ${daysOver(sql`days`, sql`since`)} AS days FROM split
	), made AS MATERIALIZED (
		SELECT t.id, t.due_on, t.suspended, idle.since, greatest(
			${moved(sql`t.granted_due_on`, sql`t.granted_on + 1`)},
			least(${moved(roundDue(sql`t.round`), roundSince(sql`t.round`))}, above.due)) AS due
		FROM campaign_task t
		JOIN campaign_action a ON a.id = t.action_id
		JOIN organisation_place o ON o.organisation_id = t.organisation_id
		LEFT JOIN idle ON idle.organisation_id = t.organisation_id AND a.emergency_id IS NULL
		LEFT JOIN LATERAL (
			SELECT min(${movedOwn(sql`t.round`)}) AS due FROM ${tightenings} WHERE ${isBinding}
		) above ON true
		WHERE t.campaign_id = ${campaignId} AND ${which}
	), now AS (
		SELECT id, due, rests FROM (
			SELECT *, ${rests(sql`due`, sql`since`)} AS rests FROM made
		) AS told WHERE due_on IS DISTINCT FROM due OR suspended <> rests
	)`;

async function shifted(tx: Database, campaignId: string, which: RawBuilder<boolean>): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`WITH ${daysNow(campaignId, which)} SELECT id FROM now`.execute(tx);
	return rows.map(({ id }) => id);
}

/** Tasks of a campaign whose days are to be brought to what holds now. */
export const shiftedTasks = (tx: Database, campaignId: string, at: Places): Promise<string[]> =>
	shifted(tx, campaignId, isAt(at));

/** Brings the days of tasks, which are locked, to that. @returns how many moved */
export async function shiftTasks(tx: Database, campaignId: string, taskIds: readonly string[]): Promise<number> {
	const which = sql<boolean>`t.id = ANY(${[...taskIds]}::uuid[])`;
	const { rows } = await sql<{ moved: number }>`WITH ${daysNow(campaignId, which)}, changed AS (
			UPDATE campaign_task SET due_on = now.due, suspended = now.rests FROM now WHERE campaign_task.id = now.id
			RETURNING old.due_on IS DISTINCT FROM new.due_on AS moved
		)
		SELECT count(*) FILTER (WHERE moved)::int AS moved FROM changed`.execute(tx);
	return rows[0]?.moved ?? 0;
}

/** The same for whichever are to be, locked in their order: others wait for them in that one. */
async function refreshDays(tx: Database, campaignId: string, which: RawBuilder<boolean>): Promise<number> {
	const ids = await shifted(tx, campaignId, which);
	if (ids.length === 0) return 0;
	await lockTasks(tx, ids);
	return shiftTasks(tx, campaignId, ids);
}

export const refreshAt = (tx: Database, campaignId: string, organisations: readonly number[]): Promise<number> =>
	refreshDays(tx, campaignId, isAt(organisations));

export const refreshTask = (tx: Database, campaignId: string, id: string): Promise<number> =>
	refreshDays(tx, campaignId, sql`t.id = ${id}`);

/** Those of a campaign and of all that run below it. @returns how many moved of its own */
export async function refreshLine(tx: Database, campaignId: string): Promise<number> {
	const moved = await refreshAll(tx, campaignId);
	await refreshLower(tx, campaignId);
	return moved;
}

async function refreshLower(tx: Database, campaignId: string): Promise<void> {
	for (const below of await issuedBelow(tx, campaignId)) {
		if (below.running) await refreshAll(tx, below.id);
		await refreshLower(tx, below.id);
	}
}

export const refreshAll = (tx: Database, campaignId: string): Promise<number> => refreshDays(tx, campaignId, sql`true`);

/** Those of one action in one round, at an organisation and below it. */
export const refreshBelow = (
	tx: Database,
	task: { campaignId: string; actionId: string; round: number; organisationId: number },
): Promise<number> =>
	refreshDays(
		tx,
		task.campaignId,
		sql`t.action_id = ${task.actionId} AND t.round = ${task.round} AND o.preorder BETWEEN
			(SELECT preorder FROM organisation_place WHERE organisation_id = ${task.organisationId})
			AND (SELECT subtree_end FROM organisation_place WHERE organisation_id = ${task.organisationId})`,
	);

/** Campaigns that run, whatever they are. */
export async function runningCampaigns(tx: Database): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`SELECT id FROM campaign WHERE state = 'running' ORDER BY id`.execute(tx);
	return rows.map(({ id }) => id);
}

/** Whether an issue still gives organisations their part. */
export async function isIssuing(tx: Database, campaignId: string): Promise<boolean> {
	const { rows } =
		await sql`SELECT 1 FROM campaign_issue WHERE campaign_id = ${campaignId} AND state = 'running'`.execute(tx);
	return rows.length > 0;
}
