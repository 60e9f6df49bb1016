import { z } from 'zod';
import { clauseStates, sectionStates } from './answer.ts';
import { sectionNames } from './plan.ts';
import { key } from './plan-day.ts';
import {
	actionRow,
	actRow,
	belowRow,
	besideRow,
	campaignStates,
	day,
	deviationRow,
	lamp,
	named,
	taskRow,
} from './schemas.ts';
import { standings } from './standing.ts';

/** What the page of a task, and that of an organisation's own plan, show. */

const tighteningRow = z.object({
	/** In whose name it was asked for; where it holds, with all below. */
	organisation: named,
	within: named,
	/** Whether it is what the caller would replace by tightening here. */
	own: z.boolean(),
	text: z.string(),
	standard: z.string(),
	dueOn: day.nullable(),
	target: z.number().nullable(),
});

export const taskDetail = taskRow.extend({
	/** May enter acts; may say how well they were done. */
	mayPractise: z.boolean(),
	mayJudge: z.boolean(),
	/** May set its organisation’s own target; what the acts come to beside it. */
	mayStretch: z.boolean(),
	reached: z.number(),
	/** The first day of which an act may be; null where any is right. Source: R3, R29. */
	opensOn: day.nullable(),
	/** The rounds of what recurs, this one among them: an act belongs to the one in which its day lies. */
	rounds: z.array(
		z.object({
			taskId: z.uuid(),
			round: z.number().int(),
			from: day.nullable(),
			until: day.nullable(),
			standing: z.enum(standings),
			lamp,
		}),
	),
	/** Of what is done on these days one line is enough, until paperwork is due. Source: R37. */
	relaxed: z.object({ name: z.string(), from: day, until: day.nullable(), paperworkUntil: day.nullable() }).nullable(),
	actList: z.array(actRow),
	/** The same task on other levels: what is done for one counts for all. */
	linked: z.array(
		z.object({
			taskId: z.uuid(),
			/** The day before which nothing counts there; null where that hangs on no window. */
			fromOn: day.nullable(),
			campaign: z.object({ id: z.uuid(), name: z.string() }),
		}),
	),
	beside: z.array(besideRow),
	deviations: z.array(deviationRow),
	clauses: z.array(z.object({ key, text: z.string() })),
	tightenings: z.array(tighteningRow),
});

export const instanceDetail = z.object({
	id: z.uuid(),
	campaign: z.object({ id: z.uuid(), name: z.string(), state: z.enum(campaignStates) }),
	organisation: named,
	state: z.enum(['draft', 'filed', 'returned']),
	edition: z.number().int(),
	filedAt: z.iso.datetime().nullable(),
	note: z.string().nullable(),
	feature: z.string(),
	/** What it says to each section; null: nothing yet. */
	sections: z.record(z.enum(sectionNames), z.object({ state: z.enum(sectionStates).nullable(), text: z.string() })),
	/** Until when it is filed in time; null while that hangs on an event without a day. Source: R71. */
	dueOn: day.nullable(),
	upper: z.record(z.enum(sectionNames), z.string()),
	clauses: z.array(
		z.object({ key, text: z.string(), state: z.enum(clauseStates), reason: z.string(), tasks: z.number().int() }),
	),
	tasks: z.array(taskRow),
	/**
	 * Mandatory actions that those below have to do and the organisation itself has not, for who may ask for more of them: each round that
	 * has begun and is not over, and the latest in any case; `dueOn` and `target` as they hold there.
	 */
	askedBelow: z.array(
		z.object({
			action: actionRow,
			round: z.number().int(),
			/** How many tasks below, without those that were let off. */
			tasks: z.number().int(),
			dueOn: day.nullable(),
			target: z.number().nullable(),
			tightenings: z.array(tighteningRow),
		}),
	),
	/** Optional actions that are offered and not yet taken. */
	offered: z.array(actionRow),
	/** The campaign that it runs below this one. */
	own: belowRow.nullable(),
	/** Whether the caller may begin one. */
	mayRunOwn: z.boolean(),
	mayPractise: z.boolean(),
	/** Whether there is something to file: the plan, or an action that was added to it since. */
	mayFile: z.boolean(),
	mayReturn: z.boolean(),
});
