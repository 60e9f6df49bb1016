import { addAct } from '../../../server/src/modules/campaigns/add-act.ts';
import { askShortTask } from '../../../server/src/modules/campaigns/ask-short-task.ts';
import { declareEmergency } from '../../../server/src/modules/campaigns/declare-emergency.ts';
import { liftEmergency, resumeEmergency } from '../../../server/src/modules/campaigns/lift-emergency.ts';
import { listEmergencies } from '../../../server/src/modules/campaigns/list-emergencies.ts';
import { round } from '../lib/report.ts';
import type { As } from './caller.ts';

interface Place {
	readonly campaign: string;
	readonly county: number;
	/** A task of a branch, for which something is entered while an act of the county goes on. */
	readonly task: string;
	readonly today: string;
}

/** How long an act takes, and how long the longest of the entries waited that a branch made meanwhile, one after the other. */
async function beside(act: () => Promise<unknown>, enter: () => Promise<unknown>) {
	let going = true;
	let [waited, entries] = [0, 0];
	const entering = (async () => {
		while (going) {
			const began = performance.now();
			await enter();
			waited = Math.max(waited, performance.now() - began);
			entries += 1;
		}
	})();
	const began = performance.now();
	await act();
	const ms = round(performance.now() - began);
	going = false;
	await entering;
	return { ms, longestEntry: round(waited), entries };
}

/** An emergency of a whole county (R37): declared, something asked for at once, lifted, and let last again, while a branch enters what it did. */
export async function measureEmergency(keeper: As, branch: As, { campaign, county, task, today }: Place) {
	const enter = () =>
		branch(addAct, {
			...{ id: task, doneOn: today, also: [] },
			...{ record: '走访了三户村民', documentNumber: null, amount: null, meeting: null },
		});
	const wish = { name: '防汛抢险', reason: '启动防汛二级响应', paperworkDays: 14 };
	const alone = await beside(async () => new Promise((resolve) => setTimeout(resolve, 300)), enter);
	let id = '';
	const declare = await beside(async () => {
		({ id } = await keeper(declareEmergency, { id: campaign, organisationId: county, fromOn: today, ...wish }));
	}, enter);
	const short = { text: '每日零报告', owner: '书记', organisationId: county, types: [], due: { hours: 24 } };
	const ask = await beside(() => keeper(askShortTask, { id, ...short }), enter);
	const began = performance.now();
	await keeper(listEmergencies, { id: campaign });
	const list = round(performance.now() - began);
	const lift = await beside(() => keeper(liftEmergency, { id }), enter);
	const resume = await beside(() => keeper(resumeEmergency, { id }), enter);
	const again = await beside(() => keeper(liftEmergency, { id }), enter);
	return { alone, declare, ask, list, lift, resume, liftAgain: again };
}
