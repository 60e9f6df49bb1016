import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { idle, isBinding, living, moved, movedOwn, named, roundDue, roundSince, tightenings } from './fragments.ts';
import { type ActionRow, actionJson } from './tasks.ts';
import type { Spot, TighteningRow } from './tightenings.ts';

/** A mandatory action, in a round that has begun, of organisations below one that has not to do it itself. */
export interface AskedBelow {
	readonly action: ActionRow;
	readonly round: number;
	/** How many tasks below, without those that were let off. */
	readonly tasks: number;
	/** Its day before anybody added to it, moved by the emergencies of the organisation. */
	readonly plainDue: string | null;
	/** What was added to it there and above. */
	readonly said: readonly TighteningRow[];
}

const said: RawBuilder<readonly TighteningRow[]> = sql`(SELECT coalesce(json_agg(json_build_object(
		'organisation', ${named('by')}, 'within', ${named('at')}, 'by', by.preorder, 'at', at.preorder,
		'textAddition', up.text_addition, 'standardAddition', up.standard_addition,
		'dueOn', ${movedOwn(sql`t.round`)}, 'target', up.target) ORDER BY by.preorder, at.preorder), '[]')
	FROM ${tightenings} WHERE ${isBinding})`;

interface Wish {
	readonly campaignId: string;
	readonly organisationId: number;
	readonly today: string;
}
type One = Pick<Spot, 'actionId' | 'round'>;

/** @param only the one that is wished for, also a round that is over */
async function find(tx: Database, { campaignId, organisationId, today }: Wish, only?: One): Promise<AskedBelow[]> {
	const wished = only ? sql`t.action_id = ${only.actionId} AND t.round = ${only.round}` : sql`true`;
	const plainDue = moved(roundDue(sql`t.round`), roundSince(sql`t.round`));
	const listed = only
		? sql`true`
		: sql`tasks > 0 AND ("isLatest" OR "plainDue" IS NULL OR "plainDue" >= ${today}::date)`;
	const { rows } = await sql<AskedBelow>`WITH asked AS MATERIALIZED (
			SELECT t.action_id, t.round, count(*) FILTER (WHERE NOT t.excused)::int AS tasks,
				t.round = max(t.round) OVER (PARTITION BY t.action_id) AS "isLatest"
			FROM organisation_place top JOIN organisation_place o ON o.preorder BETWEEN top.preorder AND top.subtree_end
				AND ${living(today)}
			JOIN campaign_task t ON t.organisation_id = o.organisation_id AND t.campaign_id = ${campaignId} AND ${wished}
			WHERE top.organisation_id = ${organisationId} GROUP BY t.action_id, t.round
			HAVING NOT bool_or(t.organisation_id = top.organisation_id)
		)
		SELECT action, round, tasks, "plainDue", said FROM (
			SELECT ${actionJson} AS action, t.round, t.tasks, t."isLatest", ${plainDue} AS "plainDue", ${said} AS said, a.position
			FROM (SELECT asked.*, ${campaignId}::uuid AS campaign_id, ${organisationId}::bigint AS organisation_id FROM asked) t
			JOIN campaign_action a ON a.id = t.action_id ${idle}
			JOIN organisation_place o ON o.organisation_id = t.organisation_id
			WHERE a.kind = 'mandatory' AND a.local_id IS NULL AND a.emergency_id IS NULL AND a.retired_by IS NULL
		) AS each WHERE ${listed} ORDER BY position, round`.execute(tx);
	return rows;
}

/**
 * What those below an organisation are asked for in a campaign and it is not, as the plan has it: of an action that comes again the rounds
 * whose day has not passed, and the latest in any case.
 */
export const askedBelow = (tx: Database, wish: Wish): Promise<AskedBelow[]> => find(tx, wish);

/** One of them, whenever its round was; undefined where nobody below is asked for it, or the organisation itself as well. */
export const oneAskedBelow = async (tx: Database, { actionId, round, ...wish }: Wish & One) =>
	(await find(tx, wish, { actionId, round }))[0];
