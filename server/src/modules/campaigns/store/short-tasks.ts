import type { Counts } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import type { OrganisationType } from '@pacesetter/core/organisation';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { inReach } from '../../organisation/index.ts';
import { countColumns, groupColumns, living, meant, type Named, named } from './fragments.ts';

export interface ShortTaskRow extends Counts {
	readonly id: string;
	readonly emergencyId: string;
	readonly text: string;
	readonly owner: string;
	readonly within: Named;
	readonly types: readonly OrganisationType[];
	readonly dueOn: string;
	readonly dueAt: Date | null;
	readonly withdrawnFor: string | null;
}

const columns = sql`a.id, a.emergency_id AS "emergencyId", a.text, a.owner, ${named('place')} AS within, a.types,
	a.due_on AS "dueOn", a.due_at AS "dueAt", a.retired_for AS "withdrawnFor"`;
const joined = sql`campaign_action a JOIN organisation_place place ON place.organisation_id = a.within_id`;

/** Short tasks of some emergencies, with where they stand at the organisations `o` that `here` narrows. */
export async function shortTasksOf(
	tx: Database,
	emergencyIds: readonly string[],
	{ here, today }: { here: RawBuilder<boolean>; today: string },
): Promise<ShortTaskRow[]> {
	const { rows } = await sql<ShortTaskRow>`SELECT ${columns}, done, done_late, overdue, soon, open, excused, suspended,
			"doneWell"
		FROM ${joined} CROSS JOIN LATERAL (
			SELECT ${countColumns} FROM (SELECT ${groupColumns(today)} FROM campaign_task t
				JOIN organisation_place o ON o.organisation_id = t.organisation_id AND ${living(today)} AND ${here}
				WHERE t.action_id = a.id GROUP BY standing) AS tallied
		) AS counted
		WHERE a.emergency_id = ANY(${[...emergencyIds]}::uuid[]) ORDER BY a.due_on, a.due_at NULLS LAST, a.id`.execute(tx);
	return rows;
}

/** The same as far as an account reaches. */
export const shortTasksInReach = (
	tx: Database,
	account: SignedIn,
	emergencyIds: readonly string[],
	today: string,
): Promise<ShortTaskRow[]> =>
	shortTasksOf(tx, emergencyIds, { here: inReach(account, 'campaign.view', sql`o.preorder`), today });

/** Which emergency a short task is of, and whether it holds; whoever asks. */
export async function findShortTask(
	tx: Database,
	id: string,
): Promise<{ emergencyId: string; withdrawnFor: string | null } | undefined> {
	const { rows } = await sql<{ emergencyId: string; withdrawnFor: string | null }>`SELECT emergency_id AS "emergencyId",
		retired_for AS "withdrawnFor" FROM campaign_action WHERE id = ${id} AND emergency_id IS NOT NULL`.execute(tx);
	return rows[0];
}

/** Before the plan's own actions. */
const shortPosition = -1;

/** @returns its id */
export async function insertShortTask(
	tx: Database,
	row: {
		campaignId: string;
		emergencyId: string;
		organisationId: number;
		text: string;
		owner: string;
		types: readonly OrganisationType[];
		dueOn: string;
		dueAt: Date | null;
		today: string;
	},
): Promise<string> {
	const { rows } = await sql<{
		id: string;
	}>`INSERT INTO campaign_action (campaign_id, key, emergency_id, within_id, kind, form,
			position, text, owner, types, evidence, due_on, due_at, set_on)
		VALUES (${row.campaignId}, gen_random_uuid()::text, ${row.emergencyId}, ${row.organisationId}, 'mandatory', 'act',
			${shortPosition}, ${row.text}, ${row.owner}, ${[...row.types]}, 'record', ${row.dueOn}, ${row.dueAt}, ${row.today})
		RETURNING id`.execute(tx);
	const [made] = rows;
	if (!made) throw new Error('a new short task has no id');
	return made.id;
}

/** A short task as one organisation has it. */
export interface ShortGiven {
	readonly id: string;
	readonly emergencyId: string;
	readonly organisationId: number;
	readonly text: string;
	readonly emergency: string;
	readonly dueOn: string;
	readonly dueAt: Date | null;
}

const givenColumns = sql`a.id, a.emergency_id AS "emergencyId", t.organisation_id AS "organisationId", a.text, e.name AS emergency, a.due_on AS "dueOn",
	a.due_at AS "dueAt"`;

/** Gives the short tasks of lasting emergencies to whom they are meant for and who hasn't them yet. @returns what was given */
export async function giveShortTasks(tx: Database, campaignId: string, today: string): Promise<ShortGiven[]> {
	const { rows } = await sql<ShortGiven>`WITH t AS (
			INSERT INTO campaign_task (campaign_id, organisation_id, action_id, due_on)
			SELECT a.campaign_id, o.organisation_id, a.id, a.due_on
			FROM campaign_action a
			JOIN organisation_place place ON place.organisation_id = a.within_id
			JOIN organisation_place o ON o.preorder BETWEEN place.preorder AND place.subtree_end AND ${living(today)} AND ${meant}
			JOIN campaign_emergency_day day ON day.emergency_id = a.emergency_id AND day.organisation_id = o.organisation_id
				AND upper_inf(day.days)
			WHERE a.campaign_id = ${campaignId} AND a.retired_by IS NULL AND a.due_on >= ${today}
			ON CONFLICT DO NOTHING RETURNING organisation_id, action_id
		) SELECT ${givenColumns} FROM t JOIN campaign_action a ON a.id = t.action_id
		JOIN campaign_emergency e ON e.id = a.emergency_id`.execute(tx);
	return rows;
}

/** A short task, or those of an emergency that hold, at the organisations that were given it and have not done it. */
export async function openShortTasks(
	tx: Database,
	of: { readonly id: string } | { readonly emergencyId: string },
): Promise<ShortGiven[]> {
	const which = 'id' in of ? sql`a.id = ${of.id}` : sql`a.emergency_id = ${of.emergencyId} AND a.retired_by IS NULL`;
	const { rows } = await sql<ShortGiven>`SELECT ${givenColumns} FROM campaign_task t
		JOIN campaign_action a ON a.id = t.action_id JOIN campaign_emergency e ON e.id = a.emergency_id
		WHERE ${which} AND t.done_on IS NULL AND NOT t.excused`.execute(tx);
	return rows;
}

/** Lets off who had not done the short tasks of an emergency when it ended; or asks for them again, but for what was granted. */
export async function excuseShortTasks(tx: Database, emergencyId: string, excused: boolean): Promise<void> {
	await sql`UPDATE campaign_task t SET excused = ${excused}
			OR EXISTS (SELECT 1 FROM campaign_deviation d WHERE d.task_id = t.id AND d.kind = 'excuse' AND d.state = 'granted')
		FROM campaign_action a WHERE a.id = t.action_id AND a.emergency_id = ${emergencyId}
			AND (t.done_on IS NULL OR NOT ${excused})`.execute(tx);
}

const isPassed = (campaignId: string, now: Date): RawBuilder<boolean> =>
	sql`a.campaign_id = ${campaignId} AND a.due_at <= ${now} AND NOT t.hour_passed AND t.granted_due_on IS NULL`;

/** Short tasks whose hour has passed and which are not marked so yet, unless a later day was granted. */
export async function passedTasks(tx: Database, campaignId: string, now: Date): Promise<string[]> {
	const { rows } = await sql<{
		id: string;
	}>`SELECT t.id FROM campaign_action a JOIN campaign_task t ON t.action_id = a.id
		WHERE ${isPassed(campaignId, now)}`.execute(tx);
	return rows.map(({ id }) => id);
}

/** Marks those of them that are among some, which are locked. */
export async function passHours(
	tx: Database,
	campaignId: string,
	{ taskIds, now }: { taskIds: readonly string[]; now: Date },
): Promise<void> {
	await sql`UPDATE campaign_task t SET hour_passed = true FROM campaign_action a
		WHERE a.id = t.action_id AND t.id = ANY(${[...taskIds]}::uuid[]) AND ${isPassed(campaignId, now)}`.execute(tx);
}
