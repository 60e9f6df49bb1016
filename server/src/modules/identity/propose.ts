import {
	type Administrators,
	type ProposalKind,
	proposalFault,
	proposalLasts,
	type SeparateRole,
} from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadDeciding, presentAdministrators } from './list-administrators.ts';
import { loadCandidate } from './name-administrators.ts';
import { insertProposal, openProposals } from './store/index.ts';

/**
 * One of the three asks another of them to agree to a change of one of the three.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN, NOT_FOUND; ROLE_NOT_GIVEN with `reason`
 */
export async function propose(
	act: Act,
	input: { kind: ProposalKind; role: SeparateRole; successorId: string | null; reason: string },
): Promise<Administrators> {
	const { account, holders } = await loadDeciding(act);
	const { kind, role, successorId } = input;
	const holder = holders.find((one) => one.role === role);
	if (!holder) throw new Refusal('NOT_FOUND');
	const successor = successorId === null ? null : await loadCandidate(act, successorId);
	const open = await openProposals(act.tx, act.now);
	const isUnderWay = open.some((one) => one.role === role && one.kind === kind);
	const holderId = holder.account.id;
	const reason = proposalFault({ kind, role, holderId, successor }, account.accountId, isUnderWay);
	if (reason) throw new Refusal('ROLE_NOT_GIVEN', { reason });
	const id = await insertProposal(act.tx, {
		...{ kind, role, holderId, successorId, reason: input.reason },
		proposedBy: account.accountId,
		proposedAt: act.now,
		expiresAt: new Date(act.now.getTime() + proposalLasts),
	});
	const whom = { holder: holder.account.userName, successor: successor?.userName ?? null };
	act.record({ subject: { kind: 'proposal', id }, details: { kind, role, ...whom, reason: input.reason } });
	return presentAdministrators(act);
}
