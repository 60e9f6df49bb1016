import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { issueJob } from './jobs.ts';
import { planInForce } from './plan-in-force.ts';
import { beginAgain, bringActions, issuedBelow, lockBelow } from './store/index.ts';

type Bringing = Pick<Act, 'tx' | 'now' | 'enqueue'>;

/** Brings a running campaign, which is locked, to what holds above it now. */
async function bring(act: Bringing, id: string): Promise<void> {
	const inForce = await planInForce(act, id);
	if (!inForce) return;
	await bringActions(act.tx, id, { ...inForce, today: dayInChina(act.now) });
	await beginAgain(act.tx, id);
	await act.enqueue(act.tx, issueJob, { campaign: id });
}

/** One that has ended stays as it is until it is resumed; those that run below it don't wait for that. */
async function descend(act: Bringing, id: string): Promise<void> {
	for (const below of await issuedBelow(act.tx, id)) {
		if (below.running) await bring(act, below.id);
		await descend(act, below.id);
	}
}

/** Brings running campaigns below one, which is locked, to what holds above now: a revision binds on every level at once. */
export async function bringBelow(act: Bringing, id: string): Promise<void> {
	await lockBelow(act.tx, id);
	await descend(act, id);
}

/** Brings one with all that run below it. */
export async function bringLine(act: Bringing, id: string): Promise<void> {
	await bring(act, id);
	await bringBelow(act, id);
}
