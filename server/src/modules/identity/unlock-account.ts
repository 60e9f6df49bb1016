import type { AccountRow } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { loadManaged } from './load-managed.ts';
import { presentAccount } from './present.ts';
import { forgetFailures } from './store/index.ts';

/** Whoever waits after wrong passwords may try again at once. @throws Refusal as loadManaged */
export async function unlockAccount(act: Act, input: { id: string }): Promise<AccountRow> {
	const account = await loadManaged(act, 'unlock', input.id);
	await forgetFailures(act.tx, input.id);
	return presentAccount({ ...account, locked: false });
}
