import { mayChangeDecision } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { checkDecision } from './add-decision.ts';
import { loadDecision } from './load.ts';
import { type DecisionFields, findMeeting, hasHistory, refreshAt, updateDecision } from './store/index.ts';

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
	const next = await updateDecision(act.tx, { ...wish, id, edition });
	if (next === null) throw new Refusal('PLAN_CHANGED');
	await refreshAt(act.tx, campaign.id, [wish.organisationId]);
	act.record({
		details: { before: row.dueOn, after: wish.dueOn, from: before.organisationId, to: wish.organisationId },
	});
	return { edition: next };
}
