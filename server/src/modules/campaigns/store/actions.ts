import { monthsOf, type Plan, resolveDay } from '@pacesetter/core/campaigns';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

const recordOf = (plan: Plan) =>
	plan.actions.map((action, position) => ({
		...action,
		// Whoever has to do it reads how well and by what it is measured together.
		standard: [action.standard, action.measure ?? ''].filter((words) => words !== '').join('\n'),
		position,
		months: monthsOf[action.every],
		fromOn: resolveDay(action.from, plan.events),
		dueOn: resolveDay(action.due, plan.events),
	}));

/** Whether its days are other ones than before; then they hold from now on. */
const daysChange = (old: string, fromOn: RawBuilder<unknown>, dueOn: RawBuilder<unknown>): RawBuilder<boolean> =>
	sql`(${sql.ref(`${old}.from_on`)}, ${sql.ref(`${old}.due_on`)}) IS DISTINCT FROM (${fromOn}, ${dueOn})`;

/**
 * Brings the actions of a campaign to those of a plan: new ones come, changed ones change, those it leaves out retire. What meetings
 * decided and emergencies ask for stays. What the plan takes over from the campaign above goes by the same key there; where its day is
 * the same as there, it holds since it holds there.
 */
export async function bringActions(
	tx: Database,
	campaignId: string,
	{ number, plan, today }: { number: number; plan: Plan; today: string },
): Promise<void> {
	await sql`INSERT INTO campaign_action AS old (campaign_id, key, kind, form, position, text, standard, pillar, centre_work, owner,
			clauses, types, evidence, target, unit, quota_low, quota_high, from_on, due_on, months, answers, set_on)
		SELECT ${campaignId}, a.key, a.kind, a.form, a.position, a.text, a.standard, a.pillar, a."centreWork", a.owner,
			ARRAY(SELECT jsonb_array_elements_text(a.clauses)), ARRAY(SELECT jsonb_array_elements_text(a.types)), a.evidence,
			a.target, a.unit, a."quotaLow", a."quotaHigh", a."fromOn", a."dueOn", a.months, upper.id,
			CASE WHEN upper.due_on = a."dueOn" THEN upper.set_on ELSE ${today}::date END
		FROM jsonb_to_recordset(${JSON.stringify(recordOf(plan))}::jsonb) AS a (key text, kind text, form text, position int,
			text text, standard text, pillar text, "centreWork" text, owner text, clauses jsonb, types jsonb, evidence text,
			target float8, unit text, "quotaLow" int, "quotaHigh" int, "fromOn" date, "dueOn" date, months int)
		LEFT JOIN (SELECT action.* FROM campaign c JOIN campaign_action action ON action.campaign_id = c.parent_id
			AND action.local_id IS NULL AND action.kind = 'mandatory' AND action.retired_by IS NULL
			WHERE c.id = ${campaignId}) AS upper ON upper.key = a.key
		WHERE true
		ON CONFLICT ON CONSTRAINT campaign_action_key DO UPDATE SET kind = excluded.kind, form = excluded.form,
			position = excluded.position, text = excluded.text, standard = excluded.standard, pillar = excluded.pillar,
			centre_work = excluded.centre_work, owner = excluded.owner, clauses = excluded.clauses, types = excluded.types,
			evidence = excluded.evidence, target = excluded.target, unit = excluded.unit, quota_low = excluded.quota_low,
			quota_high = excluded.quota_high, from_on = excluded.from_on, due_on = excluded.due_on, months = excluded.months,
			answers = excluded.answers, retired_by = NULL,
			set_on = CASE WHEN ${daysChange('old', sql`excluded.from_on`, sql`excluded.due_on`)}
				THEN excluded.set_on ELSE old.set_on END`.execute(tx);
	await sql`UPDATE campaign_action SET retired_by = ${number} WHERE campaign_id = ${campaignId} AND local_id IS NULL
		AND emergency_id IS NULL AND retired_by IS NULL AND key <> ALL(${plan.actions.map(({ key }) => key)}::text[])`.execute(
		tx,
	);
}

/** Moves the days of a campaign's actions to those of a plan. */
export async function moveActions(tx: Database, campaignId: string, plan: Plan, today: string): Promise<void> {
	await sql`UPDATE campaign_action SET from_on = moved."fromOn", due_on = moved."dueOn",
			set_on = CASE WHEN ${daysChange('campaign_action', sql`moved."fromOn"`, sql`moved."dueOn"`)}
				THEN ${today}::date ELSE set_on END
		FROM jsonb_to_recordset(${JSON.stringify(recordOf(plan))}::jsonb) AS moved (key text, "fromOn" date, "dueOn" date)
		WHERE campaign_id = ${campaignId} AND local_id IS NULL AND emergency_id IS NULL AND campaign_action.key = moved.key`.execute(
		tx,
	);
}
