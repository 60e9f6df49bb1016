import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadDecision } from './load.ts';
import { findMeeting, refreshAt, setActionHeld } from './store/index.ts';
import { tellActing } from './tell-acting.ts';
import { tellGiven } from './tell-given.ts';

async function turn(act: Act, id: string, reason: string | null) {
	const { row, campaign } = await loadDecision(act, id);
	if ((row.withdrawnFor === null) === (reason === null)) throw new Refusal('CONFLICT', { reason: 'taken_back' });
	if ((await findMeeting(act.tx, row.meetingId))?.withdrawnAt !== null)
		throw new Refusal('CONFLICT', { reason: 'taken_back' });
	await setActionHeld(act.tx, { id, planNumber: campaign.planNumber ?? 0, reason });
	if (reason === null) {
		await refreshAt(act.tx, campaign.id, [row.organisation.id]);
		await tellGiven(act, { ...row, organisationId: row.organisation.id });
	} else
		await tellActing(act, [row.organisation.id], {
			kind: 'campaigns.decision_withdrawn',
			parameters: { title: row.text, reason },
			link: '/desk/campaigns/tasks',
		});
	act.record({ details: { reason } });
	return { id };
}

/** Lets a decision hold no longer: its task leaves every list and number; what was entered for it is kept. @throws Refusal as loadDecision; CONFLICT */
export const withdrawDecision = (act: Act, { id, reason }: { id: string; reason: string }) => turn(act, id, reason);

/** Lets it hold again, with what was entered. @throws Refusal as loadDecision; CONFLICT */
export const restoreDecision = (act: Act, { id }: { id: string }) => turn(act, id, null);
