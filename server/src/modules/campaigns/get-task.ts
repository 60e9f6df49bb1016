import { emptyPlan, opensOn, reachedBy, roundDays } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { actDaysOf } from './act-days.ts';
import { actsFor, maySuperviseAt } from './judging.ts';
import { loadTask } from './load.ts';
import { planInForce } from './plan-in-force.ts';
import { presentAct, presentBeside, presentDeviation, presentTask, presentTightening } from './present.ts';
import { shownPlan } from './shown-plan.ts';
import {
	actingAt,
	actsOf,
	deviationsOf,
	linkedTasks,
	openTasksAt,
	relaxedAt,
	rootsOf,
	roundsOf,
	tighteningsOf,
} from './store/index.ts';

/** A task with its acts, its requests and where it comes from. @throws Refusal as loadTask */
export async function getTask(act: Act, { id }: { id: string }) {
	const { row, account, practises } = await loadTask(act, id);
	const inForce = (await planInForce(act, row.campaign.id))?.plan ?? emptyPlan;
	const { clauses } = await shownPlan(act, account, row.campaign.id, inForce);
	const today = dayInChina(act.now);
	const mayPractise = practises && row.running;
	const linked = await linkedTasks(act.tx, [id]);
	const others = mayPractise ? await openTasksAt(act.tx, row.organisation.id, today) : [];
	// What was granted above holds here.
	const upper = (await linkedTasks(act.tx, [id], 'up')).map(({ taskId }) => taskId);
	const roots = await rootsOf(
		act.tx,
		[row, ...others].map(({ action }) => action.id),
	);
	const acts = await actsOf(act.tx, id);
	const acting = mayPractise ? await actingAt(act.tx, account, row.organisation.id) : undefined;
	const days = await actDaysOf(act, row);
	const rounds = row.action.months === null ? [] : await roundsOf(act.tx, row);
	return {
		...presentTask(row, today),
		mayPractise,
		mayJudge: row.running && (await maySuperviseAt(act, account, row.organisation.id)),
		mayStretch: mayPractise && (await actsFor(act, account, row.organisation.id)),
		reached: reachedBy(acts, row.action.evidence),
		opensOn: opensOn(days),
		rounds: rounds.map((one) => {
			const { id: taskId, round, standing, lamp } = presentTask(one, today);
			return { taskId, round, ...roundDays(days, round), standing, lamp };
		}),
		relaxed: await relaxedAt(act.tx, { campaignId: row.campaign.id, organisationId: row.organisation.id, today }),
		actList: acts.map(presentAct),
		linked: linked.map(({ taskId, fromOn, campaign }) => ({ taskId, fromOn, campaign })),
		beside: presentBeside(row, others, roots),
		deviations: (await deviationsOf(act.tx, account, [id, ...upper])).map(presentDeviation),
		clauses: clauses.filter(({ key }) => row.clauses.includes(key)),
		tightenings: (await tighteningsOf(act.tx, id)).map((one) => presentTightening(one, acting)),
	};
}
