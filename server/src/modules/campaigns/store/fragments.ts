import type { Counts } from '@pacesetter/core/campaigns';
import { soonDays } from '@pacesetter/core/campaigns';
import type { OrganisationType } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';

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

/** Whether an organisation `o` still counts on a day: one that was abolished leaves the denominator from that day. */
export const living = (today: string): RawBuilder<boolean> => sql`(o.ended_on IS NULL OR o.ended_on > ${today})`;

const due = sql`t.done_on IS NULL AND NOT t.excused`;
/** Where a task `t` stands, told by the same rule as `taskStanding` of core. */
export const standingIs = (
	today: string,
): Readonly<Record<Exclude<keyof Counts, 'doneWell'>, RawBuilder<boolean>>> => ({
	done: sql`(t.done_on IS NOT NULL AND (t.due_on IS NULL OR t.done_on <= t.due_on))`,
	done_late: sql`(t.done_on IS NOT NULL AND t.done_on > t.due_on)`,
	overdue: sql`(${due} AND t.due_on < ${today}::date)`,
	soon: sql`(${due} AND t.due_on BETWEEN ${today}::date AND ${today}::date + ${soonDays}::int)`,
	open: sql`(${due} AND (t.due_on IS NULL OR t.due_on > ${today}::date + ${soonDays}::int))`,
	excused: sql`(t.done_on IS NULL AND t.excused)`,
});

/** Tasks `t` counted by where they stand, one column each. */
export function countColumns(today: string): RawBuilder<unknown> {
	const parts = Object.entries(standingIs(today)).map(
		([name, is]) => sql`count(*) FILTER (WHERE ${is}) AS ${sql.id(name)}`,
	);
	return sql`${sql.join(parts)}, count(*) FILTER (WHERE t.done_on IS NOT NULL AND t.done_well) AS "doneWell"`;
}

/** The day an action `a` has to be done by in a round of a task `t`, before anybody added to it. */
export const roundDue = (round: RawBuilder<unknown>): RawBuilder<string | null> =>
	sql`CASE WHEN a.months IS NULL THEN a.due_on
		ELSE least(a.due_on, (a.from_on + make_interval(months => a.months * ${round}))::date - 1) END`;

/** Whether a type of organisation has an action `a` to do. */
export const meant = sql<boolean>`(a.types = '{}' OR o.type = ANY(a.types))`;

/**
 * The tasks `t` of one campaign at organisations `o`, each looked up by its organisation: statistics of a campaign that was just
 * issued would have the whole of it read.
 */
export const tasksAtEach = (campaignId: string): RawBuilder<unknown> => sql`CROSS JOIN LATERAL (
	SELECT action_id, due_on, done_on, excused, done_well, acts FROM campaign_task
	WHERE campaign_id = ${campaignId} AND organisation_id = o.organisation_id OFFSET 0
) t`;

/** Actions of a campaign that no revision took out; as a list, which is read once. */
export const inForce = (campaignId: string): RawBuilder<boolean> =>
	sql`t.action_id = ANY(ARRAY(SELECT id FROM campaign_action WHERE campaign_id = ${campaignId} AND retired_by IS NULL))`;
