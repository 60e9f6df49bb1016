import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { StatementLine } from '@pacesetter/core/points';
import type { Act } from '../../platform/http/index.ts';
import { giveAllowance } from './allowance.ts';
import { presentLine } from './present.ts';
import { countPostings, listPostings } from './store/index.ts';

/** A page of the caller's statement. @throws Refusal as requireSignedIn */
export async function listStatement(act: Act, input: { page: number; size: number }) {
	const account = requireSignedIn(act.caller);
	await giveAllowance(act, account.accountId);
	const total = await countPostings(act.tx, account.accountId);
	const below = total - rowsBefore(input) + 1;
	const rows = await listPostings(act.tx, account, { below, limit: input.size });
	return { items: rows.map((row) => presentLine(row, act.now)), total, page: input.page, size: input.size };
}

/** Lines of an export below a number, the newest first. @throws Refusal as requireSignedIn */
export async function exportStatement(act: Act, input: { below: number }): Promise<StatementLine[]> {
	const rows = await listPostings(act.tx, requireSignedIn(act.caller), { below: input.below, limit: 1000 });
	return rows.map((row) => presentLine(row, act.now));
}
