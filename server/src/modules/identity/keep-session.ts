import type { Act } from '../../platform/http/index.ts';
import { endSession, waysHold } from './store/index.ts';

/**
 * A session that has just been opened stays only if what it was opened with still opens the account: the password may
 * have been reset, or the account disabled, between the check and now.
 * @returns whether it stays
 */
export async function keepSession(
	act: Act,
	opened: { sessionId: string; accountId: string; waysChanged: number },
): Promise<boolean> {
	const { accountId, sessionId } = opened;
	if (await waysHold(act.tx, accountId, opened.waysChanged)) return true;
	await endSession(act.tx, accountId, sessionId);
	act.record({ act: 'identity.sign_in', subject: { kind: 'account', id: accountId }, refusal: 'SIGN_IN_REFUSED' });
	return false;
}
