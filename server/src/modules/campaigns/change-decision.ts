import { mayChangeDecision } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { checkDecision } from './add-decision.ts';
import { loadDecision } from './load.ts';
import {
	type DecisionFields,
	type DecisionRow,
	findMeeting,
	hasHistory,
	refreshAt,
	updateDecision,
} from './store/index.ts';
import { tellActing } from './tell-acting.ts';
import { tellGiven } from './tell-given.ts';

/** Tells whose it was, and whose it is now. */
async function tellMoved(act: Act, row: DecisionRow, wish: DecisionFields): Promise<void> {
	await tellActing(act, [row.organisation.id], {
		kind: 'campaigns.decision_moved',
		parameters: { title: row.text },
		link: '/desk/campaigns/tasks',
	});
	await tellGiven(act, { ...wish, taskId: row.taskId });
}

/** Tells whose it stays, where something else is to be done, or on another day. */
async function tellChanged(act: Act, row: DecisionRow, { organisationId, text, dueOn }: DecisionFields): Promise<void> {
	if (text === row.text && dueOn === row.dueOn) return;
	await tellActing(act, [organisationId], {
		kind: 'campaigns.decision_changed',
		parameters: { title: text, until: dueOn },
		link: `/desk/campaigns/tasks/${row.taskId}`,
	});
}

/**
 * Changes a decision and with it its task, at once. @throws Refusal as loadDecision and checkDecision; CONFLICT when it holds
 * no longer, or would go to another organisation after one has entered something; PLAN_CHANGED
 */
export async function changeDecision(
	act: Act,
	{ id, edition, ...wish }: DecisionFields & { id: string; edition: number },
) {
	const { row, campaign, account } = await loadDecision(act, id);
	const meeting = await findMeeting(act.tx, row.meetingId);
	if (row.withdrawnFor !== null || !meeting) throw new Refusal('CONFLICT', { reason: 'taken_back' });
	const before = { organisationId: row.organisation.id, dueOn: row.dueOn };
	await checkDecision(act, wish, { account, campaign, meeting, before: before.organisationId });
	if (!mayChangeDecision(before, wish, await hasHistory(act.tx, row.taskId)))
		throw new Refusal('CONFLICT', { reason: 'acts' });
	const next = await updateDecision(act.tx, { ...wish, id, edition, today: dayInChina(act.now) });
	if (next === null) throw new Refusal('PLAN_CHANGED');
	await refreshAt(act.tx, campaign.id, [wish.organisationId]);
	act.record({
		details: { before: row.dueOn, after: wish.dueOn, from: before.organisationId, to: wish.organisationId },
	});
	await (wish.organisationId === before.organisationId ? tellChanged : tellMoved)(act, row, wish);
	return { edition: next };
}
