import { type AccountAct, accountFault, requirePermission } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { findListed, type ListedAccount } from './store/index.ts';

/**
 * The account of somebody else, about to be changed by who manages accounts.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN, NOT_FOUND; ACCOUNT_NOT_CHANGED with `reason`
 */
export async function loadManaged(act: Act, what: AccountAct, id: string): Promise<ListedAccount> {
	const { accountId: by } = requirePermission(act.caller, 'account.manage');
	const account = await findListed(act.tx, id);
	if (!account) throw new Refusal('NOT_FOUND');
	const { role, state, founder } = account;
	const reason = accountFault(what, { accountId: id, role, state, founder }, by);
	if (reason) throw new Refusal('ACCOUNT_NOT_CHANGED', { reason });
	act.record({ subject: { kind: 'account', id }, details: { userName: account.userName } });
	return account;
}
