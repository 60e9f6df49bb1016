import type { Database } from '../../platform/db/index.ts';
import { hashPassword, oneTimePassword } from './password.ts';
import { hasAccounts, insertAccount } from './store.ts';

const firstAdministratorName = 'admin';

/**
 * On a database without accounts: makes the first administrator's.
 * @returns its name and one-time password, which is told once and kept nowhere; null when accounts exist
 */
export async function makeFirstAdministrator(
	tx: Database,
): Promise<{ accountId: string; userName: string; password: string } | null> {
	if (await hasAccounts(tx)) return null;
	const password = oneTimePassword();
	const accountId = await insertAccount(tx, {
		userName: firstAdministratorName,
		passwordHash: await hashPassword(password),
		administrator: true,
		mustChangePassword: true,
	});
	return { accountId, userName: firstAdministratorName, password };
}
