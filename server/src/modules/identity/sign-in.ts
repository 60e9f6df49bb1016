import type { SignedIn } from '@pacesetter/core/identity';
import { writeEntry } from '../../platform/audit/index.ts';
import type { Request } from '../../platform/http/index.ts';
import type { Auth } from './auth.ts';
import { findAccountByName } from './store.ts';

type Door = Pick<Request, 'db' | 'clock' | 'requestId'>;

const enter = (door: Door, act: string, account: SignedIn, refused: string | null): Promise<void> =>
	writeEntry(door.db, {
		act: `identity.${act}`,
		at: door.clock(),
		refused,
		account,
		requestId: door.requestId,
		subject: { kind: 'account', id: account.accountId },
	});

/**
 * Sign-in by better-auth, entered in the audit log. A name that nobody has is not: people type passwords into the wrong
 * field.
 */
export async function signIn(door: Door, auth: Auth, request: globalThis.Request): Promise<Response> {
	const body: unknown = await request
		.clone()
		.json()
		.catch(() => null);
	const answer = await auth.handler(request);
	const name = body && typeof body === 'object' && 'username' in body ? body.username : null;
	const account = typeof name === 'string' ? await findAccountByName(door.db, name.toLowerCase()) : null;
	if (account) await enter(door, 'sign_in', account, answer.ok ? null : 'SIGN_IN_REFUSED');
	return answer;
}

/** The end of a session, entered in the audit log. */
export async function signOut(
	door: Door & Pick<Request, 'caller'>,
	auth: Auth,
	request: globalThis.Request,
): Promise<Response> {
	const answer = await auth.handler(request);
	if (door.caller && answer.ok) await enter(door, 'sign_out', door.caller, null);
	return answer;
}
