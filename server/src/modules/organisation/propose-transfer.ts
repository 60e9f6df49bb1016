import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { keepsRoster } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadMember } from './load-people.ts';
import { keepsRosterOf, loadTransfer, presentTransfer } from './load-transfer.ts';
import { insertTransfer, organisationByCode, organisationsById } from './store/index.ts';

/**
 * Proposes to bring a member to another branch; either side may, and neither has said yes by it.
 * @throws Refusal as loadMember; NOT_FOUND for the code; NO_ROSTER, FORBIDDEN, CONFLICT
 */
export async function proposeTransfer(act: Act, input: { memberId: string; toCode: string; reason: string | null }) {
	const account = requireSignedIn(act.caller);
	const member = await loadMember(act, input.memberId);
	const to = await organisationByCode(act.tx, input.toCode);
	if (to === null) throw new Refusal('NOT_FOUND', { reason: 'code' });
	const from = member.organisation.id;
	if (!(await keepsRosterOf(act, from)) && !(await keepsRosterOf(act, to))) throw new Refusal('FORBIDDEN');
	const [target] = await organisationsById(act.tx, [to]);
	if (!target || !keepsRoster(target.type)) throw new Refusal('NO_ROSTER');
	if (from === to) throw new Refusal('CONFLICT', { reason: 'same' });
	if (member.endedBecause !== null) throw new Refusal('CONFLICT', { reason: 'left' });
	const proposal = { memberId: member.id, from, to, reason: input.reason, by: account.accountId, at: act.now };
	const id = await insertTransfer(act.tx, proposal);
	if (id === null) throw new Refusal('CONFLICT', { reason: 'under_way' });
	return presentTransfer(act, await loadTransfer(act, id));
}
