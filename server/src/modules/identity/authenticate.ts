import type { Caller } from '@pacesetter/core/identity';
import type { Database } from '../../platform/db/index.ts';
import type { Auth } from './auth.ts';
import { findAccount } from './store/index.ts';

/** Who sends these headers. A reader without a session cookie costs no query. */
export async function authenticate(
	auth: Auth,
	db: Database,
	headers: Headers,
): Promise<{ caller: Caller; sessionId: string | null }> {
	if (!headers.get('cookie')?.includes('pacesetter.')) return { caller: null, sessionId: null };
	const found = await auth.sessions.api.getSession({ headers });
	if (!found) return { caller: null, sessionId: null };
	// The rights are read anew at each request, so a change takes effect at once.
	return { caller: await findAccount(db, found.user.id), sessionId: found.session.id };
}
