import { decisionFault, type EvidenceKind } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadMeeting } from './load.ts';
import { type DecisionFields, insertDecision, mayIssueFor } from './store/index.ts';

/** @throws Refusal INVALID for a day before the meeting, or an organisation to which the caller may issue nothing */
export async function checkDecision(
	act: Act,
	account: SignedIn,
	fields: DecisionFields,
	meeting: { readonly heldOn: string },
): Promise<void> {
	const fault = decisionFault(fields, meeting);
	if (fault) throw new Refusal('INVALID', { field: fault });
	if (!(await mayIssueFor(act.tx, account, fields.organisationId)))
		throw new Refusal('INVALID', { field: 'organisationId' });
}

/** Makes a decision of a meeting a task of one organisation (R70). @throws Refusal as loadMeeting and checkDecision; CAMPAIGN_NOT_RUNNING; CONFLICT when the meeting was taken back */
export async function addDecision(act: Act, { id, ...wish }: DecisionFields & { id: string; evidence: EvidenceKind }) {
	const { row, campaign, account } = await loadMeeting(act, id);
	if (campaign.state !== 'running') throw new Refusal('CAMPAIGN_NOT_RUNNING');
	if (row.withdrawnAt !== null) throw new Refusal('CONFLICT', { reason: 'withdrawn' });
	await checkDecision(act, account, wish, row);
	const made = await insertDecision(act.tx, { ...wish, campaignId: campaign.id, meetingId: id });
	act.record({
		subject: { kind: 'decision', id: made.id },
		details: { meeting: id, organisation: wish.organisationId, dueOn: wish.dueOn },
	});
	return made;
}
