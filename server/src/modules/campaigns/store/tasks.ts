import type { EvidenceKind, Pillar, Said, Standing } from '@pacesetter/core/campaigns';
import { type Permission, roleNames, roles, type SignedIn } from '@pacesetter/core/identity';
import { type RawBuilder, sql } from 'kysely';
import { type Database, plannedOnce } from '../../../platform/db/index.ts';
import { inReach } from '../../organisation/index.ts';
import {
	isBinding,
	living,
	type Named,
	named,
	type Place,
	reached,
	standingIs,
	tasksAtEach,
	tightenings,
} from './fragments.ts';
import { isToldBelow } from './linked.ts';
import type { Spot } from './tightenings.ts';

export interface ActionRow {
	readonly id: string;
	readonly key: string;
	readonly kind: 'mandatory' | 'optional';
	readonly form: 'act' | 'meeting';
	readonly text: string;
	readonly standard: string;
	readonly pillar: Pillar | null;
	readonly centreWork: string;
	readonly owner: string;
	readonly fromOn: string | null;
	readonly dueOn: string | null;
	readonly evidence: EvidenceKind;
	readonly target: number | null;
	readonly unit: string;
	readonly quotaLow: number;
	readonly quotaHigh: number | null;
	readonly months: number | null;
	readonly local: Named | null;
	readonly filed: boolean;
	readonly meeting: { readonly heldOn: string } | null;
	readonly emergency: { readonly id: string; readonly name: string; readonly fromOn: string } | null;
	readonly dueAt: string | null;
}

export interface TaskRow {
	readonly id: string;
	readonly campaign: { readonly id: string; readonly name: string };
	readonly organisation: Named;
	readonly action: ActionRow;
	readonly round: number;
	readonly textAddition: string;
	readonly standardAddition: string;
	readonly dueOn: string | null;
	readonly target: number | null;
	readonly stretch: number | null;
	readonly doneOn: string | null;
	readonly doneWell: boolean;
	readonly excused: boolean;
	readonly suspended: boolean;
	readonly hourPassed: boolean;
	readonly acts: number;
	readonly running: boolean;
	readonly clauses: readonly string[];
}

/** Where a task lies. */
export const spotOf = ({ action, round, organisation }: Pick<TaskRow, 'action' | 'round' | 'organisation'>): Spot => ({
	actionId: action.id,
	round,
	organisationId: organisation.id,
});

/** An action by the alias `a`, as one JSON column. */
export const actionJson: RawBuilder<ActionRow> = sql`json_build_object('id', a.id, 'key', a.key, 'kind', a.kind, 'form', a.form,
	'text', a.text, 'standard', a.standard, 'pillar', a.pillar, 'centreWork', a.centre_work, 'owner', a.owner,
	'fromOn', a.from_on, 'dueOn', a.due_on, 'evidence', a.evidence, 'target', a.target, 'unit', a.unit,
	'quotaLow', a.quota_low, 'quotaHigh', a.quota_high, 'months', a.months, 'filed', a.filed_at IS NOT NULL,
	'local', (SELECT ${named('own')} FROM organisation_place own WHERE own.organisation_id = a.local_id),
	'meeting', (SELECT json_build_object('heldOn', m.held_on) FROM campaign_meeting m WHERE m.id = a.meeting_id),
	'emergency', (SELECT json_build_object('id', e.id, 'name', e.name, 'fromOn', e.from_on)
		FROM campaign_emergency e WHERE e.id = a.emergency_id),
	'dueAt', a.due_at)`;

/** What those above a task's organisation, and it itself, added, from the top down. */
const above = sql`LEFT JOIN LATERAL (
	SELECT string_agg(nullif(up.text_addition, ''), E'\n' ORDER BY by.preorder, at.preorder) AS text,
		string_agg(nullif(up.standard_addition, ''), E'\n' ORDER BY by.preorder, at.preorder) AS standard, max(up.target) AS target
	FROM ${tightenings} WHERE ${isBinding}
) above ON true`;

const columns = sql`t.id, json_build_object('id', c.id, 'name', c.name) AS campaign, ${named('o')} AS organisation,
	${actionJson} AS action, t.round, coalesce(above.text, '') AS "textAddition",
	coalesce(above.standard, '') AS "standardAddition", t.due_on AS "dueOn", greatest(a.target, above.target) AS target,
	t.stretch, t.done_on AS "doneOn", t.done_well AS "doneWell", t.excused, t.suspended, t.hour_passed AS "hourPassed",
	t.acts, c.state = 'running' AS running, a.clauses`;
const joined = sql`campaign_task t JOIN campaign c ON c.id = t.campaign_id
	JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL
	JOIN organisation_place o ON o.organisation_id = t.organisation_id`;

/** A task that the account may see; undefined also when it is there but not for this account. */
export async function findTask(tx: Database, account: SignedIn, id: string): Promise<TaskRow | undefined> {
	const { rows } = await sql<TaskRow>`SELECT ${columns} FROM ${joined} ${above}
		WHERE t.id = ${id} AND ${inReach(account, 'campaign.view', sql`o.preorder`)}`.execute(tx);
	return rows[0];
}

/** What the acts of a task come to. */
export interface Done {
	readonly doneOn: string | null;
	readonly doneWell: boolean;
	readonly acts: number;
}

/** What makes a task done, and how many acts may be entered for it. */
export interface Asked {
	readonly id: string;
	readonly quotaLow: number;
	readonly quotaHigh: number | null;
	readonly target: number | null;
	/** What its acts came to when they were counted last. */
	readonly kept: Done;
}

/** The same of some tasks, also where they are in no list any more. */
export async function askedOf(tx: Database, ids: readonly string[]): Promise<Asked[]> {
	const { rows } = await sql<Asked>`SELECT t.id, a.quota_low AS "quotaLow", a.quota_high AS "quotaHigh",
			greatest(a.target, above.target) AS target,
			json_build_object('doneOn', t.done_on, 'doneWell', t.done_well, 'acts', t.acts) AS kept
		FROM campaign_task t JOIN campaign_action a ON a.id = t.action_id
		JOIN organisation_place o ON o.organisation_id = t.organisation_id ${above}
		WHERE t.id = ANY(${[...ids]}::uuid[])`.execute(tx);
	return rows;
}

/** What an organisation has still to do, of whatever campaign, and has begun to be asked: the same on several levels once. */
export async function openTasksAt(tx: Database, organisationId: number, today: string): Promise<TaskRow[]> {
	const { rows } = await sql<TaskRow>`SELECT ${columns} FROM ${joined} ${above}
		WHERE t.organisation_id = ${organisationId} AND t.done_on IS NULL AND NOT t.excused AND c.state = 'running'
			AND NOT ${isToldBelow} AND (a.from_on IS NULL OR a.from_on <= ${today}) ORDER BY t.due_on NULLS LAST, t.id LIMIT 200`.execute(
		tx,
	);
	return rows;
}

const practising = roleNames.filter((role) => (roles[role] as readonly Permission[]).includes('campaign.practise'));

/** Organisations for which an account itself acts: those its grants are held at, as far as they reach these, not all they reach. */
export async function actedFor(tx: Database, account: SignedIn): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`SELECT ${plannedOnce} DISTINCT o.organisation_id AS id
		FROM grant_reach held JOIN organisation_place o ON o.organisation_id = held.organisation_id
			AND o.preorder BETWEEN held.low AND held.high
		WHERE held.account_id = ${account.accountId} AND held.role = ANY(${practising})`.execute(tx);
	return rows.map(({ id }) => id);
}

export interface Acting extends Pick<Said, 'by' | 'at'> {
	readonly id: number;
}

/**
 * In whose name an account acts at an organisation: by its nearest grant that lets it, the organisation on the line from the top down to this
 * one that the grant is held at, or the nearest above that: a department that was given single places acts there as the one it belongs to,
 * not as the place. Who holds no grant on the tree acts as the highest that he spans. Undefined where he doesn't act.
 */
export async function actingAt(tx: Database, account: SignedIn, organisationId: number): Promise<Acting | undefined> {
	const everywhere = sql`SELECT 0::bigint AS low, 9007199254740991::bigint AS high, NULL::bigint AS organisation_id
		WHERE ${account.administrator}`;
	const { rows } = await sql<Acting>`SELECT ${plannedOnce} by.organisation_id AS id, by.preorder AS by, o.preorder AS at
		FROM organisation_place o
		JOIN (SELECT low, high, organisation_id FROM grant_reach
				WHERE account_id = ${account.accountId} AND role = ANY(${practising})
			UNION ALL ${everywhere}) held ON o.preorder BETWEEN held.low AND held.high
		JOIN organisation_place by ON o.preorder BETWEEN by.preorder AND by.subtree_end
		LEFT JOIN organisation_place own ON own.organisation_id = held.organisation_id
			AND own.preorder BETWEEN by.preorder AND by.subtree_end
		WHERE o.organisation_id = ${organisationId} AND (own.organisation_id IS NOT NULL OR by.preorder >= held.low)
		ORDER BY held.high - held.low, own.preorder IS NULL, CASE WHEN own.preorder IS NULL THEN by.preorder ELSE -by.preorder END
		LIMIT 1`.execute(tx);
	return rows[0];
}

/** One page of what the organisations that an account acts for have to do, or have done; what is due first comes first. */
export async function listOwnTasks(
	tx: Database,
	account: SignedIn,
	wish: { done: boolean; today: string },
	page: { offset: number; limit: number },
): Promise<{ rows: TaskRow[]; total: number }> {
	const settled = sql`(t.done_on IS NOT NULL OR t.excused)`;
	const mine = await actedFor(tx, account);
	const where = sql`t.organisation_id = ANY(${mine}::bigint[]) AND ${living(wish.today)}
		AND ${wish.done ? settled : sql`NOT ${settled} AND c.state = 'running'`} AND NOT ${isToldBelow}`;
	// What an emergency asks for comes first, what rests in one comes last.
	const order = wish.done
		? sql`t.done_on DESC NULLS LAST, t.id DESC`
		: sql`a.emergency_id IS NULL, t.suspended, t.due_on NULLS LAST, a.due_at NULLS LAST, a.position, t.id`;
	const chosen = sql`${joined} WHERE ${where}`;
	const { rows: counted } = await sql<{
		total: number;
	}>`SELECT count(*) AS total FROM ${chosen}`.execute(tx);
	return { rows: await pageOf(tx, chosen, order, page), total: counted[0]?.total ?? 0 };
}

/** Tasks of a campaign at an organisation and below it, as far as they are in reach, in the order of the tree. */
export async function listTasks(
	tx: Database,
	account: SignedIn,
	wish: Place & { action: string | null; standing: Standing | null },
	page: { offset: number; limit: number },
): Promise<{ rows: TaskRow[]; total: number }> {
	const wanted = sql`(${wish.action}::uuid IS NULL OR t.action_id = ${wish.action})
		AND ${wish.standing === null ? sql`true` : standingIs(wish.today, wish.standing)}`;
	const organisations = reached(account, wish);
	// Organisation by organisation, in the order of the tree, and no further than the page goes.
	const chosen = sql`(SELECT * FROM ${organisations} ORDER BY o.preorder OFFSET 0) o
		CROSS JOIN LATERAL (SELECT * FROM campaign_task t WHERE t.campaign_id = ${wish.campaignId}
			AND t.organisation_id = o.organisation_id AND ${wanted} OFFSET 0) t
		JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL`;
	const order = sql`o.preorder, a.position, t.round, t.id`;
	const { rows: counted } = await sql<{ total: number }>`SELECT coalesce(sum(tasks), 0)::int AS total
		FROM (SELECT t.action_id, count(*) AS tasks FROM ${organisations} ${tasksAtEach(wish.campaignId)}
			WHERE ${wanted} GROUP BY t.action_id) AS each
		JOIN campaign_action a ON a.id = each.action_id AND a.retired_by IS NULL`.execute(tx);
	return { rows: await pageOf(tx, chosen, order, page), total: counted[0]?.total ?? 0 };
}

/** One page of tasks `t` of organisations `o` for actions `a`. */
async function pageOf(
	tx: Database,
	chosen: RawBuilder<unknown>,
	order: RawBuilder<unknown>,
	page: { offset: number; limit: number },
): Promise<TaskRow[]> {
	const { rows } = await sql<TaskRow>`SELECT ${columns} FROM (
			SELECT t.id AS page_id FROM ${chosen} ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset}
		) AS page JOIN (${joined}) ON t.id = page.page_id ${above} ORDER BY ${order}`.execute(tx);
	return rows;
}

/** All rounds of a task's action at its organisation. */
export async function roundsOf(tx: Database, { action, organisation }: TaskRow): Promise<TaskRow[]> {
	const { rows } = await sql<TaskRow>`SELECT ${columns} FROM ${joined} ${above}
		WHERE t.action_id = ${action.id} AND t.organisation_id = ${organisation.id} ORDER BY t.round`.execute(tx);
	return rows;
}

/** All tasks of one organisation in a campaign, in the plan's order. */
export async function tasksAt(tx: Database, campaignId: string, organisationId: number): Promise<TaskRow[]> {
	const { rows } = await sql<TaskRow>`SELECT ${columns} FROM ${joined} ${above}
		WHERE t.campaign_id = ${campaignId} AND t.organisation_id = ${organisationId}
		ORDER BY a.local_id NULLS FIRST, a.position, t.round`.execute(tx);
	return rows;
}
