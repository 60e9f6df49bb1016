import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { issueJob } from './jobs.ts';
import { planInForce } from './plan-in-force.ts';
import { beginAgain, bringActions, lockBelow, runningBelow } from './store/index.ts';

/** Brings running campaigns below one, which is locked, to what holds above now: a revision binds on every level at once. */
export async function bringBelow(act: Pick<Act, 'tx' | 'now' | 'enqueue'>, id: string): Promise<void> {
	await lockBelow(act.tx, id);
	for (const below of await runningBelow(act.tx, id)) {
		const inForce = await planInForce(act, below);
		if (!inForce) continue;
		await bringActions(act.tx, below, { ...inForce, today: dayInChina(act.now) });
		await beginAgain(act.tx, below);
		await act.enqueue(act.tx, issueJob, { campaign: below });
		await bringBelow(act, below);
	}
}
