import { awakeningFault, type DormantRow, requirePermission } from '@pacesetter/core/identity';
import { Refusal, rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { awaken, findDormant, listDormant } from './store/index.ts';

/** Accounts whose rights wait for a second administrator. @throws Refusal as requirePermission */
export async function listDormantAccounts(act: Act, input: { page: number; size: number }) {
	requirePermission(act.caller, 'grant.manage');
	const { rows, total } = await listDormant(act.tx, { offset: rowsBefore(input), limit: input.size });
	const items: DormantRow[] = rows.map(({ since, ...row }) => ({ ...row, since: since.toISOString() }));
	return { items, total, page: input.page, size: input.size };
}

/**
 * Whoever answers for rights says that the account's owner has it, as he has made sure of beside this product. Then its
 * rights hold again.
 * @throws Refusal as requirePermission; NOT_FOUND; ACCOUNT_NOT_CHANGED with `reason`
 */
export async function awakenAccount(act: Act, input: { id: string; reason: string }): Promise<{ dormant: boolean }> {
	const { accountId: by } = requirePermission(act.caller, 'grant.manage');
	const account = await findDormant(act.tx, input.id, act.now);
	if (!account) throw new Refusal('NOT_FOUND');
	const reason = awakeningFault(account, by);
	if (reason) throw new Refusal('ACCOUNT_NOT_CHANGED', { reason });
	await awaken(act.tx, input.id);
	const details = { userName: account.userName, reason: input.reason };
	act.record({ subject: { kind: 'account', id: input.id }, details });
	return { dormant: false };
}
