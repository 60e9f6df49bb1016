import { type AccountState, requirePermission } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { searchPattern } from '../../platform/text/index.ts';
import { presentAccount } from './present.ts';
import { findPeople, listAccounts as listRows } from './store/index.ts';

/** @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN */
export async function listAccounts(
	act: Act,
	input: { page: number; size: number; query?: string | undefined; state?: AccountState | undefined },
) {
	requirePermission(act.caller, 'account.manage');
	const wish = { pattern: input.query ? searchPattern(input.query) : null, state: input.state ?? null };
	const { rows, total } = await listRows(act.tx, wish, { offset: rowsBefore(input), limit: input.size });
	return { items: rows.map(presentAccount), total, page: input.page, size: input.size };
}

/** People for whom an account can be made. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN */
export async function listPeople(act: Act, input: { query: string }) {
	requirePermission(act.caller, 'account.manage');
	return findPeople(act.tx, searchPattern(input.query));
}
