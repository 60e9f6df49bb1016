import type { Database } from '../../platform/db/index.ts';
import { hashPassword, oneTimePassword } from './password.ts';
import { findAccountByName, hasSession, insertAccount, lockAccounts, updatePassword } from './store/index.ts';

const userName = 'admin';

export interface FirstSignIn {
	readonly accountId: string;
	readonly userName: string;
	readonly password: string;
}

/**
 * The first administrator's name and one-time password, told once and kept nowhere. Until he has signed in, each start
 * gives him a new one: the one before may never have been read, e.g. because that start failed.
 * @returns null when he has signed in, or there are other accounts
 */
export async function makeFirstAdministrator(tx: Database): Promise<FirstSignIn | null> {
	const accounts = await lockAccounts(tx);
	const known = await findAccountByName(tx, userName);
	if (accounts > 1 || (accounts === 1 && !known)) return null;
	if (known && (!known.mustChangePassword || (await hasSession(tx, known.accountId)))) return null;
	const password = oneTimePassword();
	const passwordHash = await hashPassword(password);
	if (known) {
		await updatePassword(tx, known.accountId, passwordHash, { keepSession: null, mustChange: true });
		return { accountId: known.accountId, userName, password };
	}
	const account = { userName, passwordHash, administrator: true, mustChangePassword: true };
	return { accountId: await insertAccount(tx, account), userName, password };
}
