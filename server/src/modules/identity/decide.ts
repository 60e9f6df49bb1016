import {
	type Administrators,
	awakeningFault,
	candidateFault,
	confirmFault,
	isVouched,
} from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { type Deciding, loadDeciding, presentAdministrators } from './list-administrators.ts';
import { loadCandidate } from './name-administrators.ts';
import { beginReset } from './reset-password.ts';
import {
	awaken,
	changeWays,
	decideProposal,
	endOtherSessions,
	findDormant,
	findProposal,
	type ProposalRow,
	removeSecondFactor,
	replaceHolder,
} from './store/index.ts';

async function loadProposal(act: Act, id: string): Promise<{ proposal: ProposalRow } & Deciding> {
	const deciding = await loadDeciding(act);
	const proposal = await findProposal(act.tx, id);
	if (!proposal) throw new Refusal('NOT_FOUND');
	return { proposal, ...deciding };
}

function record(act: Act, { id, kind, role, holder, successor }: ProposalRow, state: string): void {
	const whom = { holder: holder.userName, successor: successor?.userName ?? null };
	act.record({ subject: { kind: 'proposal', id }, details: { kind, role, ...whom, state } });
}

type MadeLink = { token: string; expiresAt: string };

/** Two of the three vouch for him; still nobody takes a link up afterwards. @throws Refusal ROLE_NOT_GIVEN */
async function awakenVouched(act: Act, successorId: string, by: string): Promise<void> {
	const account = await findDormant(act.tx, successorId, act.now);
	if (!account?.dormant) return;
	if (awakeningFault(account, by)) throw new Refusal('ROLE_NOT_GIVEN', { reason: 'dormant' });
	await awaken(act.tx, successorId);
}

/** Another than who proposed it has agreed: it is done. */
async function carryOut(act: Act, proposal: ProposalRow, by: string): Promise<MadeLink | null> {
	const { kind, role, holder, successorId } = proposal;
	if (kind === 'reset_password') return beginReset(act, holder, by);
	if (kind === 'reset_second_factor') {
		await changeWays(act.tx, holder.id);
		await removeSecondFactor(act.tx, holder.id);
		await endOtherSessions(act.tx, holder.id, null);
	}
	if (successorId === null) return null;
	// He may have been disabled, or named elsewhere, since he was proposed.
	const reason = candidateFault(await loadCandidate(act, successorId), isVouched(role));
	if (reason) throw new Refusal('ROLE_NOT_GIVEN', { reason });
	await awakenVouched(act, successorId, by);
	await replaceHolder(act.tx, role, successorId, act.now);
	return null;
}

/**
 * Agrees to what another of the three has proposed, and does it. A link to a new password is told to whom agrees: who
 * asked for it never has it.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN, NOT_FOUND; PROPOSAL_NOT_DONE, ROLE_NOT_GIVEN with `reason`
 */
export async function confirmProposal(
	act: Act,
	input: { id: string },
): Promise<Administrators & { link: MadeLink | null }> {
	const { proposal, account, holders } = await loadProposal(act, input.id);
	const by = account.accountId;
	const holderId = holders.find(({ role }) => role === proposal.role)?.account.id ?? '';
	const three = holders.map((holder) => holder.account.id);
	const reason = confirmFault(proposal, { holderId, three }, by, act.now);
	if (reason) throw new Refusal('PROPOSAL_NOT_DONE', { reason });
	await decideProposal(act.tx, proposal.id, { state: 'confirmed', by, at: act.now });
	const link = await carryOut(act, proposal, by);
	record(act, proposal, 'confirmed');
	return { ...(await presentAdministrators(act)), link };
}

/**
 * Who proposed it takes it back; another of the three refuses it.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN, NOT_FOUND; PROPOSAL_NOT_DONE when it is over
 */
export async function declineProposal(act: Act, input: { id: string }): Promise<Administrators> {
	const { proposal, account } = await loadProposal(act, input.id);
	if (proposal.state !== 'open') throw new Refusal('PROPOSAL_NOT_DONE', { reason: 'over' });
	const by = account.accountId;
	const state = proposal.proposedBy === by ? 'withdrawn' : 'refused';
	await decideProposal(act.tx, proposal.id, { state, by, at: act.now });
	record(act, proposal, state);
	return presentAdministrators(act);
}
