import { requireSignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { giveAllowance } from './allowance.ts';
import { findAllowance, totalsOf } from './store/index.ts';

/** The caller's points. @throws Refusal as requireSignedIn */
export async function getPoints(act: Act) {
	const account = requireSignedIn(act.caller);
	await giveAllowance(act, account.accountId);
	return { ...(await totalsOf(act.tx, account.accountId)), allowance: await findAllowance(act.tx) };
}
