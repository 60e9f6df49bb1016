import { passwordWeakness } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { findPasswordHash, updatePassword } from './store/index.ts';

/**
 * The signed-in account's own password. Allowed while a change is due: it is what is due.
 * @throws Refusal SIGN_IN_REQUIRED; INVALID with `reason`: wrong_password, same_password or a PasswordWeakness
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
	const weakness = passwordWeakness(input.next, caller.userName);
	if (weakness) throw new Refusal('INVALID', { reason: weakness });
	await updatePassword(act.tx, caller.accountId, await hashPassword(input.next), {
		keepSession: act.sessionId,
		mustChange: false,
	});
	act.record({ subject: { kind: 'account', id: caller.accountId } });
	return { changed: true };
}
