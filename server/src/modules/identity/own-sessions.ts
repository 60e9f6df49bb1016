import type { SessionRow, SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { endOtherSessions, endSession, listSessions } from './store/index.ts';

/** Whoever is signed in, also while a password or a second factor is due: this is his own account. @throws Refusal SIGN_IN_REQUIRED */
export function requireOwn(act: Act): SignedIn {
	if (!act.caller) throw new Refusal('SIGN_IN_REQUIRED');
	return act.caller;
}

/** @throws Refusal SIGN_IN_REQUIRED */
export async function ownSessions(act: Act): Promise<SessionRow[]> {
	const rows = await listSessions(act.tx, requireOwn(act).accountId, act.now);
	return rows.map(({ id, device, startedAt, lastSeenAt }) => ({
		...{ id, device, current: id === act.sessionId },
		startedAt: startedAt.toISOString(),
		lastSeenAt: lastSeenAt.toISOString(),
	}));
}

/** Ends one of the own sessions at once. @throws Refusal SIGN_IN_REQUIRED, NOT_FOUND also for another's */
export async function endOwnSession(act: Act, input: { id: string }): Promise<SessionRow[]> {
	const { accountId } = requireOwn(act);
	if (!(await endSession(act.tx, accountId, input.id))) throw new Refusal('NOT_FOUND');
	act.record({ subject: { kind: 'account', id: accountId } });
	return ownSessions(act);
}

/** Ends all of them but the one that asks. @throws Refusal SIGN_IN_REQUIRED */
export async function endOwnOthers(act: Act): Promise<SessionRow[]> {
	const { accountId } = requireOwn(act);
	const ended = await endOtherSessions(act.tx, accountId, act.sessionId);
	act.record({ subject: { kind: 'account', id: accountId }, details: { ended } });
	return ownSessions(act);
}
