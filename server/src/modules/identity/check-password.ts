import { normalUserName, sourceOf, waitAfter } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { keyedHash } from './keyed-hash.ts';
import { knownDevice } from './known-device.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { clearFailures, findFailures, findForSignIn, keepFailures, noteSignIn, type SignInRow } from './store/index.ts';

/** Where a sign-in comes from. */
export interface Source {
	readonly secret: string;
	readonly address: string;
	/** The signed cookie of earlier sign-ins on the same browser. */
	readonly device: string | undefined;
}

export type Checked =
	| { readonly outcome: 'done'; readonly accountId: string }
	| { readonly outcome: 'wrong' }
	| { readonly outcome: 'wait'; readonly seconds: number };

/** What a password is compared with where there is none: the answer takes as long. */
const nobodys = hashPassword('');

const isRight = async (account: SignInRow | null, password: string): Promise<boolean> => {
	const known = account?.disabled ? null : account?.password;
	const matches = await verifyPassword(known ?? (await nobodys), password);
	return matches && typeof known === 'string';
};

/**
 * Name and password. A name that nobody has is counted, answered and entered in the log like one that somebody has, and
 * takes as long; only the log doesn't say which it was, since people type passwords into the wrong field.
 */
export async function checkPassword(
	act: Act,
	input: { userName: string; password: string; from: Source },
): Promise<Checked> {
	const { tx, now } = act;
	const userName = normalUserName(input.userName);
	const { secret, address, device } = input.from;
	const account = await findForSignIn(tx, userName);
	const subject = account?.accountId ?? keyedHash(secret, 'nobody', userName);
	const source = keyedHash(secret, 'source', sourceOf(address, knownDevice(secret, device, subject)));
	const told = account ? { account, subject: { kind: 'account', id: account.accountId } } : {};
	act.record({ act: 'identity.sign_in', ...told });
	const before = await findFailures(tx, subject, source, now);
	const left = (before.blockedUntil?.getTime() ?? 0) - now.getTime();
	if (left > 0) {
		act.record({ refusal: 'TOO_MANY_REQUESTS' });
		return { outcome: 'wait', seconds: Math.ceil(left / 1000) };
	}
	if (account && (await isRight(account, input.password))) {
		await clearFailures(tx, subject, source);
		await noteSignIn(tx, account.accountId, now);
		return { outcome: 'done', accountId: account.accountId };
	}
	if (!account) await isRight(null, input.password);
	const failures = before.failures + 1;
	const wait = waitAfter(failures);
	const blockedUntil = wait > 0 ? new Date(now.getTime() + wait * 1000) : null;
	await keepFailures(tx, { subject, source }, { failures, blockedUntil }, now);
	act.record({ refusal: 'SIGN_IN_REFUSED', details: { failures } });
	return { outcome: 'wrong' };
}
