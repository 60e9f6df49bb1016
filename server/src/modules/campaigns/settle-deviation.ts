import { decidingTask } from '@pacesetter/core/campaigns';
import { requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { tell } from '../notices/index.ts';
import { recordCapacity } from '../organisation/index.ts';
import { lockWithLinked } from './load.ts';
import {
	applyDeviation,
	type DeviationRow,
	findDeviation,
	inheritGrants,
	linkedTasks,
	reachesOrganisation,
	refreshTask,
	settleDeviation,
} from './store/index.ts';

interface Asked {
	readonly row: DeviationRow;
	readonly account: SignedIn;
}

/**
 * A request in the caller's reach that waits for its answer, locked with its task. It may be of an action that the plan has left
 * out, or of a decision that holds no longer: what is granted counts where that comes back.
 * @param permission what the caller needs at the organisation `of` it
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, NOT_FOUND; FORBIDDEN; CAMPAIGN_NOT_RUNNING; CONFLICT when it was settled
 */
async function loadAsked(
	act: Act,
	id: string,
	permission: 'campaign.manage' | 'campaign.practise',
	of: (row: DeviationRow) => number,
): Promise<Asked> {
	const account = requireSignedIn(act.caller);
	const seen = await findDeviation(act.tx, account, id);
	if (!seen) throw new Refusal('NOT_FOUND');
	if (!(await reachesOrganisation(act.tx, account, permission, of(seen)))) throw new Refusal('FORBIDDEN');
	await recordCapacity(act, permission, of(seen));
	act.record({ subject: { kind: 'deviation', id } });
	await lockWithLinked(act, [seen.taskId]);
	const row = await findDeviation(act.tx, account, id);
	if (!row) throw new Refusal('NOT_FOUND');
	if (!row.running) throw new Refusal('CAMPAIGN_NOT_RUNNING');
	if (row.state !== 'asked') throw new Refusal('CONFLICT', { reason: 'settled' });
	return { row, account };
}

/**
 * That it still lies with the level to which it was put: a level above may have come to lock the same thing since, and is then to be asked.
 * @throws Refusal CONFLICT
 */
async function requireDeciding(act: Act, { taskId, kind, dueOn }: DeviationRow): Promise<void> {
	const uppers = await linkedTasks(act.tx, [taskId], 'up');
	const decides = decidingTask({ kind, dueOn }, { taskId, dueOn: null }, uppers);
	const upper = uppers.find((one) => one.taskId === decides);
	if (upper) throw new Refusal('CONFLICT', { reason: 'locked_above', campaign: upper.campaign.name });
}

/** Lets what was asked for hold for the task, and for the same one in campaigns below. */
async function grant(act: Act, row: DeviationRow): Promise<void> {
	await applyDeviation(act.tx, { ...row, today: dayInChina(act.now) });
	await refreshTask(act.tx, row.campaign.id, row.taskId);
	for (const { taskId, campaign } of await linkedTasks(act.tx, [row.taskId], 'down')) {
		await inheritGrants(act.tx, campaign.id, [taskId]);
		await refreshTask(act.tx, campaign.id, taskId);
	}
}

/**
 * Grants or refuses a request; only whoever issues the campaign does, and grants only what he locks. @throws Refusal as loadAsked and
 * requireDeciding
 */
export async function answerDeviation(act: Act, input: { id: string; granted: boolean; answer: string }) {
	const { row, account } = await loadAsked(act, input.id, 'campaign.manage', ({ issuerId }) => issuerId);
	if (input.granted) await requireDeciding(act, row);
	const settled = { ...input, state: input.granted ? ('granted' as const) : ('refused' as const) };
	await settleDeviation(act.tx, { ...settled, accountId: account.accountId, now: act.now });
	if (input.granted) await grant(act, row);
	await tell(act, row.askerId ?? [], {
		kind: input.granted ? 'campaigns.deviation_granted' : 'campaigns.deviation_refused',
		parameters: { title: row.actionText },
		link: row.inForce ? `/desk/campaigns/tasks/${row.taskId}` : '/desk/campaigns/requests',
	});
	act.record({ details: { granted: input.granted, kind: row.kind } });
	return { id: input.id };
}

/** Takes a request back before it is answered. @throws Refusal as loadAsked */
export async function withdrawDeviation(act: Act, { id }: { id: string }) {
	const { account } = await loadAsked(act, id, 'campaign.practise', ({ organisation }) => organisation.id);
	await settleDeviation(act.tx, { id, state: 'withdrawn', answer: '', accountId: account.accountId, now: act.now });
	return { id };
}
