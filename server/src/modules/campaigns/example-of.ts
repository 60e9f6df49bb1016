import { lampOf, taskStanding } from '@pacesetter/core/campaigns';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { type CampaignRow, tasksAt } from './store/index.ts';

/** So many of them are shown. */
const most = 20;

/** What the issuer of a campaign has to do itself by its plan, and how that stands; of what comes again the newest round (R68). */
export async function exampleOf(act: Pick<Act, 'tx' | 'now'>, { id, issuer, state }: CampaignRow) {
	if (state === 'draft') return [];
	const tasks = (await tasksAt(act.tx, id, issuer.id)).filter(({ action }) => action.local === null);
	const newest = new Map(tasks.map((task) => [task.action.id, task]));
	return [...newest.values()].slice(0, most).map((task) => {
		const standing = taskStanding(task, dayInChina(act.now));
		const { text, form } = task.action;
		return { id: task.id, text, form, standing, lamp: lampOf[standing], dueOn: task.dueOn, doneWell: task.doneWell };
	});
}
