import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { choosePassword } from './choose-password.ts';
import { verifyPassword } from './password.ts';
import { findPasswordHash, namesOf, updatePassword } from './store/index.ts';

/**
 * The signed-in account's own password. Allowed while a change is due: it is what is due.
 * @throws Refusal SIGN_IN_REQUIRED; INVALID with `reason`: wrong_password, same_password, past_password or a PasswordWeakness
 */
export async function changePassword(
	act: Act,
	input: { current: string; next: string },
): Promise<{ changed: boolean }> {
	const { caller } = act;
	if (!caller) throw new Refusal('SIGN_IN_REQUIRED');
	const known = await findPasswordHash(act.tx, caller.accountId);
	if (!known || !(await verifyPassword(known, input.current)))
		throw new Refusal('INVALID', { reason: 'wrong_password' });
	if (input.next === input.current) throw new Refusal('INVALID', { reason: 'same_password' });
	const { accountId, userName } = caller;
	const names = await namesOf(act.tx, accountId);
	const hash = await choosePassword(act, { accountId, userName, names }, input.next);
	await updatePassword(act.tx, accountId, hash, {
		keepSession: act.sessionId,
		mustChange: false,
	});
	act.record({ subject: { kind: 'account', id: caller.accountId } });
	return { changed: true };
}
