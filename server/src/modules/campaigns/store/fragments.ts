import { type Standing, soonDays, standings } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import type { OrganisationType } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import { reach } from '../../organisation/index.ts';

/** What names an organisation beside something of its own. */
export interface Named {
	readonly id: number;
	readonly type: OrganisationType;
	readonly shortName: string;
}

/** The same by the alias of `organisation_place`. */
export const named = (alias: string): RawBuilder<Named> => {
	const column = (name: string) => sql.ref(`${alias}.${name}`);
	return sql`json_build_object('id', ${column('organisation_id')}, 'type', ${column('type')},
		'shortName', ${column('short_name')})`;
};

/** A campaign with those above it: what binds there binds here. */
export const lineAbove = (campaignId: RawBuilder<unknown>): RawBuilder<string> => sql`(WITH RECURSIVE line AS (
		SELECT id, parent_id FROM campaign WHERE id = ${campaignId}
		UNION ALL SELECT upper.id, upper.parent_id FROM campaign upper JOIN line ON upper.id = line.parent_id
	) SELECT id FROM line)`;

/** Whether an organisation `o` still counts on a day: one that was abolished leaves the denominator from that day. */
export const living = (today: string): RawBuilder<boolean> => sql`(o.ended_on IS NULL OR o.ended_on > ${today})`;

/** Where a task `t` stands, as a place in `standings`: told by the same rule as `taskStanding` of core. */
const standingAt = (today: string): RawBuilder<number> => {
	const place = (standing: Standing) => sql.lit(standings.indexOf(standing));
	return sql`CASE WHEN t.done_on > t.due_on AND NOT t.suspended THEN ${place('done_late')} WHEN t.done_on IS NOT NULL THEN ${place('done')}
		WHEN t.excused THEN ${place('excused')} WHEN t.suspended THEN ${place('suspended')}
		WHEN t.due_on < ${today}::date OR t.hour_passed THEN ${place('overdue')}
		WHEN t.due_on <= ${today}::date + ${soonDays}::int THEN ${place('soon')} ELSE ${place('open')} END`;
};
export const standingIs = (today: string, standing: Standing): RawBuilder<boolean> =>
	sql`${standingAt(today)} = ${standings.indexOf(standing)}::int`;

/**
 * Tasks `t` are counted in two steps: these columns beside the keys that rows are grouped by, with `standing` among them, so that
 * each task is looked at once; then `countColumns` of the few rows that come of it.
 */
export const groupColumns = (
	today: string,
): RawBuilder<unknown> => sql`${standingAt(today)} AS standing, count(*) AS tasks,
	count(*) FILTER (WHERE t.done_well AND t.done_on IS NOT NULL) AS well, sum(t.acts) AS acts`;

/** Rows of `groupColumns` summed, one column for each of `Counts`. */
export const countColumns: RawBuilder<unknown> = sql`${sql.join(
	standings.map(
		(standing, place) =>
			sql`coalesce(sum(tasks) FILTER (WHERE standing = ${sql.lit(place)}), 0)::int AS ${sql.id(standing)}`,
	),
)}, coalesce(sum(well), 0)::int AS "doneWell"`;

/** The day an action `a` has to be done by in a round of a task `t`, before anybody added to it. */
export const roundDue = (round: RawBuilder<unknown>): RawBuilder<string | null> =>
	sql`CASE WHEN a.months IS NULL THEN a.due_on
		ELSE least(a.due_on, (a.from_on + make_interval(months => a.months * ${round}))::date - 1) END`;

/** The first day of a round of an action `a`; null where it names none: told by the same rule as `roundDays` of core. */
export const roundFrom = (round: RawBuilder<unknown>): RawBuilder<string | null> =>
	sql`CASE WHEN a.months IS NULL THEN a.from_on
		ELSE (a.from_on + make_interval(months => a.months * (${round} - 1)))::date END`;

/** Since when the day of a round of an action `a` holds: from the day after it was set. Emergencies before that don't move it. */
export const roundSince = (round: RawBuilder<unknown>): RawBuilder<string | null> =>
	sql`greatest(a.set_on + 1, ${roundFrom(round)})`;

/** A day moved by the emergencies `idle` of an organisation that it has seen. */
export const moved = (day: RawBuilder<unknown>, since: RawBuilder<unknown>): RawBuilder<string | null> =>
	sql`CASE WHEN idle.days IS NULL OR ${day} IS NULL THEN ${day} ELSE campaign_moved_day(${day}, ${since}, idle.days) END`;

/** The emergencies of the organisation of a task `t`. */
export const idle: RawBuilder<unknown> = sql`CROSS JOIN LATERAL (SELECT range_agg(days) AS days FROM campaign_emergency_day d
	WHERE d.campaign_id IN ${lineAbove(sql`t.campaign_id`)} AND d.organisation_id = t.organisation_id) idle`;

/** Of the days on which an organisation was in emergencies: since when it is in one that lasts, or null. */
export const lastingSince = (days: RawBuilder<unknown>): RawBuilder<string | null> =>
	sql`(SELECT lower(span) FROM unnest(${days}) AS span WHERE upper_inf(span))`;

/** The days of those that are over, where one lasts `since` a day or none does; null for none. */
export const daysOver = (days: RawBuilder<unknown>, since: RawBuilder<unknown>): RawBuilder<unknown> =>
	sql`CASE WHEN ${since} IS NULL THEN ${days} ELSE nullif(${days} - datemultirange(daterange(${since}, NULL)), '{}') END`;

/** Whether what is due on a day rests in an emergency that lasts `since` one: the rule of `isSuspended` in core. */
export const rests = (due: RawBuilder<unknown>, since: RawBuilder<unknown>): RawBuilder<boolean> =>
	sql`(${since} IS NOT NULL AND (${due} IS NULL OR ${due} >= ${since}))`;

/** Tightenings `up`, `at` an organisation, `by` one. */
export const tightenings: RawBuilder<unknown> = sql`campaign_tightening up
	JOIN organisation_place at ON at.organisation_id = up.organisation_id JOIN organisation_place by ON by.organisation_id = up.by_id`;
export const isOfTask: RawBuilder<boolean> = sql`up.action_id = t.action_id AND up.round = t.round`;

/** Whether one of them binds a task `t` of an organisation `o`: both are that or above it. Who is above it no longer, since the tree has changed, binds it no more. */
export const isBinding: RawBuilder<boolean> = sql`${isOfTask} AND o.preorder BETWEEN at.preorder AND at.subtree_end
	AND o.preorder BETWEEN by.preorder AND by.subtree_end`;

/** The day that a tightening `up` asks for, moved. */
export const movedOwn = (round: RawBuilder<unknown>): RawBuilder<string | null> =>
	moved(sql`up.due_on`, sql`greatest(up.set_on + 1, ${roundSince(round)})`);

/** Organisations of which tasks are looked at; null: all that have any. */
export type Places = readonly number[] | null;

/** Whether a task `t` is of one of them. */
export const isAt = (at: Places): RawBuilder<boolean> =>
	at === null ? sql`true` : sql`t.organisation_id = ANY(${[...at]}::bigint[])`;

/** Whether a type of organisation has an action `a` to do. */
export const meant = sql<boolean>`(a.types = '{}' OR o.type = ANY(a.types))`;

/** What of a campaign is looked at: an organisation with all below it, or null for everything in reach. */
export interface Place {
	readonly campaignId: string;
	readonly at: number | null;
	readonly today: string;
}

/**
 * Organisations `o` of a place that lie in an account's reach, each once. DISTINCT says so to the planner, which takes any reach for
 * a hundred spans that may overlap, and would keep the tasks of each organisation for when it comes again.
 */
export const reached = (account: SignedIn, { at, today }: Omit<Place, 'campaignId'>): RawBuilder<unknown> =>
	sql`(SELECT DISTINCT o.organisation_id, o.preorder FROM ${reach(account, 'campaign.view')} AS span
		JOIN organisation_place o ON o.preorder BETWEEN span.low AND span.high AND ${living(today)}
			${
				at === null
					? sql``
					: sql`AND o.preorder BETWEEN (SELECT preorder FROM organisation_place WHERE organisation_id = ${at})
				AND (SELECT subtree_end FROM organisation_place WHERE organisation_id = ${at})`
			}) o`;

/**
 * The tasks `t` of one campaign at organisations `o`, each looked up by its organisation: statistics of a campaign that was just
 * issued would have the whole of it read.
 */
export const tasksAtEach = (campaignId: string): RawBuilder<unknown> => sql`CROSS JOIN LATERAL (
	SELECT action_id, due_on, done_on, excused, done_well, acts, suspended, hour_passed FROM campaign_task
	WHERE campaign_id = ${campaignId} AND organisation_id = o.organisation_id OFFSET 0
) t`;

/** Organisations directly below a place, each to the end of what is below it, and the place by itself; without a place the tops of a reach. */
export const placesFrom = ({ at, tops }: { readonly at: number | null; readonly tops: readonly number[] }) =>
	at === null
		? sql`SELECT *, subtree_end AS last FROM organisation_place WHERE organisation_id = ANY(${[...tops]}::bigint[])`
		: sql`SELECT *, CASE organisation_id WHEN ${at}::bigint THEN preorder ELSE subtree_end END AS last
			FROM organisation_place WHERE organisation_id = ${at} OR parent_id = ${at}`;
