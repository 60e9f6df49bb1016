import {
	addCounts,
	type CountedAct,
	type Counts,
	doneDay,
	type IdleSpan,
	isDoneWell,
	isSuspended,
	movedDay,
	noCounts,
	type Paperwork,
	taskStanding,
} from '@pacesetter/core/campaigns';
import { sql } from 'kysely';
import type { Database } from '../platform/db/index.ts';

interface Due {
	readonly on: string;
	/** The first day on which it was asked for. */
	readonly since: string;
}
interface Act extends CountedAct {
	readonly entry: string;
	readonly paperwork: Paperwork | null;
}
/** A task as it lies in the database, with all that its standing is made of. */
interface Raw {
	readonly id: string;
	readonly campaign: string;
	readonly running: boolean;
	readonly organisation: number;
	readonly action: string;
	/** What is the same on several levels. */
	readonly family: string;
	readonly quotaLow: number;
	readonly targets: readonly number[];
	readonly own: Due | null;
	readonly tightened: readonly Due[];
	readonly granted: readonly Due[];
	readonly excused: boolean;
	readonly idle: readonly IdleSpan[];
	readonly acts: readonly Act[];
	/** Days on which one line is still enough. */
	readonly relaxed: readonly IdleSpan[];
	readonly kept: {
		readonly dueOn: string | null;
		readonly doneOn: string | null;
		readonly doneWell: boolean;
		readonly excused: boolean;
		readonly suspended: boolean;
		readonly acts: number;
	};
}

/** Every task of actions in force of some campaigns: what was said, entered, granted and declared, and nothing that was made of it but `kept`. */
export async function rawTasks(db: Database, campaigns: readonly string[], today: string): Promise<Raw[]> {
	const day = sql`json_build_object('from', lower(span), 'until', upper(span) - 1)`;
	const binds = sql`said.action_id = t.action_id AND said.round = t.round
		AND o.preorder BETWEEN said.top AND said.last AND o.preorder BETWEEN said.author AND said.author_last`;
	const { rows } = await sql<Raw>`WITH RECURSIVE up (id, answers, root, line) AS (
			SELECT id, answers, id, ARRAY[id] FROM campaign_action
			UNION ALL SELECT up.id, a.answers, a.id, up.line || a.id FROM up JOIN campaign_action a ON a.id = up.answers
		), level AS (SELECT id, root, line FROM up WHERE answers IS NULL),
		above (id, upper) AS (
			SELECT id, id FROM campaign
			UNION ALL SELECT above.id, c.parent_id FROM above JOIN campaign c ON c.id = above.upper WHERE c.parent_id IS NOT NULL
		), said AS (
			SELECT up.*, at.preorder AS top, at.subtree_end AS last, by.preorder AS author, by.subtree_end AS author_last
			FROM campaign_tightening up JOIN organisation_place at ON at.organisation_id = up.organisation_id
			JOIN organisation_place by ON by.organisation_id = up.by_id
		)
		SELECT t.id, t.campaign_id AS campaign, c.state = 'running' AS running, t.organisation_id AS organisation,
			t.action_id AS action, level.root AS family, a.quota_low AS "quotaLow",
			array_remove(ARRAY[a.target] || ARRAY(SELECT said.target FROM said WHERE ${binds}), NULL) AS targets,
			CASE WHEN a.due_on IS NOT NULL THEN
				json_build_object('on', a.due_on, 'since', greatest(a.set_on + 1, a.from_on)) END AS own,
			coalesce((SELECT json_agg(json_build_object('on', said.due_on, 'since',
					greatest(said.set_on + 1, a.set_on + 1, a.from_on))) FROM said
				WHERE ${binds} AND said.due_on IS NOT NULL), '[]') AS tightened,
			coalesce((SELECT json_agg(json_build_object('on', d.due_on,
					'since', (d.answered_at AT TIME ZONE 'Asia/Shanghai')::date + 1))
				FROM campaign_deviation d JOIN campaign_task asked ON asked.id = d.task_id
				WHERE asked.action_id = ANY(level.line) AND asked.organisation_id = t.organisation_id
					AND d.state = 'granted' AND d.kind = 'later'), '[]') AS granted,
			EXISTS (SELECT 1 FROM campaign_deviation d JOIN campaign_task asked ON asked.id = d.task_id
				WHERE asked.action_id = ANY(level.line) AND asked.organisation_id = t.organisation_id
					AND d.state = 'granted' AND d.kind = 'excuse') AS excused,
			coalesce((SELECT json_agg(${day} ORDER BY lower(span)) FROM (SELECT unnest(range_agg(d.days)) AS span
				FROM campaign_emergency_day d JOIN above ON above.id = t.campaign_id AND above.upper = d.campaign_id
				WHERE d.organisation_id = t.organisation_id) AS each), '[]') AS idle,
			coalesce((SELECT json_agg(${day}) FROM (SELECT d.days AS span FROM campaign_emergency_day d
				JOIN campaign_emergency e ON e.id = d.emergency_id
				JOIN above ON above.id = t.campaign_id AND above.upper = d.campaign_id
				WHERE d.organisation_id = t.organisation_id
					AND (e.lifted_on IS NULL OR e.lifted_on + e.paperwork_days >= ${today}::date)) AS each), '[]') AS relaxed,
			coalesce((SELECT json_agg(json_build_object('entry', act.entry_id, 'doneOn', act.done_on, 'amount', act.amount,
					'quality', act.quality, 'paperwork', act.paperwork)) FROM campaign_act act
				WHERE act.task_id = t.id AND act.withdrawn_at IS NULL), '[]') AS acts,
			json_build_object('dueOn', t.due_on, 'doneOn', t.done_on, 'doneWell', t.done_well, 'excused', t.excused,
				'suspended', t.suspended, 'acts', t.acts) AS kept
		FROM campaign_task t JOIN campaign c ON c.id = t.campaign_id
		JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL
		JOIN level ON level.id = a.id JOIN organisation_place o ON o.organisation_id = t.organisation_id
		WHERE t.campaign_id = ANY(${[...campaigns]}::uuid[])`.execute(db);
	return rows;
}

const movedBy = (idle: readonly IdleSpan[], { on, since }: Due): string => movedDay(on, since, idle);
const first = (days: readonly string[]): string | null => days.toSorted()[0] ?? null;

/** What a task comes to by the rules of core. */
export function recounted(task: Raw): Raw['kept'] {
	const moved = (due: Due) => movedBy(task.idle, due);
	const asked = first([...(task.own ? [task.own] : []), ...task.tightened].map(moved));
	const granted = task.granted.map(moved).toSorted().at(-1) ?? null;
	const dueOn =
		[asked, granted]
			.flatMap((one) => one ?? [])
			.toSorted()
			.at(-1) ?? null;
	const target = task.targets.length > 0 ? Math.max(...task.targets) : null;
	const doneOn = doneDay(task.acts, { quotaLow: task.quotaLow, target });
	return {
		dueOn,
		doneOn,
		doneWell: doneOn !== null && isDoneWell(task.acts),
		excused: task.excused,
		suspended: isSuspended(dueOn, task.idle),
		acts: task.acts.length,
	};
}

const within = (day: string, { from, until }: IdleSpan): boolean => from <= day && (until === null || day <= until);

/** Entries that have to count for a task of a campaign that runs: those that count for the same one on any level, by one line only where that is enough. */
export const entriesDue = (task: Raw, all: readonly Raw[]): string[] => [
	...new Set(
		all
			.filter((one) => one.family === task.family && one.organisation === task.organisation)
			.flatMap(({ acts }) => acts)
			.filter(({ paperwork, doneOn }) =>
				paperwork === 'owed' ? task.relaxed.some((span) => within(doneOn, span)) : paperwork !== 'lapsed',
			)
			.map(({ entry }) => entry),
	),
];

export const countsOf = (tasks: readonly Raw[], today: string): Counts =>
	tasks.reduce((sum, { kept }) => {
		const standing = taskStanding({ ...kept, hourPassed: false }, today);
		const well = kept.doneOn !== null && kept.doneWell ? 1 : 0;
		return addCounts(sum, { ...noCounts, [standing]: 1, doneWell: well });
	}, noCounts);
