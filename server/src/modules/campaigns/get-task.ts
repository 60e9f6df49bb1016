import { emptyPlan } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { maySuperviseAt } from './judging.ts';
import { loadTask } from './load.ts';
import { presentAct, presentDeviation, presentTask } from './present.ts';
import { shownPlan } from './shown-plan.ts';
import { actsOf, deviationsOf, findInForce, tighteningsOf } from './store/index.ts';

/** A task with its acts, its requests and where it comes from. @throws Refusal as loadTask */
export async function getTask(act: Act, { id }: { id: string }) {
	const { row, account, practises } = await loadTask(act, id);
	const inForce = (await findInForce(act.tx, row.campaign.id))?.plan ?? emptyPlan;
	const { clauses } = await shownPlan(act, account, row.campaign.id, inForce);
	return {
		...presentTask(row, dayInChina(act.now)),
		mayPractise: practises && row.running,
		mayJudge: row.running && (await maySuperviseAt(act, account, row.organisation.id)),
		actList: (await actsOf(act.tx, id)).map(presentAct),
		deviations: (await deviationsOf(act.tx, account, id)).map(presentDeviation),
		clauses: clauses.filter(({ key }) => row.clauses.includes(key)),
		tightenings: await tighteningsOf(act.tx, id),
	};
}
