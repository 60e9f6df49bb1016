import { normalUserName } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { counterFor, type Source } from './count-failures.ts';
import { keyedHash } from './keyed-hash.ts';
import { newToken, tokenHash } from './one-time.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { findForSignIn, insertChallenge, noteSignIn, type SignInRow } from './store/index.ts';

export type Checked =
	/** `waysChanged`: how often what opens it was changed when this was found. */
	| { readonly outcome: 'done'; readonly accountId: string; readonly waysChanged: number }
	/** The password was right; `token` goes with the code that is still to come. */
	| { readonly outcome: 'second_factor'; readonly token: string }
	| { readonly outcome: 'wrong' }
	| { readonly outcome: 'wait'; readonly seconds: number };

/** What a password is compared with where there is none: the answer takes as long. */
const nobodys = hashPassword('');
/** How long a right password waits for the second factor, in milliseconds. */
const challengeLasts = 5 * 60 * 1000;

const isRight = async (account: SignInRow | null, password: string): Promise<boolean> => {
	const known = account?.disabled ? null : account?.password;
	const matches = await verifyPassword(known ?? (await nobodys), password);
	return matches && typeof known === 'string';
};

/** He has shown by one factor who he is: in, or on to the second one. */
export async function passOn(act: Act, account: SignInRow): Promise<Checked> {
	const { accountId, waysChanged } = account;
	if (account.secondFactor) {
		const token = newToken();
		const expiresAt = new Date(act.now.getTime() + challengeLasts);
		await insertChallenge(act.tx, { tokenHash: tokenHash(token), accountId, waysChanged, expiresAt }, act.now);
		act.record({ act: 'identity.sign_in_first' });
		return { outcome: 'second_factor', token };
	}
	await noteSignIn(act.tx, accountId, act.now);
	return { outcome: 'done', accountId, waysChanged };
}

/**
 * Name and password. A name that nobody has is counted, answered and entered in the log like one that somebody has, and
 * takes as long; only the log doesn't say which it was, since people type passwords into the wrong field.
 */
export async function checkPassword(
	act: Act,
	input: { userName: string; password: string; from: Source },
): Promise<Checked> {
	const userName = normalUserName(input.userName);
	const account = await findForSignIn(act.tx, { userName });
	const told = account ? { account, subject: { kind: 'account', id: account.accountId } } : {};
	act.record({ act: 'identity.sign_in', ...told });
	const subject = account?.accountId ?? keyedHash(input.from.secret, 'nobody', userName);
	const counter = await counterFor(act, subject, input.from);
	if (counter.wait > 0) {
		act.record({ refusal: 'TOO_MANY_REQUESTS' });
		return { outcome: 'wait', seconds: counter.wait };
	}
	if (!(await isRight(account, input.password)) || !account) {
		await counter.fail('SIGN_IN_REFUSED');
		return { outcome: 'wrong' };
	}
	// With a second factor the failures count on: a right password alone must not allow any number of codes.
	if (!account.secondFactor) await counter.clear();
	return passOn(act, account);
}
