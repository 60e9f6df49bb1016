import { decisionFault, type EvidenceKind } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadMeeting } from './load.ts';
import { type CampaignRow, type DecisionFields, insertDecision, type MeetingRow, mayDecideFor } from './store/index.ts';
import { tellGiven } from './tell-given.ts';

interface Deciding {
	readonly account: SignedIn;
	readonly campaign: CampaignRow;
	readonly meeting: MeetingRow;
	/** Whose it was so far. */
	readonly before?: number;
}

/**
 * A leading group decides for whom it leads: the issuer and those below it, as far as whoever enters it keeps campaigns there.
 * @throws Refusal INVALID for a day before the meeting, or another organisation
 */
export async function checkDecision(act: Act, fields: DecisionFields, deciding: Deciding): Promise<void> {
	const { account, campaign, meeting, before } = deciding;
	const fault = decisionFault(fields, meeting);
	if (fault) throw new Refusal('INVALID', { field: fault });
	const { organisationId } = fields;
	if (organisationId !== before && !(await mayDecideFor(act.tx, account, campaign.issuer.id, organisationId)))
		throw new Refusal('INVALID', { field: 'responsible' });
}

/** Makes a decision of a meeting a task of one organisation (R70), which is told of it. @throws Refusal as loadMeeting and checkDecision; CAMPAIGN_NOT_RUNNING; CONFLICT when the meeting was taken back */
export async function addDecision(act: Act, { id, ...wish }: DecisionFields & { id: string; evidence: EvidenceKind }) {
	const { row, campaign, account } = await loadMeeting(act, id);
	if (campaign.state !== 'running') throw new Refusal('CAMPAIGN_NOT_RUNNING');
	if (row.withdrawnAt !== null) throw new Refusal('CONFLICT', { reason: 'taken_back' });
	await checkDecision(act, wish, { account, campaign, meeting: row });
	const place = { campaignId: campaign.id, meetingId: id };
	const made = await insertDecision(act.tx, { ...wish, ...place, today: dayInChina(act.now) });
	act.record({
		subject: { kind: 'decision', id: made.id },
		details: { meeting: id, organisation: wish.organisationId, dueOn: wish.dueOn },
	});
	await tellGiven(act, { ...wish, taskId: made.taskId });
	return made;
}
