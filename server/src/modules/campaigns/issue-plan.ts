import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { OrganisationType } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { bringBelow } from './bring-below.ts';
import { issueJob } from './jobs.ts';
import { loadUnended } from './load.ts';
import { asItHolds } from './plan-in-force.ts';
import {
	addEvents,
	beginIssue,
	bringActions,
	countReached,
	countScope,
	findVersion,
	markIssued,
} from './store/index.ts';
import { takeUp } from './take-up.ts';

interface Issuing {
	readonly id: string;
	readonly scope: readonly number[];
	readonly types: OrganisationType[];
	/** The plan as the caller saw it. */
	readonly number?: number | undefined;
}

/**
 * Issues the newest approved plan: the actions are in force at once, the organisations are given them by a job.
 * @throws Refusal as loadUnended; PLAN_NOT_READY when none is approved; PLAN_CHANGED when a newer one was approved meanwhile;
 * INVALID for a scope that is not wholly in the caller's reach, or has nobody in it
 */
export async function issuePlan(act: Act, input: Issuing) {
	const { row, account } = await loadUnended(act, input.id);
	const approved = row.planNumber === null ? null : await findVersion(act.tx, row.id, row.planNumber);
	if (row.planNumber === null || !approved) throw new Refusal('PLAN_NOT_READY', { count: 1, reason: 'not_approved' });
	if (input.number !== undefined && input.number !== row.planNumber) throw new Refusal('PLAN_CHANGED');
	const scope = [...new Set(input.scope)];
	if ((await countReached(act.tx, account, 'campaign.manage', scope)) !== scope.length)
		throw new Refusal('INVALID', { field: 'scope' });
	const wish = { scope, types: input.types, today: dayInChina(act.now) };
	const total = await countScope(act.tx, wish);
	if (total === 0) throw new Refusal('INVALID', { field: 'types' });
	await addEvents(act.tx, row.id, approved.events);
	const plan = await asItHolds(act, row, approved);
	await bringActions(act.tx, row.id, { number: row.planNumber, plan, today: wish.today });
	await markIssued(act.tx, row.id, row.planNumber, act.now);
	await beginIssue(act.tx, { id: row.id, number: row.planNumber, ...wish, total });
	await act.enqueue(act.tx, issueJob, { campaign: row.id });
	await takeUp(act, account, row, plan);
	await bringBelow(act, row.id);
	act.record({ details: { number: row.planNumber, organisations: total, actions: plan.actions.length } });
	return { organisations: total };
}
