import { type Caller, isIdle, needsSecondFactor, type Permission, type SignedIn } from '@pacesetter/core/identity';
import { writeEntry } from '../../platform/audit/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Auth } from './auth.ts';
import { endSession, findWithDues, touchSession } from './store/index.ts';

export interface Asking {
	readonly auth: Auth;
	readonly db: Database;
	readonly clock: Clock;
	readonly requestId: string;
	/** What grants add to an account's rights. */
	permissionsOf(db: Database, accountId: string): Promise<readonly Permission[]>;
}

const nobody = { caller: null, sessionId: null } as const;
const day = 24 * 3600 * 1000;
/** A session's last use is kept this exactly, in milliseconds, so that most requests write nothing. */
const exactly = 60_000;

/** An account with all its rights and all that is due, read anew at each request, so that a change takes effect at once. */
async function findCaller({ auth, db, permissionsOf }: Asking, id: string, now: Date): Promise<SignedIn | null> {
	const { passwordDays } = auth.policy;
	const oldBefore = passwordDays > 0 ? new Date(now.getTime() - passwordDays * day) : new Date(0);
	const found = await findWithDues(db, id, oldBefore);
	if (!found) return null;
	const { account, passwordIsOld, hasSecondFactor } = found;
	const permissions = [...account.permissions, ...(await permissionsOf(db, id))];
	const isSeparate = account.permissions.length > 0;
	const hasRights = account.administrator || permissions.length > 0;
	const due = !hasSecondFactor && needsSecondFactor(auth.policy, { isSeparate, hasRights });
	return {
		...account,
		permissions,
		mustChangePassword: account.mustChangePassword || passwordIsOld,
		passwordIsOld,
		secondFactorDue: due,
	};
}

/** Who sends these headers. A reader without a session cookie costs no query. */
export async function authenticate(
	asking: Asking,
	headers: Headers,
): Promise<{ caller: Caller; sessionId: string | null }> {
	if (!headers.get('cookie')?.includes('pacesetter.session_token')) return nobody;
	const { auth, db } = asking;
	const found = await auth.sessions.api.getSession({ headers });
	if (!found) return nobody;
	const now = asking.clock();
	const caller = await findCaller(asking, found.user.id, now);
	if (!caller) return nobody;
	const { id, createdAt, lastSeenAt } = found.session;
	const seen = lastSeenAt ?? createdAt;
	if (isIdle(auth.policy, caller.administrator || caller.permissions.length > 0, seen, now)) {
		await endSession(db, caller.accountId, id);
		const entry = {
			act: 'identity.session.idle',
			at: now,
			refused: null,
			account: caller,
			requestId: asking.requestId,
		};
		await writeEntry(db, { ...entry, subject: { kind: 'account', id: caller.accountId } });
		return nobody;
	}
	if (now.getTime() - seen.getTime() > exactly) await touchSession(db, id, now);
	return { caller, sessionId: id };
}
