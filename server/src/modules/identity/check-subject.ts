import { normalUserName, userNamePattern } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadLink, makeAccount } from './accept-link.ts';
import { type Checked, passOn } from './check-password.ts';
import { findForSignIn, linkSubject, spendLink } from './store/index.ts';

/**
 * Whom the unified sign-in names. Nobody signs up by it: the account is linked already.
 * @returns null when no account is, or it is disabled
 */
export async function checkSubject(act: Act, input: { subject: string }): Promise<Checked | null> {
	const account = await findForSignIn(act.tx, { subject: input.subject });
	act.record({ act: 'identity.sign_in', details: { by: 'oidc' } });
	if (!account || account.disabled) {
		act.record({ refusal: 'SIGN_IN_REFUSED' });
		return null;
	}
	act.record({ account, subject: { kind: 'account', id: account.accountId } });
	return passOn(act, account);
}

/**
 * Takes an invitation up by the unified sign-in: an account without a password.
 * @throws Refusal LINK_SPENT, INVALID, USER_NAME_TAKEN, PERSON_HAS_ACCOUNT; CONFLICT when the subject has an account
 */
export async function acceptBySubject(
	act: Act,
	input: { token: string; userName: string; subject: string },
): Promise<{ accountId: string }> {
	const link = await loadLink(act, input.token);
	const userName = normalUserName(input.userName);
	if (link.purpose !== 'invitation' || !userNamePattern.test(userName))
		throw new Refusal('INVALID', { field: 'userName' });
	if (await findForSignIn(act.tx, { subject: input.subject })) throw new Refusal('CONFLICT');
	const accountId = await makeAccount(act, link, userName, null);
	await linkSubject(act.tx, accountId, input.subject);
	await spendLink(act.tx, link.id, accountId, act.now);
	act.record({
		act: 'identity.link.accept',
		account: { accountId, userName },
		subject: { kind: 'account', id: accountId },
		details: { purpose: link.purpose, link: link.id, by: 'oidc' },
	});
	return { accountId };
}
